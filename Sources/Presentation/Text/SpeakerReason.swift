internal import News
internal import Repository

/// Why a statement is credited to whom it is.
enum SpeakerReason {
  /// `the source gives the full name`; nil where nothing is known of it.
  static func words(of stored: StoredStatement) -> String? {
    if stored.isCorrected { return "a correction says so (archive log)" }
    return stored.statement.link.map { link in
      switch link {
      case .surname where stored.speakers.isEmpty,
        .titleAndSurname where stored.speakers.isEmpty:
        "the source is a surname that may be more than one person's"
      case .fullName: "the source gives the full name"
      case .surname: "the source is a surname that one person of the article has"
      case .titleAndSurname:
        "the source is a title and a surname that one person of the article has"
      case .pronoun: "the source is a pronoun; nearness, gender and who spoke last decide"
      case .nominal: "the source is a description that most likely means this speaker"
      case .organization: "the source names a body"
      case .group: "the source names several people"
      case .continued: "it goes on from the statement before it, which has this speaker"
      }
    }
  }
}
