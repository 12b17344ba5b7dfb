internal import ArgumentParser

/// `archive completions SHELL`: a script that completes commands, options and names.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a script that lets bash, zsh or fish complete commands and names.",
    discussion: HelpText.unwrapped(
      """
      Scripts/install puts the scripts where the shells look for them. By hand, for example:
        archive completions bash > ~/.local/share/bash-completion/completions/archive
      """))

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  func run() throws {
    let script =
      switch shell {
      case .bash: BashCompletion.mended(ArchiveCommand.completionScript(for: .bash))
      case .zsh: ArchiveCommand.completionScript(for: .zsh)
      case .fish: ArchiveCommand.completionScript(for: .fish)
      }
    try StandardStreams.writeData([script])
  }
}
