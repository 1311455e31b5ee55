import Diagnostics
import Fixtures

private let beta = "vendors/beta.yaml"

extension Fault {
  /// What YAML itself does not allow.
  static let yaml: [Fault] = [
    Fault(
      .yamlSyntax, "a colon in a text without quotes", beta, "name: Beta", "name: Beta«:» the second",
      hint: "put quotes around a text that contains ': '"),
    Fault(
      .yamlSyntax, "a bracket that is not closed", beta, "forums: basic\n  interface-languages: 20",
      "forums: [basic\n  interface-languages«:» 20",
      hint: ""),
    Fault(
      .yamlSyntax, "a quote that is not closed", file: beta, "name: \"Beta\nratings: {}\n«»", hint: "missing quote"),
    Fault(
      .controlCharacter, "an escape character", beta, "name: Beta", "name: Be«\u{1B}»ta",
      hint: "cannot be seen in most editors"),
    Fault(.tab, "a tab to indent", beta, "  forums: basic", "«\t»forums: basic", hint: "replace the tab by two spaces"),
    Fault(.emptyFile, "no byte", file: beta, "", hint: "fill it in or delete it"),
    Fault(.emptyFile, "comments only", file: beta, "# later\n", hint: "fill it in or delete it"),
    Fault(.severalDocuments, "a second document", beta, "ratings:", "«---»\nratings:", hint: "split the file"),
    Fault(
      .duplicateKey, "a rating twice", beta, "forums: basic", "forums: basic\n  «forums»: native",
      hint: "keep one of the two"),
    Fault(.keyNotText, "a list as a key", beta, "forums: basic", "«[forums]»: basic", hint: "put quotes around"),
    Fault(.tag, "a tag", beta, "name: Beta", "name: «!!str Beta»", hint: "remove it"),
    Fault(
      .mergeKey, "a merge key", beta, "forums: basic", "forums: { «<<»: { level: basic } }", hint: "write the keys out"),
    Fault(
      .unknownAlias, "an alias to nothing", beta, "name: Beta", "name: «*missing»", hint: "put quotes around a text"),
    Fault(
      .recursiveAlias, "an alias inside itself", beta, "forums: basic", "forums: &loop { level: «*loop» }", hint: nil),
    Fault(
      .twinFile, "two endings of one name", ProjectFixture.sound.adding("name: Beta again\n", as: "vendors/beta.yml"),
      "vendors/beta.yml", hint: "keep one of the two"),
    Fault(
      .twinFile, "two endings among the criteria",
      ProjectFixture.sound.adding("groups: {}\n", as: "criteria/criteria.yml"), "criteria/criteria.yml",
      hint: "keep one of the two"),
  ]
}
