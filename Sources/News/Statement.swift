/// Something that an article says somebody said: content, cue and source as spans of the article.
///
/// All spans are UTF-8 byte offsets into the text that was analysed. The roles (content, cue,
/// source) are those of PolNeAR (Newell, Margolin and Ruths, LREC 2018).
package struct Statement: Hashable, Sendable {
  /// How much of the content stands between quotation marks in the article.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// At least nine tenths of the words are quoted.
    case direct
    /// No word is quoted (or the marks are lost).
    case indirect
    /// Some words are quoted.
    case mixed
  }

  /// What the source does with the content, so that a denial is never read as a claim.
  package enum Polarity: String, Sendable, CaseIterable, Codable {
    /// The source puts the content forward.
    case affirms
    /// The source denies or rejects the content.
    case denies
    /// The source declines to say or do what the content names.
    case declines
  }

  /// What was said: at least one span, in text order, not overlapping.
  package let content: [TextSpan]
  /// The words that report the saying ("said", "according to"); empty when there are none.
  package let cue: [TextSpan]
  /// The mention of who said it, as it stands in the article; empty when there is none.
  package let source: [TextSpan]
  /// Index into `Attributions.speakers`, or nil when nobody could be named.
  package let speaker: Int?
  /// How the source mention led to the speaker, or nil without a speaker.
  package let link: SpeakerLink?
  /// The chance that the source mention means this speaker, from 0 to 1; nil without a speaker.
  package let speakerConfidence: Double?
  /// Whom the mention may mean, where that is too doubtful to name a speaker: the fullest form of
  /// the name in the article, and its chance.
  package let candidate: SpeakerCandidate?
  package let kind: Kind
  package let polarity: Polarity
  package let attitude: Attitude
  /// Whether the text says that it was said.
  package let factuality: Factuality
  /// True when the statement stands inside the content of another one.
  package let isNested: Bool
  /// The chance that content and source are right, from 0 to 1, as the analysis sees it.
  package let confidence: Double
  /// The name of the rule or model that found the statement.
  package let rule: String

  package init(
    content: [TextSpan], cue: [TextSpan], source: [TextSpan], speaker: Int?,
    link: SpeakerLink? = nil, speakerConfidence: Double? = nil,
    candidate: SpeakerCandidate? = nil, kind: Kind, polarity: Polarity = .affirms,
    attitude: Attitude = .assertion, factuality: Factuality = .said, isNested: Bool = false,
    confidence: Double, rule: String
  ) {
    precondition(!content.isEmpty, "a statement has content")
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.link = link
    self.speakerConfidence = speakerConfidence
    self.candidate = candidate
    self.kind = kind
    self.polarity = polarity
    self.attitude = attitude
    self.factuality = factuality
    self.isNested = isNested
    self.confidence = confidence
    self.rule = rule
  }

  /// True when the text says that the source put the content into words.
  package var isAsserted: Bool { attitude == .assertion && factuality == .said }

  /// The same statement with its speaker, or with somebody who may be.
  package func said(
    by speaker: Int, _ link: SpeakerLink, confidence speakerConfidence: Double?,
    candidate: SpeakerCandidate?
  ) -> Statement {
    Statement(
      content: content, cue: cue, source: source, speaker: speaker, link: link,
      speakerConfidence: speakerConfidence, candidate: candidate, kind: kind,
      polarity: polarity, attitude: attitude, factuality: factuality, isNested: isNested,
      confidence: confidence, rule: rule)
  }
}

/// How a source mention led to its speaker; the raw value is what people and programs read.
package enum SpeakerLink: String, Sendable, CaseIterable, Codable {
  case fullName = "full-name"
  case surname
  case titleAndSurname = "title+surname"
  case pronoun
  /// A description: "the senior diplomat", "the spokesman".
  case nominal
  case organization
  case group
  /// No source of its own: the statement goes on from the one before it.
  case continued
}
