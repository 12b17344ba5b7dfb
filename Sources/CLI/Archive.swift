internal import ArgumentParser

@main
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "archive")
}
