#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Does work on several threads at once, and waits for all of it.
///
/// The first worker is the thread that asks; a thread that cannot be had is made up for by it.
func concurrently(workers: Int, _ work: @escaping @Sendable (_ worker: Int) -> Void) {
  var threads: [pthread_t] = []
  var unserved: [Int] = []
  for worker in 1..<max(1, workers) {
    let task = Unmanaged.passRetained(WorkerTask { work(worker) })
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = pthread_create(&thread, nil, { runTask($0) }, task.toOpaque())
    #if canImport(Darwin)
      if failure == 0, let thread {
        threads.append(thread)
        continue
      }
    #else
      if failure == 0 {
        threads.append(thread)
        continue
      }
    #endif
    task.release()
    unserved.append(worker)
  }
  work(0)
  unserved.forEach(work)
  for thread in threads { pthread_join(thread, nil) }
}

private final class WorkerTask: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

private func runTask(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<WorkerTask>.fromOpaque(context).takeRetainedValue().work()
  return nil
}
