/// Whether, by the text's own account, something was said (or held) at all.
package enum Factuality: String, Sendable, CaseIterable, Codable {
  /// The text says that it was.
  case said
  /// The text says that it was not: "did not say", "stopped short of saying", "declined to say".
  case negated
  /// The text leaves it open: "if she says", "is expected to say", "may have said", a question.
  case supposed
}
