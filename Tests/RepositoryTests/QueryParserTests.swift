import News
import Repository
import Testing

private func word(_ text: String, _ spelling: SearchQuery.Spelling = .anyForm)
  -> SearchQuery.Expression
{
  .word(SearchQuery.Word(text, spelling: spelling))
}

private func phrase(_ texts: String..., spelling: SearchQuery.Spelling = .exact)
  -> SearchQuery.Expression
{
  .phrase(texts.map { SearchQuery.Word($0, spelling: spelling) })
}

@Test(arguments: [
  (["safe", "haven"], SearchQuery.Expression.all([word("safe"), word("haven")])),
  (["\"safe haven\""], phrase("safe", "haven")),
  (["\"haven\""], word("haven", .exact)),
  (["“safe haven”"], phrase("safe", "haven")),
  (["Wells"], word("Wells", .name)),
  (["=wells"], word("wells", .exact)),
  (["infl*"], word("infl", .prefix)),
  (["*"], .everything),
  (["gold", "OR", "silver"], .any([word("gold"), word("silver")])),
  (["a b OR c d"], .any([.all([word("a"), word("b")]), .all([word("c"), word("d")])])),
  (["a AND (b OR c)"], .all([word("a"), .any([word("b"), word("c")])])),
  (["-oil"], .not(word("oil"))),
  (["gold", "-oil"], .all([word("gold"), .not(word("oil"))])),
  (["gold NOT oil"], .all([word("gold"), .not(word("oil"))])),
  (["gold -\"safe haven\""], .all([word("gold"), .not(phrase("safe", "haven"))])),
  (["gold -(a b)"], .all([word("gold"), .not(.all([word("a"), word("b")]))])),
  (["and or not", ""], .all([word("and"), word("or"), word("not")])),
  (["safe-haven"], word("safe-haven")),
  (["U.S."], word("U.S.", .name)),
  (["C++"], word("C++", .name)),
  (["100%"], word("100%")),
  (["gold !!! silver", ""], .all([word("gold"), word("silver")])),
  (["gold AND !!!"], word("gold")),
  (["() gold"], word("gold")),
  (["--gold"], word("--gold")),
  (["safe haven"], phrase("safe", "haven", spelling: .anyForm)),
  (["a NEAR/5 b"], .near([[exact("a", .anyForm)], [exact("b", .anyForm)]], distance: 5)),
  (
    ["\"safe haven\" NEAR gold"],
    .near([[exact("safe"), exact("haven")], [exact("gold", .anyForm)]], distance: 10)
  ),
  (["\"safe haven\"~3"], .near([[exact("safe")], [exact("haven")]], distance: 3)),
  (["headline:gold"], .field(.headline, word("gold"))),
  (["title:\"safe haven\""], .field(.headline, phrase("safe", "haven"))),
  (["by:(a OR b)"], .any([.field(.byline, word("a")), .field(.byline, word("b"))])),
  (["-outlet:Reuters"], .not(.field(.outlet, word("Reuters", .name)))),
  (["said:Wells", "haven"], .all([.said([exact("Wells", .name)]), word("haven")])),
  (["said:\"Alice Wells\""], .said([exact("Alice"), exact("Wells")])),
  (["about:Pakistan"], .about(word("Pakistan", .name))),
  (["role:envoy"], .role([exact("envoy", .anyForm)])),
  (["path:\"a b.txt\" c"], .all([.path("a b.txt"), word("c")])), (["id:ar:7f"], .id("ar:7f")),
  (["http://a.b/c"], word("http://a.b/c")),
  (["he", "said:", "no"], .all([word("he"), word("said:"), word("no")])),
  (["gold", "safe haven"], .all([word("gold"), phrase("safe", "haven", spelling: .anyForm)])),
])
func `a query is read as it is meant`(
  arguments: [String], expression: SearchQuery.Expression
) throws {
  // An empty string beside an argument that is a phrase by itself would change nothing.
  let read =
    arguments.last == "" ? [arguments[0].split(separator: " ").map(String.init)] : [arguments]
  #expect(try SearchQuery.parse(read[0]).query == SearchQuery(expression))
}

private func exact(
  _ text: String, _ spelling: SearchQuery.Spelling = .exact
) -> SearchQuery.Word {
  SearchQuery.Word(text, spelling: spelling)
}

@Test(arguments: [
  "gold", "Wells", "\"gold\"", "infl*", "\"safe haven\"", "~\"safe havens\"", "\"safe hav*\"",
  "gold OR (silver -oil)", "gold NEAR/3 \"tax cut\"", "\"safe haven\"~4", "~\"rate cuts\"~2",
  "headline:gold -outlet:\"The Star\"", "by:(a OR b)", "said:\"Alice Wells\" haven", "said:Wells",
  "said:sp:alice-wells", "sp:alice-wells", "ar:7f3c", "role:envoy", "about:(gold OR tin)",
  "id:7f3c",
  "path:\"a b.txt\"", "date:2017..", "-date:2017-06-05", "about:\"safe haven\"", "gold *", "-(a b)",
  "U.S. C++ don't",
])
func `how a query was read is a query that is read alike`(text: String) throws {
  let query = try SearchQuery.parse([text, ""]).query
  #expect(try SearchQuery.parse([query.description, ""]).query == query)
}

@Test func `a phrase by its argument is written as a phrase in any form`() throws {
  let query = try SearchQuery.parse(["safe Havens", "gold"]).query
  #expect(query.description == "~\"safe Havens\" gold")
  #expect(try SearchQuery.parse([query.description, ""]).query == query)
}

@Test(arguments: [
  ("2017", "2017-01-01..2017-12-31"), ("2017-06", "2017-06-01..2017-06-30"),
  ("2017-06-05", "2017-06-05"), ("2017-06..2017-09", "2017-06-01..2017-09-30"),
  (">=2017-06-01", "2017-06-01.."), (">2017", "2018-01-01.."), ("<2017", "..2016-12-31"),
  ("<=2017-02", "..2017-02-28"), ("..2016", "..2016-12-31"), ("2016..", "2016-01-01.."),
  ("last-30-days", "2017-10-01..2017-10-31"), ("last-2-weeks", "2017-10-17..2017-10-31"),
  ("today", "2017-10-31"), ("yesterday", "2017-10-30"),
  ("this-month", "2017-10-01..2017-10-31"), ("last-month", "2017-09-01..2017-09-30"),
  ("last-year", "2016-01-01..2016-12-31"), ("=2017-6-5", "2017-06-05"),
])
func `a date is read as days`(text: String, days: String) throws {
  let context = QueryContext(today: CalendarDay(year: 2017, month: 10, day: 31))
  #expect(
    try SearchQuery.parse(["date:" + text], context: context).query.description == "date:" + days)
}

@Test func `a day is numbered and found again by its number`() {
  for number in stride(from: 1, to: 3_652_060, by: 997) {
    #expect(CalendarDay(number: number)?.number == number)
  }
  #expect(CalendarDay(number: 3_652_059)?.description == "9999-12-31")
  #expect(CalendarDay(number: 3_652_060) == nil)
  #expect(CalendarDay(number: 0) == nil)
}

@Test func `a saved search stands for its query`() throws {
  let context = QueryContext(savedSearches: ["metals": "gold OR silver", "loop": "query:loop"])
  #expect(
    try SearchQuery.parse(["query:metals", "-oil"], context: context).query
      == SearchQuery(.all([.any([word("gold"), word("silver")]), .not(word("oil"))])))
  let error = try #require(throws: QueryError.self) {
    try SearchQuery.parse(["query:loop"], context: context)
  }
  #expect(error.message == "the saved search loop cannot be read: there is no saved search loop")
}

@Test func `a saved search names the others that need it`() {
  let context = QueryContext(savedSearches: [
    "metals": "gold", "mine": "query:metals -oil", "words": "\"query:metals\"", "lost": "query:x",
    "also": "tin query:metals",
  ])
  #expect(context.savedSearches(using: "metals") == ["also", "mine"])
  #expect(context.savedSearches(using: "mine") == [])
}

@Test(arguments: [
  ("fild:gold", "there is no field fild", 0), ("a headlin:gold", "there is no field headlin", 2),
  ("date:2017-13", "2017-13 is no date", 0), ("date:2017-02-30", "2017-02-30 is no date", 0),
  ("date:..", ".. is no date", 0), ("date:soon", "soon is no date", 0),
  ("query:x", "there is no saved search x", 0),
  ("NEAR/3 gold", "NEAR needs a word or a phrase before it", 0),
  ("gold NEAR/3", "NEAR needs something after it", 5),
  ("gold NEAR/3 (a b)", "NEAR joins words and phrases only", 5),
])
func `a field that cannot be read is shown with its place`(
  query: String, message: String, offset: Int
) throws {
  let error = try #require(throws: QueryError.self) { try SearchQuery.parse([query]) }
  #expect(error.message == message)
  #expect(error.offset == offset)
  #expect(error.hint != nil || message.hasPrefix("NEAR joins"))
}

@Test func `an unknown field suggests a near one`() throws {
  let error = try #require(throws: QueryError.self) { try SearchQuery.parse(["headlin:gold"]) }
  #expect(error.hint?.hasPrefix("did you mean headline:?") == true)
}

@Test func `an argument with spaces is a phrase with all its words to fall back on`() throws {
  let parsed = try SearchQuery.parse(["safe haven"])
  #expect(parsed.isPhraseByArgument)
  #expect(parsed.fallback == SearchQuery(.all([word("safe"), word("haven")])))
  #expect(try SearchQuery.parse(["safe", "haven"]).fallback == nil)
  #expect(try SearchQuery.parse(["safe haven OR gold"]).fallback == nil)
}

@Test(arguments: [
  ("gold !!!", ["!!! has no letter or digit and was left out."]),
  ("\"safe haven", ["The quotation mark was not closed; it ends with the query."]),
  ("() gold", ["There is nothing between the parentheses."]),
  (
    "said: =gold", ["said: is read as a word, since nothing follows the colon as in said:Wells."]
  ),
  ("gold", []),
])
func `a harmless reading is reported`(text: String, notes: [String]) throws {
  #expect(try SearchQuery.parse([text]).notes == notes)
}

@Test(arguments: [
  ("gold AND (silver OR", "this parenthesis is not closed", 9),
  ("gold OR (silver tin) AND", "AND needs something after it", 21),
  ("gold AND (silver", "this parenthesis is not closed", 9),
  ("wells AND", "AND needs something after it", 6),
  ("AND", "AND needs something before it", 0), ("OR gold", "OR needs something before it", 0),
  ("gold)", "this parenthesis closes nothing", 4), (")", "this parenthesis closes nothing", 0),
  ("NOT", "NOT needs something after it", 0), ("", "there is nothing to look for", 0),
  ("a OR OR b", "OR needs something after it", 2), ("!!!", "there is no word to look for", 0),
  ("()", "there is no word to look for", 0),
])
func `what cannot be read is shown with its place`(
  query: String, message: String, offset: Int
) throws {
  let error = try #require(throws: QueryError.self) { try SearchQuery.parse([query]) }
  #expect(error.message == message)
  #expect(error.query == query)
  #expect(error.offset == offset)
}

@Test(arguments: [
  String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50),
  String(repeating: "NOT ", count: 50) + "a", String(repeating: "a ", count: 300) + "OR b",
  String(repeating: "a", count: 20_000),
])
func `a query beyond all measure is refused`(query: String) {
  #expect(throws: QueryError.self) { try SearchQuery.parse([query]) }
}

@Test func `an error shows a caret below the place`() throws {
  let error = try #require(throws: QueryError.self) {
    try SearchQuery.parse(["gold AND (silver"])
  }
  #expect(
    error.description == """
      I cannot read this query
        gold AND (silver
                 ^ this parenthesis is not closed
      """)
}

@Test func `quotation marks may open and close in different arguments`() throws {
  #expect(
    try SearchQuery.parse(["\"safe", "haven\"", "gold"]).query
      == SearchQuery(.all([phrase("safe", "haven"), word("gold")])))
}
