internal import Language
internal import News

/// What each word expresses when it is a cue, as the lists of `Attitudes` say: one small number.
///
/// A verb that was never seen in annotated text is read like its kin.
struct AttitudeColumn: ~Copyable {
  /// The words that were seen last, by their hash in the column of words, and what they express: a
  /// text has few words, and they come again.
  private var seen = [UInt64](repeating: 0, count: 4096)

  init() {}

  /// Writes the column of `tokens`, which are words of `bytes` and have their word columns.
  mutating func fill(
    _ columns: borrowing ColumnTable, _ table: TokenTable, _ tokens: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let l = columns.pointer(WordColumn.l.rawValue)
    let target = columns.pointer(CueColumn.at.index)
    for (index, token) in tokens.enumerated() where table.flags[token].contains(.word) {
      let word = l[index]
      let slot = Int(word & 4095)
      if UInt32(truncatingIfNeeded: seen[slot] >> 32) != word {
        let key = WordKey.of(bytes, Int(table.starts[token]), Int(table.ends[token]))
        seen[slot] = UInt64(word) << 32 | UInt64(Self.sort(of: key))
      }
      target[index] = UInt32(truncatingIfNeeded: seen[slot])
    }
  }

  private static func sort(of key: UInt64) -> UInt32 { table.sort(of: key) }

  /// What every word of the lists expresses.
  private static let table = Table(of: .english)

  private static func number(_ verb: AttitudeLexicon.Verb) -> UInt32 {
    switch verb.sort {
    case .saying: verb.attitude == .eventuality ? 2 : 1
    case .mental: 2 + number(verb.attitude)
    case .act: verb.attitude == .eventuality ? 6 : 7
    }
  }

  private static func number(_ attitude: Attitude) -> UInt32 {
    switch attitude {
    case .assertion: 0
    case .belief: 1
    case .knowledge: 2
    case .eventuality: 3
    }
  }

  /// The words of the lists by their keys, which are hashes already.
  private struct Table: Sendable {
    private static let bits = 15
    private static let mask = 1 << bits - 1
    /// A key with what it expresses in place of its last eight bits; 0 where nothing stands.
    private var slots = [UInt64](repeating: 0, count: mask + 1)

    init(of lexicon: AttitudeLexicon) {
      for key in lexicon.keys {
        let sort = Self.sort(of: key, in: lexicon)
        precondition(sort > 0 && sort < 256, "what a word expresses takes one byte")
        var slot = Self.slot(of: key)
        while slots[slot] != 0 { slot = (slot + 1) & Self.mask }
        slots[slot] = key & ~255 | UInt64(sort)
      }
    }

    func sort(of key: UInt64) -> UInt32 {
      var slot = Self.slot(of: key)
      while slots[slot] != 0 {
        if slots[slot] & ~255 == key & ~255 { return UInt32(slots[slot] & 255) }
        slot = (slot + 1) & Self.mask
      }
      return 0
    }

    private static func slot(of key: UInt64) -> Int {
      Int(truncatingIfNeeded: key >> 40) & mask
    }

    /// What the word with this key expresses: as a verb, 1 to 7; as a noun, 8 to 32 more; as
    /// nothing but an adjective, 40 and more.
    private static func sort(of key: UInt64, in lexicon: AttitudeLexicon) -> UInt32 {
      let verb = lexicon.verb(key).map(number) ?? 0
      let noun = lexicon.noun(key).map { 8 + 8 * number($0) } ?? 0
      guard verb + noun == 0 else { return verb + noun }
      return lexicon.adjective(key).map { 40 + number($0) } ?? 0
    }
  }
}
