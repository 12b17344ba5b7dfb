/// Reads the command line that is typed most, `archive search WORD...`, without the argument parser.
///
/// The parser looks through every type of the program for each kind of option that a command has:
/// 18 of the 27 million instructions of a search that finds nothing. So a search of words, with
/// `--db` or without, is read here. Anything else, and anything wrong, is left to the parser, which
/// alone knows all options and alone says what is wrong.
enum PlainSearch {
  /// The search that the arguments ask for; nil for whatever is not so plain.
  static func read(_ arguments: some Sequence<String>) -> Search? {
    var rest = arguments.makeIterator()
    guard rest.next() == "search" else { return nil }
    var words: [String] = []
    var database: String?
    while let argument = rest.next() {
      guard argument.hasPrefix("-") else {
        words.append(argument)
        continue
      }
      guard argument == "--db", database == nil, let value = rest.next(), !value.hasPrefix("-")
      else { return nil }
      database = value
    }
    return Search(typed: TypedQuery(words: words, isPlain: false), database: database)
  }
}
