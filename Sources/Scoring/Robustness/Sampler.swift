internal import Dispatch
internal import SamplingKernel

/// Draws samples block by block on several threads; the sums are the same on any number of them.
///
/// Each block of samples has random streams of its own, seeded by its number. Blocks are dealt to
/// strands, whose number does not depend on the threads, and sums are added up by strand, then strand by strand in order.
struct Sampler {
  let samples: Int
  let seed: UInt64
  let threads: Int
  let variant: Variant
  /// Told now and then how many samples are done.
  let progress: (@Sendable (_ done: Int) -> Void)?

  /// The instruction set for which the loops were compiled; all give the same bits.
  enum Variant: CaseIterable {
    case baseline, avx2, avx512

    static var best: Variant { allCases.last { sampling_can_run($0.kernelValue) } ?? .baseline }
    static var runnable: [Variant] { allCases.filter { sampling_can_run($0.kernelValue) } }

    var kernelValue: sampling_variant {
      switch self {
      case .baseline: SAMPLING_BASELINE
      case .avx2: SAMPLING_AVX2
      case .avx512: SAMPLING_AVX512
      }
    }
  }

  /// As many strands as keep a machine busy, fewer where sums are many: at most 64 MB of them.
  private static func strands(blocks: Int, count: Int) -> Int { max(1, min(32, blocks, 8_000_000 / max(1, count))) }

  /// Sums of all samples.
  ///
  /// - Parameters:
  ///   - count: how many sums there are.
  ///   - open: makes the memory of one thread.
  ///   - draw: draws a block of so many samples into sums.
  func sums(
    _ count: Int, open: @escaping @Sendable () -> OpaquePointer?,
    draw:
      @escaping @Sendable (
        _ block: UInt64, _ samples: Int32, _ workspace: OpaquePointer, _ sums: UnsafeMutablePointer<Double>
      ) -> Void
  ) -> [Double] {
    let blockSize = Int(SAMPLING_BLOCK)
    let blocks = (samples + blockSize - 1) / blockSize
    let strands = Self.strands(blocks: blocks, count: count)
    let workers = max(1, min(threads, strands))
    let memory = StrandSums(strands: strands, count: count)
    let (samples, progress) = (samples, progress)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      guard let workspace = open() else { fatalError("out of memory") }
      var done = 0
      for strand in stride(from: worker, to: strands, by: workers) {
        for block in stride(from: strand, to: blocks, by: strands) {
          let drawn = min(blockSize, samples - block * blockSize)
          draw(UInt64(block), Int32(drawn), workspace, memory.sums(of: strand))
          done += drawn
          if worker == 0 { progress?(min(samples, done * workers)) }
        }
      }
      sampling_close(workspace)
    }
    return memory.total()
  }
}

/// The sums of each strand, every strand being written by one thread alone.
private final class StrandSums: @unchecked Sendable {
  private let strands: Int
  private let count: Int
  private let memory: UnsafeMutablePointer<Double>

  init(strands: Int, count: Int) {
    self.strands = strands
    self.count = count
    memory = .allocate(capacity: strands * count)
    memory.initialize(repeating: 0, count: strands * count)
  }

  deinit { memory.deallocate() }

  func sums(of strand: Int) -> UnsafeMutablePointer<Double> { memory + strand * count }

  /// Added up strand by strand, in order.
  func total() -> [Double] {
    var total = Array(repeating: 0.0, count: count)
    for strand in 0..<strands {
      for place in 0..<count { total[place] += memory[strand * count + place] }
    }
    return total
  }
}
