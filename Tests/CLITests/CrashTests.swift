import Foundation
import SQLite
import Testing

/// Stories in which somebody says something, as records of one file: more than one batch of them.
private func records(_ count: Int) -> String {
  (0..<count).map { number in
    """
    {"title": "Boat \(number)", "date": "2021-03-\(10 + number % 20)", "text": "Boat \(number) is \
    late, Ida Brandt\(number % 40) said."}

    """
  }.joined()
}

/// What the tables say, by stable ids and in an order of its own.
private func contents(of it: Story) throws -> [String] {
  let connection = try Connection(
    path: it.folder.appending(path: "archive.db").path, access: .reading)
  let queries = [
    "SELECT key || headline || body || coalesce(published, '') FROM articles",
    "SELECT key || path || row || sha256 FROM sources JOIN articles ON id = article_id",
    """
    SELECT key || name || names || roles || statement_count || article_count || first_day || last_day
    FROM speakers
    """,
    """
    SELECT statements.key || statements.text || rule || confidence || speakers.key
    FROM statements LEFT JOIN speakers ON speakers.id = speaker_id
    """,
    "SELECT word || stem FROM words",
    "SELECT key || hex(hashes) FROM signatures JOIN articles ON id = article_id",
    """
    SELECT group_concat(key) FROM (
      SELECT key, group_id FROM copies JOIN articles ON id = article_id ORDER BY group_id, key
    ) GROUP BY group_id
    """,
    "SELECT size || reading FROM files",
  ]
  return try queries.flatMap { query in try connection.rows(query) { $0.text(0) }.sorted() }
}

private func articleCount(_ it: Story) throws -> Int {
  let connection = try Connection(
    path: it.folder.appending(path: "archive.db").path, access: .reading)
  return try connection.first("SELECT count(*) FROM articles") { $0.integer(0) } ?? 0
}

/// How many articles a crash test reads: two batches and a piece.
private let size = 2300

/// A folder with the records of this file, and two stories that are in the archive already.
private func prepared() throws -> Story {
  let it = try Story()
  try it.write("First\n\nIt rains, Otto Brandt said.", to: "before/a.txt")
  try it.write("Second\n\nIt snows, Otto Brandt said.", to: "before/b.txt")
  try it.write(records(size), to: "news.ndjson")
  #expect(try it.archive("ingest", "--db", "archive.db", "before").code == 0)
  return it
}

@Suite(.serialized) struct CrashTests {
  @Test func `a killed ingest leaves a sound archive, and the next one completes it`() throws {
    let kills =
      ProcessInfo.processInfo.environment["ARCHIVE_KILLS"].flatMap { Int($0) } ?? 8
    let seed = UInt64.random(in: 0...UInt64.max)
    print("kill seed", seed)
    var chance = Chance(state: seed)
    let undisturbed = try prepared()
    let clock = ContinuousClock()
    let time = try clock.measure { try undisturbed.archive("ingest", "news.ndjson") }
    let expected = try contents(of: undisturbed)
    var killed = 0
    while killed < kills {
      let it = try prepared()
      var count = 2
      // Killed again and again until one run is quicker than its fate.
      for _ in 0..<6 where killed < kills {
        let process = try it.start("ingest", "news.ndjson")
        usleep(UInt32.random(in: 0...UInt32(time / .microseconds(1)), using: &chance))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal else { break }
        killed += 1
        let check = try it.archive("check")
        #expect(check.code == 0, "seed \(seed), kill \(killed): \(check.output)")
        let kept = try articleCount(it)
        #expect(kept >= count, "seed \(seed), kill \(killed)")
        count = kept
      }
      #expect(try it.archive("ingest", "news.ndjson").code == 0)
      #expect(try contents(of: it) == expected, "seed \(seed), kill \(killed)")
    }
  }

  @Test func `an interrupted ingest says where it stopped, and the next one goes on`() throws {
    let it = try prepared()
    let process = try it.start("ingest", "news.ndjson", "before")
    try it.wait { try articleCount(it) >= 1000 || !process.isRunning }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try it.messages().contains("interrupted at news.ndjson: everything counted above"))
    let kept = try articleCount(it)
    #expect(kept >= 1002 && kept < size + 2)
    #expect(try it.archive("check").code == 0)
    #expect(try it.archive("ingest", "news.ndjson").code == 0)
    #expect(try articleCount(it) == size + 2)
  }

  @Test func `a full disk is a sentence, and the archive is sound`() throws {
    let it = try prepared()
    let size =
      try FileManager.default.attributesOfItem(
        atPath: it.folder.appending(path: "archive.db").path)[.size] as? Int ?? 0
    // The largest file in blocks of 512 bytes; past it a write fails as on a full disk.
    let script = """
      trap '' XFSZ
      ulimit -f \(size / 512 + 200)
      exec "$0" ingest news.ndjson
      """
    let outcome = try it.run(
      URL(filePath: "/bin/sh"), ["-c", script, Story.binary.path])
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("the disk may be full"))
    #expect(outcome.messages.contains("everything kept before is safe"))
    #expect(try it.archive("check").code == 0)
    #expect(try it.archive("search", "rains").code == 0)
    #expect(try it.archive("ingest", "news.ndjson").code == 0)
    #expect(try articleCount(it) == CrashTests.inAll)
  }

  private static let inAll = size + 2

  @Test(.enabled(if: SmallDisk.isPossible))
  func `a full disk of its own is a sentence, and the archive is sound`() throws {
    let it = try prepared()
    let script = """
      mkdir disk
      mount -t tmpfs -o size=2m tmpfs disk
      "$0" ingest --db disk/a.db before
      "$0" ingest --db disk/a.db news.ndjson
      echo "code $?"
      "$0" check --db disk/a.db && "$0" search --db disk/a.db rains --count
      """
    let outcome = try it.run(
      URL(filePath: "/usr/bin/env"), SmallDisk.unshare + ["sh", "-c", script, Story.binary.path])
    let words = outcome.output + outcome.messages
    #expect(words.contains("code 2\n"))
    #expect(words.contains("the disk with disk/a.db is full"))
    #expect(words.contains("disk/a.db: sound"))
    #expect(outcome.output.hasSuffix("\n1\n"))
  }

  @Test func `two ingests at once and searches meanwhile see whole articles`() throws {
    let it = try prepared()
    try it.write(records(1200).replacing("Boat", with: "Ship"), to: "ships.ndjson")
    let one = try it.start("ingest", "--jobs", "1", "news.ndjson")
    let two = try it.start("ingest", "--jobs", "1", "ships.ndjson")
    let reader = try Connection(
      path: it.folder.appending(path: "archive.db").path, access: .reading)
    var looks = 0
    while one.isRunning || two.isRunning {
      let half = try reader.first(
        """
        SELECT
          (SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM sources))
          + (SELECT count(*) FROM articles) - (SELECT count(*) FROM articles_fts_docsize)
        """
      ) { $0.integer(0) }
      #expect(half == 0)
      #expect(try it.archive("search", "rains", "--count").output == "1\n")
      looks += 1
    }
    #expect(looks > 0)
    #expect([one.terminationStatus, two.terminationStatus] == [0, 0])
    #expect(try it.archive("check").code == 0)
    #expect(try articleCount(it) == size + 1202)
  }

  @Test func `whoever waits for another process says so`() throws {
    let it = try prepared()
    let other = try Connection(
      path: it.folder.appending(path: "archive.db").path, access: .writing)
    try other.execute("BEGIN IMMEDIATE")
    try it.write("Third\n\nIt thaws, Otto Brandt said.", to: "c.txt")
    let process = try it.start("ingest", "c.txt")
    let notice = "waiting for another archive process that writes to archive.db\n"
    try it.wait { try it.messages().contains(notice) || !process.isRunning }
    try other.execute("ROLLBACK")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try it.messages().hasPrefix(notice))
    #expect(try articleCount(it) == 3)
  }
}

/// A file system of two megabytes, where the system lets a user make one.
private enum SmallDisk {
  static let unshare = ["unshare", "--user", "--map-root-user", "--mount"]

  static let isPossible: Bool = {
    do {
      let mount = "mkdir disk && mount -t tmpfs -o size=2m tmpfs disk"
      let outcome = try Story().run(
        URL(filePath: "/usr/bin/env"), unshare + ["sh", "-c", mount])
      return outcome.code == 0
    } catch {
      return false
    }
  }()
}

/// SplitMix64 (Steele, Lea and Flood, 2014), so that a printed seed gives the same run again.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
