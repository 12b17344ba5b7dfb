import News
import Testing

@testable import Importers

@Test(
  arguments: [
    ("a.json", "{\"title\": \"T\", \"text\": \"a\"}", ["a"]),
    ("a.json", "[{\"text\":\"a\"}, {\"text\":\"b\"}]", ["a", "b"]),
    ("a.json", "[]", []),
    ("a.json", "{\"text\":\"a\"}{\"text\":\"b\"}\n{\n\"text\":\"c\"}", ["a", "b", "c"]),
    ("a.json", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", ["a", "b"]),
    ("a.ndjson", "{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}", ["a", "b"]),
    ("a.jsonl", "[{\"text\":\"a\"}]", ["a"]),
    // Escapes, surrogates, lists of paragraphs, nested keys, keys in other cases.
    (
      "a.json", #"{"text": "\"a\" \u00e9 \ud83d\ude00 \\ \/ \n.\ud800"}"#,
      ["\"a\" é 😀 \\ / \n.\u{FFFD}"]
    ),
    ("a.json", #"{"paras": ["a", "b"]}"#, ["a\n\nb"]),
    ("a.json", #"{"Article_Body": "a", "tags": [1, {"x": [null, true]}], "n": -1.5e3}"#, ["a"]),
    ("a.json", #"{"text": null, "body": "  ", "content": "c"}"#, ["c"]),
  ] as [(String, String, [String])])
func `JSON objects are articles, however they are strung together`(
  name: String, text: String, bodies: [String]
) throws {
  #expect(try TestDirectory().results(name, text).outline == bodies)
}

@Test func `all that an object says is taken over`() throws {
  let directory = try TestDirectory()
  let object = """
    {"headline": "Piers\\n to close", "source": {"id": 7, "name": "Coast Wire"}, "place": "LISBON",
     "authors": ["Jane Doe", "Bo Roe"], "section": "ports", "published": "2017-10-27T08:00:00Z",
     "body": "She said no.\\r\\n"}
    """
  let results = try directory.results("a.json", object)
  #expect(
    results == [
      .success(
        Article(
          headline: "Piers to close", body: "She said no.", outlet: Outlet(name: "Coast Wire"),
          dateline: Dateline(place: "LISBON", agency: nil), byline: "Jane Doe, Bo Roe",
          section: "ports",
          published: CalendarDay(year: 2017, month: 10, day: 27).map {
            PublicationDate(day: $0, evidence: .metadata)
          },
          origin: Origin(
            path: directory.path + "/a.json", row: 1, sha256: SHA256.hex(object.utf8),
            recordOffset: 0),
          repairs: [.lineEnds]))
    ])
}

@Test func `a map reaches into nested objects`() throws {
  let map = try FieldMap(parsing: "body=article.parts.text,headline=article.head")
  let results = try TestDirectory().results(
    "a.ndjson", #"{"article": {"head": "H", "parts": {"text": "a"}}, "text": "not this"}"#,
    options: ImportOptions(map: map))
  #expect(results.articles.map(\.body) == ["a"])
  #expect(results.articles.map(\.headline) == ["H"])
}

@Test(
  arguments: [
    ("a.json", "[{\"text\":\"a\"}, {\"text\":\"b", ["a", "early-end@2:1"]),
    ("a.json", "[{\"text\":\"a\"},\n", ["a", "early-end@1:2"]),
    ("a.json", "{\"text\":\"a\"}\n{\"text\":", ["a", "early-end@2:2"]),
    ("a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"b", ["a", "early-end@2:2"]),
    (
      "a.ndjson", "{\"text\":\"a\"}\n{\"text\":\n{\"text\":\"c\"}\n", ["a", "broken-json@2:2", "c"]
    ),
    ("a.ndjson", "{\"text\":\"a\"}\nnonsense\n{\"text\":\"c\"}\n", ["a", "wrong-shape@2:2", "c"]),
    (
      "a.json", "[{\"text\":\"a\"},\n{\"text\" \"b\"},\n{\"text\":\"c\"}]",
      ["a", "broken-json@2:2", "c"]
    ),
    ("a.json", "[1, \"x\", {\"text\":\"a\"}]", ["wrong-shape@1:1", "a"]),
    ("a.json", "[[1, 2], {\"text\":\"a\"}]", ["wrong-shape@1:1", "a"]),
    ("a.json", "\"only a string\"", ["wrong-shape@1:1"]),
    ("a.json", "[{\"title\":\"no text\"},{\"text\":\"a\"}]", ["no-body@1:1", "a"]),
    ("a.json", "[{\"text\":\"a\", \"x\": \"\\q\"}]", ["broken-json@1:1"]),
    ("a.json", "<html>", ["no-articles@0:0"]),
  ] as [(String, String, [String])])
func `what is wrong with JSON costs no other record`(
  name: String, text: String, outline: [String]
) throws {
  #expect(try TestDirectory().results(name, text).outline == outline)
}

@Test func `nesting without end is an error and no crash`() throws {
  let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
  let results = try TestDirectory().results("a.json", "{\"x\": \(deep)}\n{\"text\": \"a\"}")
  #expect(results.outline == ["broken-json@1:1", "a"])
}
