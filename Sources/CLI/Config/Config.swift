internal import Importers

/// What the user's config file says; an option and the environment say it over again.
struct Config: Equatable {
  /// The file that was read; nil when there is none.
  var path: String?
  /// The archive file.
  var database: String?
  var color: ColorChoice?
  /// The program that shows long text; "" for none.
  var pager: String?
  /// A file of words that mean the same.
  var synonyms: String?
  var jobs: Int?
  var minConfidence: Double?
  var limit: Int?
  var dates: DateOrder?

  /// The user's settings: those of the file, or none.
  static var user: Config {
    switch ConfigFile.user {
    case .success(let config): config
    // Main has said why before any command runs.
    case .failure: Config()
    }
  }
}
