/// Arrays that the kernel reads while it runs, kept in place until they are no longer needed.
///
/// Filled before any thread starts and only read afterwards.
final class KernelMemory: @unchecked Sendable {
  private var release: [() -> Void] = []

  func hold<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    release.append { memory.deallocate() }
    return UnsafePointer(memory)
  }

  /// Where each of several lists starts once they stand behind each other, and the end of the last.
  func hold(starts lists: [Int]) -> UnsafePointer<Int32> {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lists.count + 1)
    for count in lists { starts.append(starts[starts.count - 1] + Int32(count)) }
    return hold(starts)
  }

  deinit { release.forEach { $0() } }
}
