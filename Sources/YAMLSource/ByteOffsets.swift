/// Turns libyaml's positions, counted in code points, into byte offsets.
///
/// Positions come nearly in order, so a cursor walks along; in a file of ASCII both are the same.
struct ByteOffsets {
  private let isASCII: Bool
  private var scalar = 0
  private var byte = 0

  init(_ source: [UInt8]) {
    isASCII = source.allSatisfy { $0 < 0x80 }
  }

  mutating func byteOffset(ofScalar target: Int, in source: [UInt8]) -> Int {
    if isASCII { return min(target, source.count) }
    source.withUnsafeBufferPointer { walk(to: target, in: $0) }
    return byte
  }

  private mutating func walk(to target: Int, in source: UnsafeBufferPointer<UInt8>) {
    while scalar < target, byte < source.count {
      byte += 1
      while byte < source.count, source[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
    while scalar > target, byte > 0 {
      byte -= 1
      while byte > 0, source[byte] & 0xC0 == 0x80 { byte -= 1 }
      scalar -= 1
    }
  }
}
