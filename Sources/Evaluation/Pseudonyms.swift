/// The names under which learners appear in a table, each once, by their bytes.
///
/// Kept in one stretch of bytes, because a text for each of many thousand learners would cost more than the rest.
package struct Pseudonyms: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: the place of a pseudonym plus one, or 0 for a free slot.
  private var slots = [Int32](repeating: 0, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The place of a new pseudonym; or the place of the same one that is there already.
  package mutating func insert(_ name: some Collection<UInt8>) -> (place: Int, isNew: Bool) {
    if 2 * (count + 1) > slots.count { grow() }
    let slot = slot(of: name)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = Int32(count)
    return (count - 1, true)
  }

  /// Where a pseudonym stands; nil where it does not.
  package func place(of name: some Collection<UInt8>) -> Int? {
    let found = slots[slot(of: name)]
    return found == 0 ? nil : Int(found) - 1
  }

  package subscript(place: Int) -> String { String(decoding: self.bytes(at: place), as: UTF8.self) }

  /// Whether one pseudonym stands before another in the order of their UTF-8 bytes.
  package func precedes(_ a: Int, _ b: Int) -> Bool { bytes(at: a).lexicographicallyPrecedes(bytes(at: b)) }

  private func bytes(at place: Int) -> ArraySlice<UInt8> {
    bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  private func slot(of name: some Collection<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(name) & mask
    while slots[slot] != 0, !bytes(at: Int(slots[slot]) - 1).elementsEqual(name) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for place in 0..<count { slots[slot(of: bytes(at: place))] = Int32(place + 1) }
  }

  /// Seeded anew in each run, so that no file can be made whose names all meet in one slot.
  private static func hash(_ name: some Collection<UInt8>) -> Int {
    var hasher = Hasher()
    let isDone: Void? = name.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isDone == nil { for byte in name { hasher.combine(byte) } }
    return hasher.finalize()
  }
}
