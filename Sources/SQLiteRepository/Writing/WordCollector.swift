internal import Repository
internal import SQLite

/// Different words of one text, folded.
struct WordList {
  private(set) var digests: [UInt64] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Takes a word unless it was seen.
  mutating func take(_ word: UnsafeBufferPointer<UInt8>, unless seen: inout HashSet) {
    let digest = WordDigest.of(word)
    guard seen.insert(digest) else { return }
    digests.append(digest)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
  }

  /// The word at a place.
  subscript(place: Int) -> ArraySlice<UInt8> {
    bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }
}

/// Gathers the words that the table `words` does not have yet.
struct WordCollector {
  /// Longer runs of letters are no words that somebody looks for by another form.
  private static let longest = 40
  /// More words than these are not remembered from batch to batch: 4 MB.
  private static let mostRemembered = 1 << 18

  private var seen = HashSet()
  private var fresh: [String] = []
  private var seenElsewhere = HashSet()
  private var freshElsewhere: [String] = []
  private var seenInFields = HashSet()
  private var freshInFields: [String] = []

  /// Takes the words of an article; those of another language than English have no English stem.
  mutating func take(_ words: WordList, inEnglish: Bool) {
    guard inEnglish else {
      for (place, digest) in words.digests.enumerated() where seenElsewhere.insert(digest) {
        let word = words[place]
        if Self.keeps(word) { freshElsewhere.append(String(decoding: word, as: UTF8.self)) }
      }
      return
    }
    for (place, digest) in words.digests.enumerated() where seen.insert(digest) {
      let word = words[place]
      if Self.keeps(word) { fresh.append(String(decoding: word, as: UTF8.self)) }
    }
  }

  /// True for a word that may have other forms: numbers and single letters have one.
  static func keeps(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.count <= longest && !word.contains { (48...57).contains($0) }
  }

  /// Takes the words of an outlet, a place and the other fields beside the text.
  mutating func take(fromFields words: WordList) {
    for (place, digest) in words.digests.enumerated() where seenInFields.insert(digest) {
      freshInFields.append(String(decoding: words[place], as: UTF8.self))
    }
  }

  /// Writes what was gathered.
  mutating func write(to connection: borrowing Connection) throws(SQLiteError) {
    for word in fresh.sorted() {
      try connection.run(
        """
        INSERT INTO words (word, stem) VALUES (?, ?)
        ON CONFLICT (word) DO UPDATE SET stem = excluded.stem WHERE stem <> excluded.stem
        """,
        .text(word), .text(EnglishStem.stem(word)))
    }
    for word in freshElsewhere.sorted() {
      try connection.run(
        "INSERT INTO words (word, stem) VALUES (?1, ?1) ON CONFLICT (word) DO NOTHING",
        .text(word))
    }
    for word in freshInFields {
      try connection.run(
        "INSERT INTO field_words (word) VALUES (?) ON CONFLICT (word) DO NOTHING", .text(word))
    }
    fresh.removeAll()
    freshElsewhere.removeAll()
    freshInFields.removeAll()
    if seen.count > Self.mostRemembered { seen = HashSet() }
    if seenElsewhere.count > Self.mostRemembered { seenElsewhere = HashSet() }
    if seenInFields.count > Self.mostRemembered { seenInFields = HashSet() }
  }
}

/// A 64-bit digest of a word as the index has it.
enum WordDigest {
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    // FNV-1a, and a last stir so that the low bits depend on all bytes:
    // https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ hash >> 32
  }
}

/// A set of digests in one flat table, since millions of words are asked for.
struct HashSet {
  private var slots: [UInt64] = []
  private(set) var count = 0

  /// Adds a digest; false when it was there.
  mutating func insert(_ digest: UInt64) -> Bool {
    // 0 marks an empty slot.
    let digest = digest == 0 ? 1 : digest
    if 2 * (count + 1) > slots.count { grow() }
    guard Self.place(digest, in: &slots) else { return false }
    count += 1
    return true
  }

  private mutating func grow() {
    var larger: [UInt64] = Array(repeating: 0, count: max(1 << 9, 2 * slots.count))
    for digest in slots where digest != 0 { _ = Self.place(digest, in: &larger) }
    slots = larger
  }

  private static func place(_ digest: UInt64, in slots: inout [UInt64]) -> Bool {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot] != 0 {
      if slots[slot] == digest { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = digest
    return true
  }
}
