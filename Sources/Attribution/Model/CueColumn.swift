internal import Language

/// The columns that stand behind those of `WordColumn` in the extractor's `ColumnTable`.
enum CueColumn: Int, CaseIterable {
  /// Quotation: 0 outside, 1 opening, 2 inside, 3 closing, 4 stray closing; then its length class,
  /// and the distance to its opening and closing mark (3 at most).
  case q, ql, qd, qe
  /// Distance to the sentence's start and end, its first word, its class and its length.
  case ss, se, fw, sq, slen
  /// Previous and next verb of the sentence.
  case lv, nv
  /// The kind of the mark that the token is, then of the previous and the next mark.
  case mk, pc, nc
  /// First or last sentence of the paragraph.
  case par
  /// Class and grade of the word in the cue lexicon; the nearest strong word on either side and how far.
  case kx, kf, klw, krw, kld, krd
  /// What the lexicon says of the sentence, its parts and its neighbours.
  case khas, kseg, kprev, knext

  /// What the word expresses as a cue, by the lists of attitudes.
  case at

  // Relative to one cue: distance, marks passed, last mark passed, other cues passed, sentences
  // away, whose cue; the cue's last verb, all its words, the tag of the verb.
  case rd, rp, rpw, ob, rs, oc, cw, cs, cp
  /// What stands right and left of the cue: word or tag with quotation, two tags.
  case cR1, cR2, cL1, cL2
  /// What the cue's verb expresses.
  case ca
  /// Quotation of the token and of the cue; the cue's place in its sentence, the sentence's class.
  case rq, csb, cse, csq
  /// What the first stage thinks of the token.
  case m1

  /// The column's place in a table that begins with the columns of words.
  var index: Int { WordColumn.allCases.count + rawValue }

  /// Number of columns of a table that holds both.
  static let width = WordColumn.allCases.count + allCases.count

  /// The names by which templates call the columns.
  static let names = WordColumn.names + allCases.map { "\($0)" }
}
