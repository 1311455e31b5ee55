/// Text from outside with everything invisible made visible, so that it can be printed anywhere.
///
/// A vendor's file may hold escape sequences that recolour a terminal, or marks that turn the
/// reading direction. Control characters become their pictures (`␛`), reading-direction and
/// other hidden marks their code point (`‹U+202E›`). Line breaks and tabs become one space:
/// the result is always a single line.
package func visible(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
  var result = String.UnicodeScalarView()
  var previousWasReturn = false
  for scalar in text.unicodeScalars {
    if scalar == "\n", previousWasReturn {
      previousWasReturn = false
      continue
    }
    previousWasReturn = scalar == "\r"
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
      result.append(" ")
    case 0x00...0x1F:
      result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "␀")
    case 0x7F:
      result.append("␡")
    default:
      if isHidden(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "‹U+\(padding)\(digits)›".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
  }
  return String(result)
}

/// Whether a scalar acts on what is around it instead of being seen itself.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E: false
  case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
  case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
  case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}

/// How many columns a scalar takes on a terminal: 0, 1 or 2 (East Asian wide forms and emoji).
package func terminalWidth(of scalar: Unicode.Scalar) -> Int {
  let properties = scalar.properties
  if properties.isEmojiPresentation { return 2 }
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// How many columns a text takes on a terminal.
package func terminalWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + terminalWidth(of: $1) }
}
