internal import News

/// How often the answers of rules are right, by how the mention led to its speaker.
///
/// Shares of right answers on the labelled articles that the ranker learns from, through
/// `archive-train speakers`, rounded down.
enum RuleConfidence {
  static func of(_ link: SpeakerLink) -> Double {
    switch link {
    case .fullName: 0.97
    case .surname: 0.97
    case .titleAndSurname: 0.97
    case .organization: 0.85
    case .pronoun: 0.85
    case .nominal: 0.7
    case .continued: 0.8
    case .group: 0.8
    }
  }
}
