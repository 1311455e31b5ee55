internal import Hashing

/// What a browser may do with the report: show it, and nothing else.
///
/// Nothing is loaded but pictures inside the file; only the style sheet and the script whose fingerprints stand
/// here are used, so that a report somebody tampered with does not run.
struct ContentSecurityPolicy {
  /// The texts between the tags, byte for byte.
  let style: String
  let script: String

  var text: String {
    [
      "default-src 'none'", "img-src data:", "style-src '\(Self.source(of: style))'",
      "script-src '\(Self.source(of: script))'", "base-uri 'none'", "form-action 'none'",
      "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
  }

  /// The fingerprint of a text as policies write it.
  static func source(of text: String) -> String { "sha256-\(base64(sha256(Array(text.utf8))))" }
}

/// Bytes as Base64 (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for place in 0..<4 {
      let isPadding = place > group.count
      text.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
    }
  }
  return String(decoding: text, as: UTF8.self)
}
