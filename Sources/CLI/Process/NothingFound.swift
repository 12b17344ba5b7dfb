internal import ArgumentParser
internal import Presentation

/// How a command ends that found nothing: a sentence for people, an empty result for programs.
enum NothingFound {
  /// Says so on standard error and exits with 1.
  static func exit(_ sentence: String, output: OutputOptions, report: some Report) throws -> Never {
    if output.outputFormat.citation != nil {
      try output.print(CitationsReport([]))
    } else if output.outputFormat != .text {
      try output.print(report)
    }
    StandardStreams.writeMessage(sentence)
    throw ExitStatus.nothingFound
  }

  /// The same for an id that nothing has.
  static func exit(noSuch what: String, id: String, output: OutputOptions) throws -> Never {
    try exit("no \(what) has the id \(id)", output: output, report: NoSuchIDReport(id))
  }

  static func noSpeaker(_ name: [String]) -> String {
    "no speaker answers to \"\(name.joined(separator: " "))\""
  }
}
