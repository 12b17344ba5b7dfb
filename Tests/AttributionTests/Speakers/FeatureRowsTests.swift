import Testing

@testable import Attribution

@Suite struct FeatureRowsTests {
  private func rows(_ sort: MentionSort, _ features: [(UInt32, UInt32, UInt32)]) -> [UInt32] {
    var rows = FeatureRows(sort)
    for (name, first, second) in features { rows.add(name, first, second) }
    return rows.rows
  }

  @Test func `the same features are the same rows`() {
    let features: [(UInt32, UInt32, UInt32)] = [(1, 2, 3), (4, 5, 6)]
    #expect(rows(.pronoun, features) == rows(.pronoun, features))
    #expect(rows(.pronoun, features).count == 2)
  }

  @Test func `name, values, their order and the sort all tell rows apart`() {
    let all = [
      rows(.pronoun, [(1, 2, 3)]), rows(.pronoun, [(2, 2, 3)]), rows(.pronoun, [(1, 3, 2)]),
      rows(.pronoun, [(1, 2, 4)]), rows(.role, [(1, 2, 3)]),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func `rows lie inside the table of weights and spread over it`() {
    var seen: Set<UInt32> = []
    for name in 0..<60 as Range<UInt32> {
      for value in 0..<60 as Range<UInt32> { seen.formUnion(rows(.body, [(name, value, 1)])) }
    }
    #expect(seen.allSatisfy { $0 < 1 << UInt32(SpeakerRanker.bits) })
    // 3,600 draws from 16,384 rows leave 3,233 in the mean.
    #expect(seen.count > 3_000)
  }

  @Test(arguments: [(-3, 0), (0, 0), (4, 4), (5, 5), (9, 5)])
  func `a count is capped`(count: Int, expected: UInt32) {
    #expect(FeatureRows.capped(count, 5) == expected)
  }

  @Test(arguments: [
    (-1, 15), (0, 0), (1, 1), (3, 3), (4, 4), (5, 4), (6, 5), (9, 5), (10, 6), (19, 6), (20, 7),
    (5_000, 7),
  ])
  func `a distance falls into one of a few classes`(count: Int, expected: UInt32) {
    #expect(FeatureRows.bucket(count) == expected)
  }

  @Test(arguments: [
    ("Ina Roth met Karl Adler in Ulm. {She} left.", MentionSort.pronoun),
    ("Mayor Ina Roth met Karl Adler in Ulm. {The mayor} left.", .role),
    ("The Harbor Commission met Karl Adler. {It} left.", .it),
    ("Ina Roth met Karl Roth in Ulm. {Roth} left.", .name),
  ])
  func `every candidate has rows, and nobody has the last ones`(text: String, sort: MentionSort) {
    let read = ReadText(text)
    let question = SpeakerQuestion(
      sort, read.marked[0], description: read.description, content: nil)
    let candidates = Array(read.register.entities.indices)
    let features = CandidateFeatures(question, read.words, read.register, read.trail)
    let rows = features.rows(candidates)
    #expect(rows.count == candidates.count + 1)
    #expect(rows.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 < 1 << 14 } })
    #expect(rows == features.rows(candidates))
    #expect(Set(rows).count == rows.count)
  }
}
