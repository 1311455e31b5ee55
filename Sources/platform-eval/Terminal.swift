import ArgumentParser
import Diagnostics
import OutputText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program writes to a person or to another program.
enum Terminal {
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// Writes text as it is; whoever calls has made control characters visible.
  static func write(_ text: String, to stream: Stream) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = writeOnce(stream.rawValue, bytes.baseAddress! + written, bytes.count - written)
        guard count > 0 else { return }
        written += count
      }
    }
  }

  static func printError(_ diagnostic: Diagnostic) {
    write(
      TextPrinter(usesColor: ColorChoice.auto.usesColor(on: .standardError)).text(of: diagnostic), to: .standardError)
  }

  static func isInteractive(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The width of the terminal, 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard isInteractive(.standardOutput), ioctl(Stream.standardOutput.rawValue, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return Int(size.ws_col)
  }

  /// A bar that is filled as far as something is done, 0…1.
  static func bar(_ done: Double) -> String {
    let width = 30
    let filled = min(width, max(0, Int(done * Double(width))))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  /// Empties the line on which a bar stands.
  static func clearLine(of stream: Stream) { write("\r\u{1B}[2K", to: stream) }

  /// The folder in which the program runs.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

private func writeOnce(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  while true {
    let written = write(descriptor, bytes, count)
    if written >= 0 || errno != EINTR { return written }
  }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func usesColor(on stream: Terminal.Stream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      Terminal.isInteractive(stream) && (Terminal.environment("NO_COLOR") ?? "").isEmpty
        && Terminal.environment("TERM") != "dumb"
    }
  }
}
