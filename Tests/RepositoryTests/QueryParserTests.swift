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
  ("gold", []),
])
func `a harmless reading is reported`(text: String, notes: [String]) throws {
  #expect(try SearchQuery.parse([text]).notes == notes)
}

@Test(arguments: [
  ("gold AND (silver OR", "OR needs something after it", 17),
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
