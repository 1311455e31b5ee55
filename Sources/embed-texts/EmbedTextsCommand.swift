import Foundation

/// Writes a Swift file with one raw string literal for each text file.
///
/// `EmbeddedText.reportCSS` holds `report.css`. Usage: `embed-texts OUTPUT INPUT…`
@main
struct EmbedTextsCommand {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { exit(64) }
    var source = "/// The texts of `Resources`, by file name.\nenum EmbeddedText {\n"
    for path in arguments.dropFirst() {
      let url = URL(filePath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      source += "  static let \(constant(for: url)) = ###\"\"\"\n\(text)\n\"\"\"###\n"
    }
    source += "}\n"
    try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
  }

  private static func constant(for url: URL) -> String {
    let words = url.deletingPathExtension().lastPathComponent.split { !$0.isLetter && !$0.isNumber }
    let name = words.enumerated().map { $0 == 0 ? $1.lowercased() : $1.capitalized }.joined()
    return name + url.pathExtension.uppercased()
  }
}
