// Reads the YAML files named on the command line into trees, keeps them all, and prints what that took:
// bytes, seconds and how many keys and values there are. `make benchmark` runs it beside PyYAML's C loader.

import YAMLSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file; nil where it cannot be read.
func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var status = stat()
  guard fstat(fileno(file), &status) == 0 else { return nil }
  let size = Int(status.st_size)
  return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
}

/// How many keys, values, lists and mappings stand at a node and below it.
func count(_ node: Node) -> Int {
  switch node.shape {
  case .empty, .text: 1
  case .list: node.elements.reduce(1) { $0 + count($1) }
  case .mapping: node.members.reduce(1) { $0 + count($1.key) + count($1.value) }
  }
}

func fail(_ message: String) -> Never {
  print(message)
  exit(1)
}

var documents: [YAMLDocument] = []
var bytes = 0
let duration = ContinuousClock().measure {
  for path in CommandLine.arguments.dropFirst() {
    guard let source = contents(of: path) else { fail("\(path) cannot be read") }
    bytes += source.count
    guard let document = YAMLReader.read(source, path: path).document else { fail("\(path) is no sound YAML") }
    documents.append(document)
  }
}
let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
print(bytes, seconds, documents.reduce(0) { $0 + count($1.root) })
