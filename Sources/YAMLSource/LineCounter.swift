/// Tells the lines of nodes that are asked for in the order of the file, in one pass over it.
package struct LineCounter {
  private let document: YAMLDocument
  private var offset = 0
  private var line = 1

  package init(_ document: YAMLDocument) { self.document = document }

  /// The line of a node, counted from 1.
  package mutating func line(of node: Node) -> Int {
    let target = Int(node.document.records[node.index].start)
    if target < offset { (offset, line) = (0, 1) }
    document.source.withUnsafeBufferPointer { source in
      for byte in source[offset..<target] where byte == UInt8(ascii: "\n") { line += 1 }
    }
    offset = target
    return line
  }
}
