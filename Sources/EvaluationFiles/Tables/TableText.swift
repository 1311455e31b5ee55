import Diagnostics

/// Checks that bytes are text in UTF-8, before anything is read from them.
struct TableText {
  /// The bytes after a byte-order mark.
  let start: Int

  /// - Throws: `Fault` where the bytes are no text in UTF-8.
  init(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(code: .notUTF8, offset: nil, message: "the file is UTF-16, not UTF-8")
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw Fault(code: .notATable, offset: nil, message: "the file is a workbook or an archive, not a text")
    }
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let offset = bytes.firstIndex(of: 0) {
      throw Fault(code: .notATable, offset: offset, message: "the file holds a byte 0, so it is no text")
    }
    if let offset = bytes.withUnsafeBufferPointer(Self.firstFault) {
      throw Fault(code: .notUTF8, offset: offset, message: "the file is not UTF-8 from here on")
    }
  }

  struct Fault: Error {
    let code: Diagnostic.Code
    let offset: Int?
    let message: String
  }

  /// The offset of the first byte that is part of no character (Unicode, table 3-7).
  private static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        place += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return place
      }
      guard place + length <= bytes.count, second.contains(bytes[place + 1]),
        bytes[(place + 2)..<(place + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return place }
      place += length
    }
    return nil
  }
}
