import Diagnostics
import Fixtures

private let strategyFile = "criteria/strategy.yaml"
private let criteria = "criteria/criteria.yaml"
private let programme = "criteria/programme.yaml"
private let alpha = "vendors/alpha.yaml"
private let beta = "vendors/beta.yaml"

extension Fault {
  /// Keys and values that do not belong where they stand.
  static let shape: [Fault] = [
    Fault(
      .unknownKey, "a misspelt key", criteria, "name: Languages\n", "name: Languages\n    «qestion»: Which?\n",
      hint: "did you mean 'question'?"),
    Fault(
      .unknownKey, "a misspelt key at the top", strategyFile, "unknown: worst", "«unknwon»: worst",
      hint: "did you mean 'unknown'?"),
    Fault(.unknownKey, "a key like no other", beta, "name: Beta", "name: Beta\n«zebra»: 1", hint: "known: hosting"),
    Fault(
      .missingKey, "a criterion without weight", criteria, "  interface-languages:\n    name",
      "  «interface-languages»:\n    name",
      hint: "add 'weight: …'", also: [(criteria, "    scale: languages\n    weight: 1\n", "    scale: languages\n")]),
    Fault(
      .missingKey, "a vendor without a name", beta, "name: Beta\nratings:", "«ratings:»", hint: "add 'name: …'"),
    Fault(
      .missingKey, "a strategy without a date",
      ProjectFixture.sound.replacing("as_of: 2026-11-01\n", with: "", in: strategyFile), "criteria",
      hint: "add 'as_of: YYYY-MM-DD'"),
    Fault(.wrongType, "a list where a text belongs", beta, "name: Beta", "name: «[Beta]»", hint: nil),
    Fault(
      .wrongType, "a version that reads as a number", alpha, "\"4.10\"", "«4.10»",
      hint: "put quotes around it: \"4.10\""),
    Fault(
      .wrongType, "a list where a rating belongs", beta, "forums: basic", "forums: «[basic, native]»", hint: "range"),
    Fault(
      .wrongType, "a text where a list belongs", criteria, "needs: [profiles]", "needs: «profiles»",
      hint: "[first, second]"),
    Fault(.notANumber, "a word for a number", criteria, "weight: 60", "weight: «many»", hint: nil),
    Fault(.numberOutOfRange, "a negative weight", criteria, "weight: 60", "weight: «-1»", hint: nil),
    Fault(
      .numberOutOfRange, "a share above 100", strategyFile, "shortfall_percent: 50", "shortfall_percent: «101»",
      hint: nil),
    Fault(.numberOutOfRange, "half a week", programme, "weeks: 8", "weeks: «8.5»", hint: nil),
    Fault(
      .invalidID, "capitals in an id", programme, "clinic: {", "«Tool_Clinic»: {", hint: "for example 'tool-clinic'"),
    Fault(.invalidID, "a number as an id", programme, "clinic: {", "«0123»: {", hint: "put quotes around it"),
    Fault(
      .invalidID, "a file whose name is no id", ProjectFixture.sound.renaming(beta, to: "vendors/Beta_2.yaml"),
      "vendors/Beta_2.yaml", hint: "my-platform.yaml"),
    Fault(.invalidDate, "a day that does not exist", strategyFile, "2026-11-01", "«2026-02-30»", hint: "YYYY-MM-DD"),
    Fault(
      .unknownChoice, "a word that is no choice", strategyFile, "unknown: worst", "unknown: «wurst»",
      hint: "did you mean 'worst'?"),
    Fault(
      .unknownChoice, "a currency that is none", strategyFile, "currency: EUR", "currency: «Euro»",
      hint: "three capital letters"),
    Fault(.emptyValue, "a key without a value", beta, "name: Beta", "name:«»", hint: "fill it in"),
    Fault(.emptyValue, "a rating without a value", beta, "forums: basic", "forums: «~»", hint: "write 'unknown'"),
    Fault(
      .idTwice, "a criterion in two files",
      ProjectFixture.sound.adding("criteria:\n  forums: { name: Twice }\n", as: "criteria/more.yaml"),
      "criteria/more.yaml",
      MarkedText.Place(line: 2, column: 3, text: "forums"), hint: "keep one of the two"),
    Fault(
      .keyTwice, "a single key in two files", ProjectFixture.sound.adding("unknown: best\n", as: "criteria/zz.yaml"),
      "criteria/zz.yaml", MarkedText.Place(line: 1, column: 1, text: "unknown"), hint: "keep one of the two"),
    Fault(
      .booleanWord, "no where a level belongs", beta, "forums: basic", "forums: «no»",
      hint: "levels: none, basic, native"),
    Fault(.booleanWord, "true on yes-no", beta, "consent: yes", "consent: «true»", hint: "write yes"),
    Fault(.booleanWord, "off where a text belongs", beta, "name: Beta", "name: «Off»", hint: "put quotes around it"),
    Fault(.booleanWord, "on as an id", programme, "clinic: {", "«on»: {", hint: "choose another id"),
    Fault(
      .invalidAddress, "a script for an address", alpha, "https://alpha.example\n", "«javascript:alert(1)»\n",
      hint: "https://"),
    Fault(
      .conflictingKeys, "level and range together", beta, "forums: basic",
      "forums: { level: basic, «range»: [none, basic] }", hint: "keep one of the two"),
  ]
}
