import Diagnostics
import Fixtures

extension TableFault {
  static let all: [TableFault] = shape + cells

  private static func place(_ line: Int, _ column: Int) -> MarkedText.Place {
    MarkedText.Place(line: line, column: column, text: "")
  }

  /// The file, its header and the length of its rows.
  private static let shape: [TableFault] = [
    TableFault(.emptyTable, "an empty file", .survey, bytes: [], hint: "respondent,segment,dc-1,dc-2"),
    TableFault(.emptyTable, "a byte-order mark alone", .activity, bytes: [0xEF, 0xBB, 0xBF], hint: "learner,segment"),
    TableFault(.emptyTable, "blank lines alone", .replies, bytes: Array("\n\r\n\n".utf8), hint: "asker,answerer"),
    TableFault(
      .emptyTable, "activity of nobody", .activity,
      bytes: Array("learner,segment,posts,answers,helpful,shares,created\n,,,,,,\n".utf8), hint: "add a row"),
    TableFault(
      .emptyTable, "no measurement", .measurements, bytes: Array("date,kpi,value".utf8), hint: "add a row"),
    TableFault(
      .notATable, "a workbook", .survey, bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], hint: "save it as CSV (UTF-8)"),
    TableFault(
      .notATable, "a byte 0", .activity, bytes: Array("learner,segment\nzq-anna,sa\0les\n".utf8), place: place(2, 11),
      hint: "save it as CSV (UTF-8)"),
    TableFault(
      .notUTF8, "UTF-16", .survey, bytes: [0xFF, 0xFE, 0x72, 0x00], hint: "save it as CSV (UTF-8)"),
    TableFault(
      .notUTF8, "Latin-1", .replies, bytes: Array("asker,answerer\nzq-b".utf8) + [0xE9] + Array("la,zq-anna\n".utf8),
      place: place(2, 5), hint: "save it as CSV (UTF-8)"),
    TableFault(
      .notUTF8, "a character cut off at the end", .replies, bytes: Array("asker,answerer\nzq-b".utf8) + [0xC3],
      place: place(2, 5), hint: "save it as CSV (UTF-8)"),
    TableFault(
      .headerMissing, "no header", .survey, "respondent,segment,dc-1,dc-2,mechanisms\n", "«»",
      hint: "respondent,segment,dc-1,dc-2"),
    TableFault(
      .headerMissing, "no header over replies", .replies, "asker,answerer\n", "«»", hint: "asker,answerer"),
    TableFault(
      .unknownColumn, "a misspelt column", .activity, "helpful", "«helpfull»", hint: "did you mean 'helpful'?"),
    TableFault(.unknownColumn, "a capital", .survey, ",segment", ",«Segment»", hint: "did you mean 'segment'?"),
    TableFault(
      .unknownColumn, "a column too many", .replies, "answerer\n", "answerer,«email»\n", hint: "known: answerer, asker"),
    TableFault(
      .unknownColumn, "a separator at the end of the header", .measurements, "segment,count\n", "segment,count,«»\n",
      hint: "the separator at the end"),
    TableFault(
      .missingColumn, "a question left out", .survey, "respondent,segment,dc-1,dc-2", "«respondent»,segment,dc-1",
      hint: "add it to the header"),
    TableFault(.missingColumn, "no answerer", .replies, "asker,answerer", "«asker»", hint: "add it to the header"),
    TableFault(
      .columnTwice, "a column twice", .measurements, "segment,count", "segment,«value»", hint: "keep one of the two"),
    TableFault(.quotes, "a quote that never closes", .survey, "zq-béla", "«\"zq-béla»", hint: "close it"),
    TableFault(
      .quotes, "text after a quote", .activity, "zq-béla", "\"zq\"«-béla»", hint: "double the quotes"),
    TableFault(
      .quotes, "a quote in the header", .replies, "asker,answerer", "asker,«\"answerer»",
      hint: "column names need no quotes"),
    TableFault(.rowLength, "a row too short", .activity, "zq-béla,plants,0", "«zq-béla,plants»", hint: "in quotes"),
    TableFault(.rowLength, "a row too long", .replies, "zq-anna,zq-béla", "«zq-anna,zq-béla,x»", hint: "in quotes"),
    TableFault(
      .rowLength, "a decimal comma between commas", .measurements, "2027-01-18,answered,31.5",
      "«2027-01-18»,answered,31,5", hint: "in quotes"),
  ]

  /// What stands in the cells.
  private static let cells: [TableFault] = [
    TableFault(.numberOutOfRange, "an answer of 6", .survey, "sales,4,2", "sales,4,«6»", hint: nil),
    TableFault(.numberOutOfRange, "an answer of 0", .survey, "sales,4,2", "sales,«0»,2", hint: nil),
    TableFault(.numberOutOfRange, "half an answer", .survey, "sales,4,2", "sales,«3.5»,2", hint: nil),
    TableFault(.notANumber, "a word for an answer", .survey, "sales,4,2", "sales,«zq-often»,2", hint: nil),
    TableFault(
      .notANumber, "a decimal comma in quotes, between commas", .activity, "2.5", "«\"2,5\"»",
      hint: "use a point for decimals"),
    TableFault(.notANumber, "a number with an exponent", .activity, "2.5", "«1e3»", hint: nil),
    TableFault(.numberOutOfRange, "a count below 0", .activity, "2.5", "«-1»", hint: nil),
    TableFault(
      .numberOutOfRange, "a count beyond all measure", .activity, "2.5", "«1000000000000000000000»", hint: nil),
    TableFault(.emptyCell, "a count left out", .activity, "2.5", "«»", hint: nil),
    TableFault(.emptyCell, "a learner without a name", .activity, "zq-béla", "«»", hint: nil),
    TableFault(.emptyCell, "no segment", .survey, "zq-béla,plants", "zq-béla,«»", hint: nil),
    TableFault(
      .unknownReference, "an unknown segment", .survey, "zq-béla,plants", "zq-béla,«plnts»",
      hint: "did you mean 'plants'?"),
    TableFault(
      .unknownReference, "a name in the column of segments", .activity, "zq-béla,plants", "zq-béla,«zq-dora»",
      hint: "known: plants, sales"),
    TableFault(
      .unknownReference, "an unknown mechanism", .survey, "chat-group", "«chat-group wikis»",
      hint: "known: chat-group, shadowing"),
    TableFault(
      .pseudonymTwice, "a respondent twice", .survey, "zq-cora", "«zq-anna»", hint: "keep one of the two rows"),
    TableFault(
      .pseudonymTwice, "a learner twice, once in quotes", .activity, "zq-cora", "«\"zq-anna\"»",
      hint: "keep one of the two rows"),
    TableFault(
      .unknownLearner, "an asker who is not listed", .replies, "zq-anna,", "«zq-dora»,", hint: "add a row there"),
    TableFault(
      .unknownLearner, "an answerer who is not listed", .replies, ",zq-béla", ",«zq-bela»", hint: "add a row there"),
    TableFault(
      .unknownReference, "a KPI nobody declared", .measurements, "2027-01-11,answered", "2027-01-11,«answred»",
      hint: "did you mean 'answered'?"),
    TableFault(
      .invalidDate, "a day that does not exist", .measurements, "2027-01-11", "«2027-02-30»", hint: "YYYY-MM-DD"),
    TableFault(
      .invalidDate, "a date as spreadsheets show it", .measurements, "2027-01-11", "«11/01/2027»", hint: "YYYY-MM-DD"),
    TableFault(
      .datesDoNotRise, "two measurements on a day", .measurements, "2027-01-18,answered,31.5",
      "«2027-01-11»,answered,31.5", hint: "sort the rows by date"),
    TableFault(.numberOutOfRange, "no cases", .measurements, "30,,12", "30,,«0»", hint: nil),
    TableFault(.notANumber, "a percent sign", .measurements, "30,,12", "«30 %»,,12", hint: nil),
  ]
}
