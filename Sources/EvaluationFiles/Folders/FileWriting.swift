import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a file whole or not at all; what stood there before stays until the new one is complete.
///
/// The bytes go to a temporary file in the same folder, are forced to the disk, and take the name
/// in one step. Signals such as Ctrl-C wait until that step is done, so no draft is left behind.
/// - Parameter makesFolder: whether a missing folder (one level) is made.
/// - Throws: `FileFailure` where the folder cannot be written or the disk is full.
package func writeWhole(_ bytes: [UInt8], to path: String, makesFolder: Bool = false) throws(FileFailure) {
  try writeDraft(bytes, namedAs: path, makesFolder: makesFolder, replaces: true)
}

/// Writes a file that was not there before, whole or not at all; one that is there stays as it is.
///
/// - Throws: `FileFailure` where there is something with this name, the folder cannot be written or the disk is full.
package func writeNew(_ bytes: [UInt8], to path: String) throws(FileFailure) {
  try checkNew(path)
  try writeDraft(bytes, namedAs: path, makesFolder: false, replaces: false)
}

/// Whether a new file with a name like this could be written now, without writing it.
///
/// - Throws: `FileFailure` where there is something with this name, or the folder cannot be written.
package func checkNew(_ path: String) throws(FileFailure) {
  var status = stat()
  guard lstat(path, &status) != 0 else { throw FileFailure(.writeFailed, path: path, errno: EEXIST) }
  try checkWritable(path)
}

/// Writes a draft beside the file and gives it the file's name once it is complete.
private func writeDraft(
  _ bytes: [UInt8], namedAs path: String, makesFolder: Bool, replaces: Bool
) throws(FileFailure) {
  let folder = folderPart(of: path)
  if makesFolder, mkdir(folder, 0o755) != 0, errno != EEXIST {
    throw FileFailure(.writeFailed, path: path, errno: errno)
  }
  var status = stat()
  if stat(path, &status) == 0 {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFailure(.writeFailed, path: path, reason: "it is a folder")
    default:
      // A device or a pipe takes the bytes; it cannot be replaced by a file.
      try writeThrough(bytes, to: path)
      return
    }
  }
  let path = resolved(path)

  var signals = sigset_t()
  var before = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
  pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

  var draft = Array("\(path).XXXXXX".utf8CString)
  let descriptor = mkstemp(&draft)
  guard descriptor >= 0 else { throw FileFailure(.writeFailed, path: path, errno: errno) }
  var isOpen = true
  defer {
    if isOpen { close(descriptor) }
    unlink(draft)
  }
  try writeAll(bytes, to: descriptor, path: path)
  guard fchmod(descriptor, 0o644) == 0, fsync(descriptor) == 0 else {
    throw FileFailure(.writeFailed, path: path, errno: errno)
  }
  isOpen = false
  // A link, unlike a new name, is refused where somebody has taken the name in the meantime.
  guard close(descriptor) == 0, (replaces ? rename(draft, path) : link(draft, path)) == 0 else {
    throw FileFailure(.writeFailed, path: path, errno: errno)
  }
  // The name itself must survive a crash too; a folder that cannot be synced is no reason to fail.
  let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
  if folderDescriptor >= 0 {
    fsync(folderDescriptor)
    close(folderDescriptor)
  }
}

/// Writes to standard output.
///
/// - Throws: `FileFailure` where whoever reads it has gone or the disk is full.
package func writeToStandardOutput(_ bytes: [UInt8]) throws(FileFailure) {
  try writeAll(bytes, to: STDOUT_FILENO, path: FileFailure.standardOutput)
}

private func writeThrough(_ bytes: [UInt8], to path: String) throws(FileFailure) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFailure(.writeFailed, path: path, errno: errno) }
  defer { close(descriptor) }
  try writeAll(bytes, to: descriptor, path: path)
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      throw FileFailure(.writeFailed, path: path, errno: errno)
    }
  }
}

/// Where a link leads, so that the file behind it is replaced and not the link.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// Whether a file with a name like this could be written now, without writing it.
///
/// - Throws: `FileFailure` with the reason where it could not, so that long work is not done in vain.
package func checkWritable(_ path: String, makesFolder: Bool = false) throws(FileFailure) {
  if isFolder(path) { throw FileFailure(.writeFailed, path: path, reason: "it is a folder") }
  var folder = folderPart(of: path)
  if makesFolder, access(folder, F_OK) != 0 { folder = folderPart(of: folder) }
  guard access(folder, W_OK) == 0 else { throw FileFailure(.writeFailed, path: path, errno: errno) }
  guard isFolder(folder) else { throw FileFailure(.writeFailed, path: path, errno: ENOTDIR) }
}

private func folderPart(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  let folder = path[..<slash]
  return folder.isEmpty ? "/" : String(folder)
}
