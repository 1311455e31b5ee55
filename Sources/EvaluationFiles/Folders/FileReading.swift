import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a file.
///
/// - Parameter limit: files larger than this are refused without being read.
/// - Throws: `FileFailure` where there is no file, where it may not be read, and where a folder,
///   a device or a pipe stands in its place.
func contents(ofFile path: String, limit: Int) throws(FileFailure) -> FileContents {
  // Without O_NONBLOCK a pipe named like a file would wait for a writer for ever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileFailure(.fileUnreadable, path: path, errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(.fileUnreadable, path: path, errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    let kind = status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is a device or a pipe"
    throw FileFailure(.notAFile, path: path, reason: kind)
  }
  let size = Int(status.st_size)
  guard size <= limit else { return .tooLarge(bytes: size) }
  var failure: Int32?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress! + count, size - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        failure = errno
        break
      }
    }
  }
  if let failure { throw FileFailure(.fileUnreadable, path: path, errno: failure) }
  return .bytes(bytes)
}

/// What reading a file gave.
enum FileContents {
  case bytes([UInt8])
  case tooLarge(bytes: Int)
}

/// The names in a folder, sorted; those that start with a point are left out.
///
/// - Throws: `FileFailure` where there is no such folder or it may not be listed.
func names(inFolder path: String) throws(FileFailure) -> [String] {
  guard let folder = opendir(path) else { throw FileFailure(.folderUnreadable, path: path, errno: errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// Whether a folder stands at a path.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
