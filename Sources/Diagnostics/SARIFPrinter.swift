internal import OutputText

extension Sequence<Diagnostic> {
  /// The diagnostics as a SARIF 2.1.0 log, which code-scanning services read.
  package func sarif(toolVersion: String) -> [UInt8] {
    var writer = JSONWriter()
    let all = Array(self)
    let rules = Set(all.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    writer.object { writer in
      writer.key("$schema")
      writer.value("https://json.schemastore.org/sarif-2.1.0.json")
      writer.key("runs")
      writer.array { writer in
        writer.element()
        writer.object { writer in
          writer.key("columnKind")
          writer.value("unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for diagnostic in all {
              writer.element()
              diagnostic.writeSARIF(to: &writer)
            }
          }
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.key("name")
              writer.value("platform-eval")
              writer.key("rules")
              writer.array { writer in
                for rule in rules {
                  writer.element()
                  rule.writeSARIF(to: &writer)
                }
              }
              writer.key("version")
              writer.value(toolVersion)
            }
          }
        }
      }
      writer.key("version")
      writer.value("2.1.0")
    }
    return writer.finished()
  }
}

extension Diagnostic.Code {
  fileprivate func writeSARIF(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("fullDescription")
      writer.object(inline: true) { writer in
        writer.key("text")
        writer.value(explanation)
      }
      writer.key("id")
      writer.value(rawValue)
    }
  }
}

extension Diagnostic {
  fileprivate func writeSARIF(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("level")
      writer.value(severity.rawValue)
      writer.key("locations")
      writer.array { writer in
        if let location {
          writer.element()
          location.writeSARIF(to: &writer)
        }
      }
      writer.key("message")
      writer.object(inline: true) { writer in
        writer.key("text")
        writer.value([message, hint.map { "Hint: \($0)" }].compactMap(\.self).joined(separator: " "))
      }
      writer.key("ruleId")
      writer.value(code.rawValue)
    }
  }
}

extension SourceLocation {
  fileprivate func writeSARIF(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object(inline: true) { writer in
          writer.key("uri")
          writer.value(Self.uri(path))
        }
        guard let span else { return }
        writer.key("region")
        writer.object(inline: true) { writer in
          writer.key("endColumn")
          writer.value(span.column + span.length)
          writer.key("startColumn")
          writer.value(span.column)
          writer.key("startLine")
          writer.value(span.line)
        }
      }
    }
  }

  /// A path as a relative reference: what RFC 3986 does not allow in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(Unicode.Scalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
