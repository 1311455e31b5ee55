import Hashing
import Testing

@testable import Reporting

@Suite("HTML is a type: only our own words are markup")
struct HTMLTests {
  @Test("each of the five characters is written as a reference, in text and in attributes")
  func escapes() {
    let text = "<b>\"Tom\" & 'Jerry'</b>"
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    let safe = "&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;"
    #expect(html.markup == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test("a combining mark behind a character does not hide it", arguments: ["\u{301}", "\u{FE0F}", "\u{200D}"])
  func combiningMarks(mark: String) {
    for character in ["\"", "'", "<", ">", "&"] {
      let html: HTML = "\(character + mark)"
      #expect(!html.markup.unicodeScalars.contains { $0 == "\"" || $0 == "'" || $0 == "<" || $0 == ">" })
      #expect(html.markup.utf8.first == UInt8(ascii: "&"))
      #expect(html.markup.utf8.count > 4)
    }
  }

  @Test("markup passes as it stands, and once only")
  func nests() {
    let inner: HTML = "<b>\("<")</b>"
    #expect(("<p>\(inner)</p>" as HTML).markup == "<p><b>&lt;</b></p>")
  }

  @Test("control characters and marks that turn the reading direction are seen")
  func visibleMarks() {
    let html: HTML = "\("a\u{0}b\u{202E}c")"
    #expect(html.markup == "a␀b‹U+202E›c")
  }

  @Test(
    "Base64 follows RFC 4648",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
  func base64Vectors(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }

  @Test("SHA-256 follows FIPS 180-4")
  func sha256Vector() {
    #expect(
      hexadecimal(sha256(Array("abc".utf8))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
