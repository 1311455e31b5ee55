import ArgumentParser

@main
struct PlatformEval: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "platform-eval")
}
