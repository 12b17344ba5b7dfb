import Identity
import Names
import News
import Testing

/// A sighting: the name, the article, its year, and the roles given there.
private struct Seen {
  let name: String
  let article: String
  var year = 2017
  var roles: [String] = []
  var context = SurnameContext(names: [], titles: [])

  init(
    _ name: String, _ article: String, year: Int = 2017, roles: [String] = [],
    firstNames: Set<String> = [], titles: Set<String> = []
  ) {
    (self.name, self.article, self.year, self.roles) = (name, article, year, roles)
    context = SurnameContext(names: firstNames, titles: titles)
  }
}

/// The family that sightings make.
private func family(_ seen: [Seen]) throws -> SpeakerFamily {
  var members: [SpeakerID: SpeakerFamily.Member] = [:]
  for one in seen {
    let article = ArticleID(stored: "ar:" + one.article)
    let keys = try #require(SpeakerKeys(name: one.name, kind: .person, in: article))
    let name = try #require(PersonName(one.name))
    members[
      keys.name,
      default: SpeakerFamily.Member(keys: keys, name: name, sightings: [], context: one.context)
    ].sightings.append(
      Sighting(
        article: article, day: CalendarDay(year: one.year, month: 6, day: 1), roles: one.roles))
  }
  return SpeakerFamily(Array(members.values))
}

/// Who a name of the family is, given as ids without `sp:`.
private func links(_ seen: [Seen]) throws -> [String: String] {
  let links = SpeakerLinker.links(in: try family(seen))
  return Dictionary(
    uniqueKeysWithValues: links.map {
      (String($0.key.description.dropFirst(3)), String($0.value.speaker.description.dropFirst(3)))
    })
}

/// Many articles with one name.
private func often(
  _ name: String, _ count: Int, year: Int = 2017, roles: [String] = []
) -> [Seen] {
  (0..<count).map { Seen(name, "\(name.prefix(3))\($0)", year: year, roles: roles) }
}

@Suite struct `who is one` {
  @Test func `a middle initial makes nobody another one`() throws {
    #expect(try links([Seen("Donald Trump", "a"), Seen("Donald J. Trump", "b")]) == [:])
  }

  @Test func `middle names that contradict make two, and nobody has the name without one`() throws {
    #expect(
      try links([
        Seen("George W. Bush", "a"), Seen("George H.W. Bush", "b"), Seen("George Bush", "c"),
      ]) == ["george-w-bush": "george-w-bush", "george-h-w-bush": "george-h-w-bush"])
  }

  @Test func `a rare middle name leaves the name to whoever has it ten times as often`() throws {
    #expect(
      try links(often("George W. Bush", 20) + [Seen("George H.W. Bush", "b")])
        == ["george-h-w-bush": "george-h-w-bush"])
  }

  @Test(arguments: [
    // A short form and an office in common.
    (["Senator"], ["Sen."], true),
    (["director of the Harbour Trust"], ["Harbour Trust founder"], true),
    (["chairman of the Harbour Trust"], ["Harbour Trust chairman"], true),
    // Nothing in common, or what many have.
    (["chairman of the Harbour Trust"], ["bank chairman"], false),
    (["professor"], ["Professor"], false),
    (["retired letter carrier"], ["professor at the university"], false),
    (["Republican"], ["longtime Republican adviser"], false), ([], [], false),
  ])
  func `a short form of the first name needs a role in common`(
    one: [String], other: [String], areOne: Bool
  ) throws {
    #expect(
      try links([Seen("Bob Mason", "a", roles: one), Seen("Robert Mason", "b", roles: other)])
        == (areOne ? ["robert-mason": "bob-mason"] : [:]))
  }

  @Test(
    arguments: [
      (["chairman of a bank"], [], 2017, [:]),
      (["chairman of a bank"], ["senator"], 2017, ["a": "a", "b": "a"]),
      (["state senator"], ["senator"], 2017, [:]), (["Rep."], ["governor"], 2017, [:]),
      (["chairman of a bank"], ["senator"], 1992, [:]),
      ([], ["senator"], 2017, [:]),
    ] as [([String], [String], Int, [String: String])])
  func `a name that is seen many years apart with nothing in common is two people's`(
    early: [String], late: [String], year: Int, namesakes: [String: String]
  ) throws {
    let (a, b) = ("00000000000a", "00000000000b")
    let expected = namesakes.map {
      ("jack-lee~00000000000\($0.key)", "jack-lee~00000000000\($0.value)")
    }
    let seen = [
      Seen("Jack Lee", a, year: 1987, roles: early), Seen("Jack Lee", b, year: 1987, roles: early),
    ]
    #expect(
      try links(seen + often("Jack Lee", 3, year: year, roles: late))
        == Dictionary(uniqueKeysWithValues: expected))
  }

  @Test func `two who speak in one article are two, whatever their roles`() throws {
    #expect(
      try links([
        Seen("Bob Mason", "a", roles: ["senator"]), Seen("Robert Mason", "a", roles: ["senator"]),
      ]) == [:])
  }

  @Test func `with two who may be Bob nobody is`() throws {
    #expect(
      try links([
        Seen("Bob Mason", "a", roles: ["senator"]), Seen("Robert Mason", "b", roles: ["senator"]),
        Seen("Rob Mason", "c", roles: ["senator"]),
      ]) == [:])
  }

  @Test func `father and son, husband and wife stay apart`() throws {
    let wells = [
      Seen("Donald Wells", "a", roles: ["president"]),
      Seen("Donald Wells Jr.", "b", roles: ["president"]),
      Seen("Melania Wells", "c", roles: ["first lady"]), Seen("Bill Wells", "d"),
      Seen("Hillary Wells", "e"),
    ]
    #expect(try links(wells) == [:])
  }

  @Test func `a congressman and a pastor of one name are two`() throws {
    #expect(
      try links([
        Seen("Brad Lee", "a", roles: ["Rep."]),
        Seen("Brad Lee", "0123456789ab", roles: ["pastor of a church", "supporter of Gov. Roe"]),
      ]) == ["brad-lee~0123456789ab": "brad-lee~0123456789ab"])
  }

  @Test(arguments: [
    (["Rep.", "former pastor"], 2017), (["pastor", "senator"], 2017), (["pastor"], 2022),
    ([], 2017),
  ])
  func `somebody who changes the calling, or has both, is one`(
    roles: [String], year: Int
  ) throws {
    #expect(
      try links([
        Seen("Brad Lee", "a", roles: ["Rep."]),
        Seen("Brad Lee", "0123456789ab", year: year, roles: roles),
      ]) == [:])
  }
}

@Suite struct `whom a surname alone means` {
  @Test func `somebody known by it alone`() throws {
    #expect(try links(often("Ada Wells", 20) + [Seen("Wells", "z")]) == ["wells@z": "ada-wells"])
  }

  @Test(
    arguments: [
      // Too few articles, too many others, another title, another year, a wife, another first name.
      ([Seen("Ada Wells", "a"), Seen("Wells", "z")]),
      (often("Ada Wells", 20) + often("Tom Wells", 5) + [Seen("Wells", "z")]),
      (often("Ada Wells", 20, roles: ["senator"]) + [Seen("Wells", "z", roles: ["judge"])]),
      (often("Ada Wells", 20) + [Seen("Wells", "z", year: 2011)]),
      (often("Dan Wells", 20) + [Seen("Wells", "z", titles: ["mrs"])]),
      (often("Ada Wells", 20) + [Seen("Wells", "z", firstNames: ["orson"])]),
      ([Seen("Wells", "y"), Seen("Wells", "z")]),
    ] as [[Seen]])
  private func `nobody when there is a doubt`(seen: [Seen]) throws {
    #expect(try links(seen) == [:])
  }

  @Test(
    arguments: [
      // Nobody else has the surname; somebody else has, who may be meant as well.
      ([Seen("Tom Wells", "b")], ["wells@z": "tom-wells"]),
      ([Seen("Ada Wells", "a"), Seen("Tom Wells", "b")], [:]),
    ] as [([Seen], [String: String])])
  private func `the one whose first name the article gives elsewhere`(
    others: [Seen], expected: [String: String]
  ) throws {
    #expect(try links(others + [Seen("Wells", "z", firstNames: ["tom"])]) == expected)
  }

  @Test func `the only one of the name who has the role`() throws {
    #expect(
      try links([
        Seen("Ada Wells", "a", roles: ["Senator"]), Seen("Wells", "z", roles: ["Sen."]),
      ]) == ["wells@z": "ada-wells"])
  }
}

@Test func `links do not depend on the order in which articles came`() throws {
  let seen =
    often("Bill Wells", 12, roles: ["governor"]) + often("William J. Wells", 3, roles: ["Gov."])
    + [Seen("Wells", "y"), Seen("Wells", "z", titles: ["governor"]), Seen("Ann Wells", "q")]
  let expected = try links(seen)
  #expect(!expected.isEmpty)
  var generator = SeededGenerator(seed: 20_26)
  for _ in 0..<20 { #expect(try links(seen.shuffled(using: &generator)) == expected) }
}

/// Numbers that are the same in every run (Steele, Lea and Flood 2014, SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Test(
  arguments: [
    ("Tom Wells spoke. Mr. Wells left.", ["tom"], ["mr"]),
    ("But Wells left. Then Wells came.", [], []), ("Later, Orson Wells’s film ran.", ["orson"], []),
    ("It was President Wells, Ada Wells.", ["ada"], ["president"]),
    ("The mayor, Ana Li Wells, left. So Ana Yul n Wells left.", ["li", "n"], []),
    ("The wells ran dry near Wellsville.", [], []),
  ] as [(String, Set<String>, Set<String>)])
func `what stands before a surname is a title, a first name, or nothing`(
  text: String, names: Set<String>, titles: Set<String>
) {
  #expect(
    SurnameContext(of: "wells", in: [text], knownNames: ["tom"])
      == SurnameContext(names: names, titles: titles))
}
