/// Random numbers that are the same in every run (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  /// The bytes after a few random cuts, swaps, repetitions and flipped bits.
  package func mutated(using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = self
    let traps: [[UInt8]] = [
      Array("\t".utf8), Array("- ".utf8), Array("{".utf8), Array("]".utf8), Array("\"".utf8), Array("&a ".utf8),
      Array("*a".utf8), Array("!!x ".utf8), Array("\n---\n".utf8), Array("<<: ".utf8), Array("? ".utf8),
      Array("|\n".utf8),
      [0xFF], [0x00], [0xC3], [0xE2, 0x80, 0xA8], [0x0D], Array("\u{1B}[2J".utf8), Array("😀".utf8), Array(": ".utf8),
    ]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let length = Swift.min(Int.random(in: 1...24, using: &generator), bytes.count - place)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: traps.randomElement(using: &generator) ?? [], at: place)
      case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 3:
        bytes.insert(contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &generator))
      case 4: bytes.removeSubrange(place...)
      default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return bytes
  }
}
