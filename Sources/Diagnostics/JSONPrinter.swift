internal import OutputText

extension Sequence<Diagnostic> {
  /// The diagnostics as one JSON document: `{ "schema": 1, "errors": 1, "warnings": 0, "diagnostics": [ … ] }`.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    let all = Array(self)
    writer.object { writer in
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in all {
          writer.element()
          diagnostic.write(to: &writer)
        }
      }
      writer.key("errors")
      writer.value(all.count { $0.severity == .error })
      writer.key("schema")
      writer.value(1)
      writer.key("warnings")
      writer.value(all.count { $0.severity == .warning })
    }
    return writer.finished()
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.value(code.rawValue)
      writer.key("column")
      writer.value(location?.span?.column)
      writer.key("excerpt")
      writer.value(location?.span.flatMap { $0.isConfidential ? nil : $0.excerpt })
      writer.key("file")
      writer.value(location?.path)
      writer.key("hint")
      writer.value(hint)
      writer.key("length")
      writer.value(location?.span?.length)
      writer.key("line")
      writer.value(location?.span?.line)
      writer.key("message")
      writer.value(message)
      writer.key("related")
      writer.array { writer in
        for related in related {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("column")
            writer.value(related.location.span?.column)
            writer.key("file")
            writer.value(related.location.path)
            writer.key("line")
            writer.value(related.location.span?.line)
            writer.key("message")
            writer.value(related.message)
          }
        }
      }
      writer.key("severity")
      writer.value(severity.rawValue)
    }
  }
}
