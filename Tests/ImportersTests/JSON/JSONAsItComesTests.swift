import News
import Testing

@testable import Importers

/// What JSON gives: `day outlet byline headline: body` of each article, or a problem's outline.
private func lines(
  _ name: String, _ text: String, map: String? = nil
) throws -> [String] {
  let options = ImportOptions(map: try map.map { try FieldMap(parsing: $0) } ?? FieldMap())
  return try TestDirectory().results(name, text, options: options).map { result in
    switch result {
    case .success(let article):
      [
        article.published?.day.description, article.outlet?.name, article.byline,
        article.headline + ":", article.body, article.isIncomplete ? "(incomplete)" : nil,
      ].compactMap { $0 }.joined(separator: " ")
    case .failure(let problem): "\(problem.kind.rawValue)@\(problem.row ?? 0)"
    }
  }
}

@Test(
  arguments: [
    // The Guardian.
    (
      #"""
      {"response": {"status": "ok", "results": [{"id": "a/1", "webTitle": "Pier shut",
       "webPublicationDate": "2021-03-04T10:00:00Z", "webUrl": "https://coast.example/1",
       "fields": {"byline": "Tove Lind", "bodyText": "It is shut.", "trailText": "Not this",
       "publication": "Coast Wire"}}]}}
      """#,
      ["2021-03-04 Coast Wire Tove Lind Pier shut: It is shut."]
    ),
    // The New York Times.
    (
      #"""
      {"status": "OK", "response": {"docs": [{"abstract": "A pier is shut.", "web_url": "https://coast.example/1",
       "headline": {"main": "Pier shut", "kicker": null}, "byline": {"original": "By Tove Lind"},
       "source": "Coast Wire", "pub_date": "2021-03-04T10:00:00+0000"}], "meta": {"hits": 1}}}
      """#,
      ["2021-03-04 Coast Wire By Tove Lind Pier shut: A pier is shut. (incomplete)"]
    ),
    // NewsAPI.
    (
      #"""
      {"status": "ok", "totalResults": 1, "articles": [{"source": {"id": "cw", "name": "Coast Wire"},
       "author": "Tove Lind", "title": "Pier shut", "description": "d", "url": "https://coast.example/1",
       "publishedAt": "2021-03-04T10:00:00Z", "content": "It is shut… [+1234 chars]"}]}
      """#,
      ["2021-03-04 Coast Wire Tove Lind Pier shut: It is shut… (incomplete)"]
    ),
    // What is there no more, and the outlet behind the headline.
    (
      #"""
      {"articles": [{"source": {"name": "[Removed]"}, "title": "[Removed]", "description": "[Removed]",
       "url": "https://removed.example", "publishedAt": "2021-03-04T10:00:00Z", "content": "[Removed]"},
       {"source": {"name": "Coast Wire"}, "title": "Pier shut - Coast Wire", "url": "https://coast.example/1",
       "publishedAt": "2021-03-04T10:00:00Z", "content": "It is shut."}]}
      """#,
      ["2021-03-04 Coast Wire Pier shut: It is shut."]
    ),
    // Elasticsearch.
    (
      #"""
      {"took": 2, "hits": {"total": 2, "hits": [
       {"_index": "n", "_source": {"title": "Pier", "text": "It is shut.", "date": {"$date": "2021-03-04T00:00:00Z"}}},
       {"_index": "n", "_source": {"title": "Ferry", "text": "It runs.", "date": {"$date": {"$numberLong": "1614945600000"}}}}]}}
      """#,
      ["2021-03-04 Pier: It is shut.", "2021-03-05 Ferry: It runs."]
    ),
    // news-please, and WordPress.
    (
      #"""
      {"authors": ["Tove Lind", "Per Aas"], "date_download": "2021-05-01", "date_modify": "2021-03-06",
       "date_publish": "2021-03-04 10:00:00", "description": "d", "source_domain": "coast.example",
       "maintext": "It is shut.", "title": "Pier", "title_page": null}
      """#,
      ["2021-03-04 coast.example Tove Lind, Per Aas Pier: It is shut."]
    ),
    (
      #"""
      [{"id": 1, "date": "2021-03-04T10:00:00", "title": {"rendered": "Pier &amp; ferry"},
       "content": {"rendered": "<p>It is shut.</p>\n<p>It runs.</p>", "protected": false}}]
      """#,
      ["2021-03-04 Pier & ferry: It is shut.\n\nIt runs."]
    ),
    // Blocks.
    (
      #"""
      {"title": "Pier", "published_date": 1614852000000, "body": [
       {"type": "kicker", "content": "Ports"}, {"type": "title", "content": "Pier"},
       {"type": "sanitized_html", "subtype": "paragraph", "content": "It is <b>shut</b>."}, null,
       {"type": "image", "fullcaption": "A pier"}, {"type": "sanitized_html", "content": "It runs."}]}
      """#,
      ["2021-03-04 Pier: It is shut.\n\nIt runs."]
    ),
    (
      #"""
      {"title": "Pier", "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
       {"type": "text", "text": "It is "}, {"type": "text", "marks": [], "text": "shut."}]},
       {"type": "paragraph", "content": [{"type": "text", "text": "It runs."}]}]}}
      """#,
      ["Pier: It is shut.\n\nIt runs."]
    ),
    // Tables by columns.
    (
      #"{"title": ["Pier", "Ferry"], "text": ["It is shut.", "It runs."], "date": ["2021-03-04", "2021-03-05"]}"#,
      ["2021-03-04 Pier: It is shut.", "2021-03-05 Ferry: It runs."]
    ),
    (
      #"{"title": {"0": "Pier", "1": "Ferry"}, "text": {"0": "It is shut.", "1": "It runs."}}"#,
      ["Pier: It is shut.", "Ferry: It runs."]
    ),
    (
      #"{"0": {"title": "Pier", "text": "It is shut."}, "1": {"title": "Ferry", "text": "It runs."}}"#,
      ["Pier: It is shut.", "Ferry: It runs."]
    ),
    (
      #"{"columns": ["title", "text"], "index": [0, 1], "data": [["Pier", "It is shut."], ["Ferry", "It runs."]]}"#,
      ["Pier: It is shut.", "Ferry: It runs."]
    ),
    (
      #"[["title", "text"], ["Pier", "It is shut."], ["Ferry", "It runs."]]"#,
      ["Pier: It is shut.", "Ferry: It runs."]
    ),
    (#"{"title": ["Pier", "Ferry"], "text": ["It is shut."]}"#, ["wrong-shape@1"]),
    (
      #"{"title": ["Pier"], "text": ["It is shut.", "It runs."]}"#,
      ["Pier: It is shut.\n\nIt runs."]
    ),
    // Notations of other languages.
    (
      "[\n // of the desk\n {\"title\":\"Pier\",\"text\":\"It is shut.\",},\n /* two */ {title: 'Ferry', 'text': 'It isn\\'t.'},\n]",
      ["Pier: It is shut.", "Ferry: It isn't."]
    ),
    (
      #"{"title": "Pier", "text": "It is shut.", "score": NaN, "x": Infinity, "y": -Infinity}"#,
      ["Pier: It is shut."]
    ),
    ("{'title': 'Pier', 'text': \"It isn't.\", 'x': None, 'y': True}\n", ["Pier: It isn't."]),
    // An article with comments is one article.
    (
      #"{"title": "Pier", "text": "It is shut.", "comments": [{"title": "Re", "text": "No!"}, {"title": "Re", "text": "Yes!"}]}"#,
      ["Pier: It is shut."]
    ),
  ] as [(String, [String])])
func `JSON is read as interfaces and programs write it`(text: String, expected: [String]) throws {
  #expect(try lines("a.json", text) == expected)
}

@Test func `a map may lead to a list inside of the file`() throws {
  let text = #"""
    {"paper": "Coast Wire", "issue": {"pieces": [{"kop": "Pier", "parts": [{"t": "It is"}, {"t": "shut."}]},
     {"kop": "Ferry", "parts": [{"t": "It runs."}]}]}}
    """#
  #expect(
    try lines(
      "a.json", text,
      map: "body=issue.pieces.parts.t,headline=issue.pieces.kop,outlet=paper")
      == ["Coast Wire Pier: It is\n\nshut.", "Coast Wire Ferry: It runs."])
}

@Test func `an envelope that is too large to be held is passed through`() throws {
  let words = String(repeating: "It is shut, she said. ", count: 500)
  let items = (1...600).map { #"{"_source": {"title": "T\#($0)", "text": "\#(words)"}}"# }
  let text =
    #"{"took": 1, "note": "a [{ in a string", "hits": {"hits": ["#
    + items.joined(separator: ",\n") + #"], "total": 600}, "more": [1]}"#
  let articles = try TestDirectory().results("a.json", text).articles
  #expect(articles.map(\.headline) == (1...600).map { "T\($0)" })
}

@Test func `other notations than JSON are noted once`() throws {
  let readings = try TestDirectory().readings(
    "a.ndjson", Array("{'text': 'a'}\n{'text': 'b'}\n".utf8))
  let notes = readings.compactMap {
    if case .success(.note(let note)) = $0 { note.text } else { nil }
  }
  #expect(
    notes == [
      "this is not quite JSON (a key was expected) and is read as JavaScript or Python has it"
    ])
}

@Test(
  arguments: [
    (#"{"title": "Pier", "text": "It is shut."}"#, [0]),
    ("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}", [0, 17]),
    (#"{"articles": [{"title": "Pier", "text": "One.", "url": "u"}]}"#, [nil]),
    (
      #"{"a": [{"title": "Pier", "text": "One.", "url": "u"}, {"title": "B", "text": "Two.", "url": "v"}]}"#,
      [nil, nil]
    ),
  ] as [(String, [Int?])])
func `a place in a file is that of the record, or none`(text: String, offsets: [Int?]) throws {
  let read = try TestDirectory().results("a.json", text).articles
  #expect(read.map(\.origin.recordOffset) == offsets)
}

@Test func `an empty text is said to be empty`() throws {
  let problems = try TestDirectory().results("a.json", #"[{"title": "Pier", "text": " "}]"#)
    .problems
  #expect(problems.first?.what == "the text of this object is empty (its key “text”)")
  let rows = try TestDirectory().results("a.csv", "title,text\nPier,\nFerry,It runs.\n").problems
  #expect(rows.first?.what == "the text of this row is empty (its column “text”)")
}
