internal import ArgumentParser
internal import Importers
internal import News

/// What is said of files that are read, for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: "The format of every file, by a name of archive formats; otherwise its bytes decide.")
  var format: String?

  @Option(
    help:
      "The encoding of every file: utf-8, windows-1251, shift_jis and any other name; otherwise each is judged."
  )
  var encoding: TextEncoding?

  @Option(help: "Which columns or keys hold what: headline=title,body=text,date=day.")
  var map: String?

  @Option(
    help:
      "How dates such as 3/4/2017 are meant, where the others of a file do not show it: day-first or month-first."
  )
  var dates: DateOrder?

  func validate() throws {
    try FormatOption.check(format)
    _ = try fieldMap()
  }

  /// The options as the importers take them.
  func options(outlet: String?) throws -> ImportOptions {
    ImportOptions(
      format: format, encoding: encoding, map: try fieldMap(),
      outlet: outlet.map(Outlet.init(name:)), dates: dates ?? Config.user.dates)
  }

  private func fieldMap() throws -> FieldMap {
    guard let map else { return FieldMap() }
    do {
      return try FieldMap(parsing: map)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(label: argument)
  }

  public var defaultValueDescription: String { name }
}

extension DateOrder: ExpressibleByArgument {}
