/// Parts of speech: the Penn Treebank's, with the finer ones that nobody here asks for folded.
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case noun
  case nounPlural
  /// NNP and NNPS.
  case name
  case verbBase
  case verbPast
  /// VBG.
  case verbGerund
  /// VBN.
  case verbParticiple
  /// VBP.
  case verbPresent
  /// VBZ.
  case verbThirdPerson
  case modal
  /// IN.
  case preposition
  case to
  /// DT and PDT.
  case determiner
  /// PRP.
  case pronoun
  /// PRP$.
  case possessivePronoun
  /// WP and WP$.
  case whPronoun
  case whDeterminer
  case whAdverb
  /// RB, RBR and RBS.
  case adverb
  /// RP.
  case particle
  /// JJ, JJR and JJS.
  case adjective
  /// CD.
  case number
  /// CC.
  case conjunction
  /// EX.
  case existential
  /// POS: the 's of a genitive.
  case possessive
  case interjection
  /// Foreign words, symbols, list marks.
  case other
  case punctuation

  /// True for every form of a verb but not for modals.
  package var isVerb: Bool {
    rawValue >= Self.verbBase.rawValue && rawValue <= Self.verbThirdPerson.rawValue
  }
}
