internal import ArgumentParser
internal import Repository

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

@main
enum Main {
  static func main() async {
    StandardStreams.survivesBrokenPipes()
    StandardStreams.survivesShortenedFiles()
    do {
      if let search = PlainSearch.read(CommandLine.arguments.dropFirst()) {
        try ConfigFile.check()
        return try search.run()
      }
      var command = try ArchiveCommand.parseAsRoot()
      try ConfigFile.check()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ArchiveError {
      fail(
        Failure(
          error.sentence, advice: error.advice,
          status: error.reason == .refused ? .badArguments : .failed))
    } catch let failure as Failure {
      fail(failure)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Prints what the argument parser has to say, set for the terminal.
  private static func end(with error: any Error) -> Never {
    let message = ArchiveCommand.fullMessage(for: error, columns: 10_000)
    // What else it prints, such as completions, is meant for programs.
    guard message.hasPrefix("OVERVIEW: ") || message.hasPrefix("Error: ") else {
      ArchiveCommand.exit(withError: error)
    }
    let text = HelpLayout.fitted(message, to: Terminal.width)
    let code = ArchiveCommand.exitCode(for: error)
    if code.isSuccess {
      do throws(Failure) {
        try StandardStreams.writeData([text])
      } catch {
        fail(error)
      }
    } else {
      StandardStreams.writeMessage(text)
    }
    exit(code.rawValue)
  }

  private static func fail(_ failure: Failure) -> Never {
    StandardStreams.writeMessage("error: \(failure.sentence)")
    if let advice = failure.advice { StandardStreams.writeMessage("hint: \(advice)") }
    exit(failure.status.rawValue)
  }
}

/// Why a command ends without doing what it was asked, in words for people.
struct Failure: Error {
  let sentence: String
  let advice: String?
  let status: ExitStatus

  init(_ sentence: String, advice: String? = nil, status: ExitStatus = .failed) {
    self.sentence = sentence
    self.advice = advice
    self.status = status
  }
}

/// What the exit code says, so that scripts can decide by it.
///
/// A command that has said all there is to say throws it.
enum ExitStatus: Int32, Error {
  case nothingFound = 1
  case failed = 2
  /// The command finished, but some inputs, or some saved searches, were skipped.
  case someSkipped = 3
  /// A passage is not as the archive has it, or a bundle not as it was made.
  case notAsGiven = 4
  /// EX_USAGE of sysexits.h, which the argument parser uses too.
  case badArguments = 64
  /// EX_DATAERR: a strict ingest came upon something that is not in its format.
  case inputUnreadable = 65
  /// EX_NOINPUT: a strict ingest came upon a file that is not there or may not be read.
  case inputMissing = 66
  /// 128 + SIGINT, as shells report it.
  case interrupted = 130
}
