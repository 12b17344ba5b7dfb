internal import Language

/// What the corpora's tag names mean here.
enum TagNames {
  private static let parts: [Substring: PartOfSpeech] = [
    "NN": .noun, "NNS": .nounPlural, "NNP": .name, "NNPS": .name, "VB": .verbBase,
    "VBD": .verbPast, "VBG": .verbGerund, "VBN": .verbParticiple, "VBP": .verbPresent,
    "VBZ": .verbThirdPerson, "MD": .modal, "IN": .preposition, "TO": .to, "DT": .determiner,
    "PDT": .determiner, "PRP": .pronoun, "PRP$": .possessivePronoun, "WP": .whPronoun,
    "WP$": .whPronoun, "WDT": .whDeterminer, "WRB": .whAdverb, "RB": .adverb, "RBR": .adverb,
    "RBS": .adverb, "RP": .particle, "JJ": .adjective, "JJR": .adjective, "JJS": .adjective,
    "CD": .number, "CC": .conjunction, "EX": .existential, "POS": .possessive,
    "UH": .interjection, "FW": .other, "LS": .other, "SYM": .other, "ADD": .other, "GW": .other,
    "AFX": .other, "XX": .other, "NFP": .other,
  ]

  private static let entities: [Substring: EntityType] = [
    "PERSON": .person, "ORGANIZATION": .organization, "LOCATION": .location,
    "MISC": .miscellaneous, "DATE": .time, "TIME": .time, "DURATION": .time, "SET": .time,
    "NUMBER": .number, "ORDINAL": .number, "MONEY": .number, "PERCENT": .number,
  ]

  /// The part of speech of a Penn Treebank tag; marks have tags without letters.
  static func part(_ name: Substring) -> PartOfSpeech {
    parts[name] ?? .punctuation
  }

  /// The entity type of a CoreNLP tag.
  static func entity(_ name: Substring) -> EntityType {
    entities[name] ?? .none
  }
}
