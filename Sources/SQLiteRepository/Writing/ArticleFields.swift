internal import News
internal import SQLite

/// What articles are counted by, packed in the table article_fields.
struct ArticleFields {
  /// The fields with a number for each value, in the order of the columns.
  static let columns = ["outlets", "agencies", "places", "sections"]

  /// The numbers of values that were met, by value.
  private var numbers: [String: UInt32] = [:]

  /// One article's values.
  struct Entry {
    let rowID: Int64
    /// One element a column of `columns`.
    let values: [String?]
    /// The rows of those who speak in the article.
    let speakers: [Int64]
  }

  /// Writes the values of new articles.
  mutating func write(
    _ entries: [Entry], to connection: borrowing Connection
  ) throws(SQLiteError) {
    let chunks = Dictionary(grouping: entries) { Int($0.rowID) / PackedNumbers.chunkSize }
    for (chunk, entries) in chunks.sorted(by: { $0.key < $1.key }) {
      var stored = try Self.chunk(chunk, from: connection) ?? Chunk()
      for entry in entries {
        let place = Int(entry.rowID) % PackedNumbers.chunkSize
        for (column, value) in entry.values.enumerated() {
          let number = try value.map { value throws(SQLiteError) in
            try self.number(of: value, in: connection)
          }
          PackedNumbers.put(number ?? 0, at: place, of: &stored.values[column])
        }
        while stored.speakers.count <= place { stored.speakers.append([]) }
        stored.speakers[place] = entry.speakers.map { UInt32(clamping: $0) }
      }
      try connection.run(
        """
        INSERT OR REPLACE INTO article_fields
          (chunk, outlets, agencies, places, sections, speakers)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [.integer(chunk)] + stored.values.map { .blob(PackedNumbers.encode($0)) }
          + [.blob(Self.encode(stored.speakers))])
    }
  }

  /// Puts other speakers in place of those of articles, by row.
  static func replaceSpeakers(
    _ speakers: [Int64: [Int64]], in connection: borrowing Connection
  ) throws(SQLiteError) {
    let chunks = Dictionary(grouping: speakers) { Int($0.key) / PackedNumbers.chunkSize }
    for (chunk, articles) in chunks.sorted(by: { $0.key < $1.key }) {
      guard var stored = try Self.chunk(chunk, from: connection) else { continue }
      for (row, speakers) in articles {
        let place = Int(row) % PackedNumbers.chunkSize
        while stored.speakers.count <= place { stored.speakers.append([]) }
        stored.speakers[place] = speakers.map { UInt32(clamping: $0) }
      }
      try connection.run(
        "UPDATE article_fields SET speakers = ? WHERE chunk = ?",
        .blob(Self.encode(stored.speakers)), .integer(chunk))
    }
  }

  private mutating func number(
    of value: String, in connection: borrowing Connection
  ) throws(SQLiteError) -> UInt32 {
    if let known = numbers[value] { return known }
    try connection.run(
      "INSERT INTO field_values (value) VALUES (?) ON CONFLICT (value) DO NOTHING", .text(value))
    let row = try connection.first(
      "SELECT id FROM field_values WHERE value = ?", [.text(value)]
    ) { $0.integer(0) }
    let number = UInt32(clamping: row ?? 0)
    numbers[value] = number
    return number
  }

  /// The values of 4096 articles.
  struct Chunk {
    var values: [[UInt32]] = Array(repeating: [], count: columns.count)
    var speakers: [[UInt32]] = []
  }

  static func chunk(
    _ chunk: Int, from connection: borrowing Connection
  ) throws(SQLiteError) -> Chunk? {
    try connection.first(
      """
      SELECT outlets, agencies, places, sections, speakers FROM article_fields WHERE chunk = ?
      """, [.integer(chunk)]
    ) { row in
      Chunk(
        values: (0..<columns.count).map { PackedNumbers.decode(row.blob($0), as: UInt32.self) },
        speakers: decode(row.blob(columns.count)))
    }
  }

  /// Each article's speakers behind their count.
  private static func encode(_ speakers: [[UInt32]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for speakers in speakers {
      let kept = speakers.prefix(Int(UInt16.max))
      bytes += PackedNumbers.encode([UInt16(kept.count)])
      bytes += PackedNumbers.encode(Array(kept))
    }
    return bytes
  }

  private static func decode(_ bytes: [UInt8]) -> [[UInt32]] {
    var speakers: [[UInt32]] = []
    forEachArticle(of: bytes) { _, numbers in speakers.append(Array(numbers)) }
    return speakers
  }

  /// Visits the speakers of every article of a chunk.
  static func forEachArticle(
    of bytes: [UInt8], _ visit: (_ place: Int, _ numbers: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    var numbers: [UInt32] = []
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      var place = 0
      while offset + 2 <= buffer.count {
        let count = Int(
          UInt16(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        offset += 2
        guard offset + 4 * count <= buffer.count else { return }
        numbers.removeAll(keepingCapacity: true)
        for index in 0..<count {
          let number = buffer.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self)
          numbers.append(UInt32(littleEndian: number))
        }
        numbers.withUnsafeBufferPointer { visit(place, $0) }
        offset += 4 * count
        place += 1
      }
    }
  }
}
