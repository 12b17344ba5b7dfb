internal import ArgumentParser
internal import Identity
internal import Importers
internal import Names
internal import News
internal import Proof
internal import Repository

/// Which days a passage is looked for in.
struct ProofDays: ParsableArguments {
  @Option(help: "Nothing before this year, month or day: 2017, 2017-06, 2017-06-30.")
  var since: DayOption?

  @Option(help: "Nothing after this year, month or day.")
  var until: DayOption?

  func validate() throws {
    if let since = since?.first, let until = until?.last, until < since {
      throw ValidationError("--since is later than --until.")
    }
  }

  /// The days; nil for all of them.
  var range: DayRange? {
    since == nil && until == nil ? nil : DayRange(first: since?.first, last: until?.last)
  }

  /// The days in words; "" for all of them.
  var words: String {
    [since?.first.map { "since \($0)" }, until?.last.map { "until \($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

/// Words that are to be proved, as they were typed.
enum ProofText {
  /// The passage that somebody typed, with mojibake undone; a sentence says why it is none.
  static func passage(_ typed: String) throws -> Passage {
    do throws(Passage.Fault) {
      return try Passage(RepairedText.repairing(typed))
    } catch .noWord {
      throw Failure(
        typed.allSatisfy(\.isWhitespace) ? "the quotation is empty" : "the quotation has no word",
        advice: "give the words: archive verify \"the safe haven bid will fade\"",
        status: .badArguments)
    } catch .oneWord(let word) {
      throw Failure(
        "one word says too little to be proved, and no file is called \(word)",
        advice: "give at least two words; archive search \(word) finds it", status: .badArguments)
    } catch .tooLong(let count) {
      throw Failure(
        "\(count) words are no quotation: the longest that is looked for has \(Passage.longest)",
        advice: "write them into a file, and archive verify FILE looks for each of its passages",
        status: .badArguments)
    }
  }
}

/// Whom a name that goes with a passage may mean.
struct ClaimReader {
  private let archive: any Archive

  init(_ archive: any Archive) {
    self.archive = archive
  }

  /// Everybody who answers to the name, titles apart; nobody where the archive has none.
  func claim(of name: String) throws -> Claim {
    if name.hasPrefix("sp:") {
      guard let speaker = try archive.speaker(SpeakerID(stored: name)) else {
        throw Failure("no speaker has the id \(name)", status: .nothingFound)
      }
      return Claim(
        name: speaker.name, speakers: [speaker.id], surname: Self.surname(of: speaker.name))
    }
    var choice = try SpeakerChoice(name, in: archive)
    if choice.first == nil, let parts = PersonName(name), !parts.titles.isEmpty {
      choice = try SpeakerChoice(parts.namesInOrder.joined(separator: " "), in: archive)
    }
    return Claim(
      name: name, speakers: Set((choice.speakers + choice.bare).map(\.id)),
      surname: Self.surname(of: name))
  }

  /// The last word of a name that is no suffix: what every article that means her has.
  private static func surname(of name: String) -> String {
    guard let surname = PersonName(name)?.surname else { return name }
    return name.split(separator: " ").last { $0.lowercased().contains(surname) }.map(String.init)
      ?? surname
  }
}

/// A file whose passages are to be proved.
struct DraftFile {
  private let file: ArticleFile
  /// What messages call it.
  var name: String { file.description }

  /// Takes what was typed for a file if there is one, or for standard input; nil for words.
  init?(_ typed: String) throws {
    if typed == "-" {
      file = .standardInput
      return
    }
    guard !typed.isEmpty, typed.utf8.count < 4096, !typed.utf8.contains(0) else { return nil }
    let named = ArticleFile(path: typed)
    guard named.identity != nil else {
      // What has a slash or an ending and no space was meant for a file.
      let isPath = !typed.contains(" ") && (typed.contains("/") || Self.hasEnding(named))
      guard !isPath else {
        throw Failure(
          "there is no file \(typed)", advice: "check the path; words are given in quotation marks",
          status: .badArguments)
      }
      return nil
    }
    guard named.stamp != nil else {
      throw Failure(
        "\(typed) is no file that can be read as a text", advice: "name a text file",
        status: .badArguments)
    }
    file = named
  }

  private static func hasEnding(_ file: ArticleFile) -> Bool {
    ["txt", "md", "text", "html", "docx", "odt", "rtf", "pdf"].contains(file.ending)
  }

  /// The text, in whatever encoding it came.
  func text() throws -> String {
    let text: RepairedText
    do throws(ImportProblem) {
      text = try RepairedText(reading: file)
    } catch {
      throw Failure("cannot read \(name): \(error)", status: .failed)
    }
    let head = text.text.utf8.prefix(5)
    guard !head.starts(with: Array("PK\u{3}\u{4}".utf8)), !head.starts(with: Array("%PDF-".utf8)),
      !head.starts(with: Array("{\\rtf".utf8))
    else {
      throw Failure(
        "\(name) is a document and no plain text",
        advice: "save it as text, or: archive read \(name) prints the text that is in it",
        status: .badArguments)
    }
    return text.text
  }
}
