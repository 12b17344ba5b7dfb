internal import Importers
internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The user's config file: where it is, and what may stand in it.
enum ConfigFile {
  /// The user's settings, read once; or why the file cannot be read.
  static let user: Result<Config, Failure> = {
    do throws(Failure) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }()

  /// Throws when the user's file cannot be read.
  static func check() throws(Failure) { _ = try user.get() }

  /// A setting: what it is called, what it takes, and where that goes.
  private struct Setting {
    let key: String
    let takes: String
    /// False for a value that the setting does not take.
    let put: @Sendable (ConfigValue, inout Config, _ folder: String) -> Bool
  }

  private static let settings: [Setting] = [
    Setting(key: "database", takes: "the path of the archive file") { value, config, folder in
      config.database = value.path(in: folder)
      return config.database != nil
    },
    Setting(key: "color", takes: "\"auto\", \"always\" or \"never\"") { value, config, _ in
      config.color = value.text.flatMap(ColorChoice.init(rawValue:))
      return config.color != nil
    },
    Setting(key: "pager", takes: "a command, or \"\" for none") { value, config, _ in
      config.pager = value.text
      return config.pager != nil
    },
    Setting(key: "synonyms", takes: "the path of a file of synonyms") { value, config, folder in
      config.synonyms = value.path(in: folder)
      return config.synonyms != nil
    },
    Setting(key: "jobs", takes: "a number from 1") { value, config, _ in
      config.jobs = value.integer(from: 1)
      return config.jobs != nil
    },
    Setting(key: "min-confidence", takes: "a number from 0 to 1") { value, config, _ in
      config.minConfidence = value.number.flatMap { (0...1).contains($0) ? $0 : nil }
      return config.minConfidence != nil
    },
    Setting(key: "limit", takes: "a number from 1") { value, config, _ in
      config.limit = value.integer(from: 1)
      return config.limit != nil
    },
    Setting(key: "dates", takes: "\"day-first\" or \"month-first\"") { value, config, _ in
      config.dates = value.text.flatMap(DateOrder.init(rawValue:))
      return config.dates != nil
    },
  ]

  /// Every key that may stand in the file.
  static var keys: [String] { settings.map(\.key) }

  /// Reads the text of a file; the error names the line.
  static func parse(_ text: String, at path: String) throws(Failure) -> Config {
    var config = Config(path: path)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    var seen: [String: Int] = [:]
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      func failure(_ sentence: String, _ hint: String?) -> Failure {
        Failure("\(path), line \(place + 1): \(sentence)", advice: hint, status: .badArguments)
      }
      let read: ConfigLine?
      do throws(ConfigLine.Problem) {
        read = try ConfigLine.read(line)
      } catch {
        throw failure(error.sentence, error.hint)
      }
      guard let read else { continue }
      guard let setting = settings.first(where: { $0.key == read.key }) else {
        let near = keys.first { EditDistance.isSmall($0, read.key) }
        throw failure(
          "there is no setting \(read.key)",
          (near.map { "did you mean \($0)? " } ?? "") + "Settings: " + keys.joined(separator: ", "))
      }
      if let first = seen.updateValue(place + 1, forKey: read.key) {
        throw failure("\(read.key) stands in line \(first) already", "keep one of them")
      }
      guard setting.put(read.value, &config, folder) else {
        throw failure("\(read.key) takes \(setting.takes)", nil)
      }
    }
    return config
  }

  private static func read() throws(Failure) -> Config {
    guard let path = try path() else { return Config() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        "cannot read the config file \(path)", advice: "check its permissions",
        status: .badArguments)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(
        "the config file \(path) is no UTF-8 text", advice: "save it as UTF-8",
        status: .badArguments)
    }
    return try parse(text, at: path)
  }

  /// The file that ARCHIVE_CONFIG names, which must be there; else
  /// `$XDG_CONFIG_HOME/archive/config.toml` if it is (XDG Base Directory Specification 0.8).
  private static func path() throws(Failure) -> String? {
    if let named = Terminal.environment("ARCHIVE_CONFIG") {
      guard !named.isEmpty else { return nil }
      guard FileManager.default.fileExists(atPath: named) else {
        throw Failure(
          "there is no config file \(named), which ARCHIVE_CONFIG names",
          advice: "set ARCHIVE_CONFIG to a file, or to nothing for no config file",
          status: .badArguments)
      }
      return named
    }
    var folder = Terminal.environment("XDG_CONFIG_HOME") ?? ""
    if !folder.hasPrefix("/") {
      guard let home = Terminal.environment("HOME"), !home.isEmpty else { return nil }
      folder = home + "/.config"
    }
    let path = folder + "/archive/config.toml"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

extension ConfigValue {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    case .text, .truth: nil
    }
  }

  fileprivate func integer(from least: Int) -> Int? {
    guard case .integer(let number) = self, number >= least else { return nil }
    return number
  }

  /// A path, which `~/` begins at home, and any other at the folder of the config file.
  fileprivate func path(in folder: String) -> String? {
    guard let text, !text.isEmpty else { return nil }
    if text.hasPrefix("~/"), let home = Terminal.environment("HOME") {
      return home + text.dropFirst()
    }
    return text.hasPrefix("/") || folder.isEmpty ? text : folder + "/" + text
  }
}
