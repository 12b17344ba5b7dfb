import News
import Repository
import Testing

private let filler = (0..<40).map { number in
  story(
    "Filler \(number)", "The mayor and the council met on the pier and said it was late, \(number)."
  )
  .plain
}

private let wanted = [
  story("One", "“The dredger is stuck below the bridge,” said Ida Lee.", day: "2020-01-05"),
  story("Two", "A dredger was sold. Nobody was stuck.", day: "2021-01-05"),
  story("Three", "The lighthouse keeper's lamp isn't lit before four in the U.S. harbour."),
].map(\.plain)

@Suite struct QuotationSeekingTests {
  private func found(
    _ words: String, in archive: any Archive, days: DayRange? = nil, limit: Int = 8
  ) throws -> [String] {
    try archive.candidates(
      for: SoughtWords(words.split(separator: " ").map(String.init), days: days, limit: limit)
    ).articles.map(\.article.headline)
  }

  @Test(arguments: BackEnd.all)
  func `articles that share the rarest words come first`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(filler + wanted)
      #expect(
        try found("The dredger is stuck below the bridge", in: archive).prefix(2) == ["One", "Two"])
      #expect(try found("the lighthouse keeper’s lamp isnt lit", in: archive).first == "Three")
      #expect(try found("harbour in the U.S", in: archive).first == "Three")
      #expect(try found("zebras xylophones", in: archive).isEmpty)
      #expect(try found("", in: archive).isEmpty)
      #expect(try found("\" * OR ( NEAR", in: archive).isEmpty)
    }
  }

  @Test(arguments: BackEnd.all)
  func `words of two origins find both`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(filler + wanted)
      let both = try found(
        "The dredger is stuck below the lamp that the lighthouse keeper lit", in: archive, limit: 4)
      #expect(Set(["One", "Three"]).isSubset(of: Set(both)))
    }
  }

  @Test(arguments: BackEnd.all)
  func `words that stand in every article are found in a row`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(filler + wanted)
      #expect(try found("the council met on the pier", in: archive, limit: 4).count == 4)
    }
  }

  @Test(arguments: BackEnd.all)
  func `days leave out other articles and those without a day`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(filler + wanted)
      let days = DayRange(first: CalendarDay(iso: "2021-01-01"), last: nil)
      #expect(try found("The dredger is stuck", in: archive, days: days) == ["Two"])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a candidate says how rare the words are, and comes with its body`(_ backEnd: BackEnd) throws
  {
    try backEnd.withArchive { archive in
      _ = try archive.keep(filler + wanted)
      let found = try archive.candidates(for: SoughtWords(["dredger", "the", "zebra"]))
      #expect(found.articleCounts == [2, 42, 0])
      #expect(found.archiveSize == 43)
      #expect(found.articles.first?.body == wanted[0].article.body)
      #expect(found.articles.first?.isNewest == true)
    }
  }
}
