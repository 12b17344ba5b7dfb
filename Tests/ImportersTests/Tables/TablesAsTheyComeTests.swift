import News
import Testing

@testable import Importers

/// What a table or JSON gives: `day headline: body` of each article, or a problem's outline.
private func lines(
  _ name: String, _ text: String, options: ImportOptions = ImportOptions()
) throws -> [String] {
  try TestDirectory().results(name, text, options: options).map { result in
    switch result {
    case .success(let article):
      "\(article.published?.day.description ?? "-") \(article.headline): \(article.body)"
    case .failure(let problem): "\(problem.kind.rawValue)@\(problem.row ?? 0)"
    }
  }
}

private let two = ["2021-03-04 Pier: It is shut, she said.", "2021-03-05 Ferry: It runs, he said."]

@Test(
  arguments: [
    // A blank before the quotation mark, and one behind it.
    """
    title, text, date
    "Pier", "It is shut, she said." , "2021-03-04"
    Ferry, "It runs, he said.", 2021-03-05
    """,
    // Spreadsheets name the delimiter; reports begin with lines about themselves.
    "sep=;\ntitle;text;date\nPier;It is shut, she said.;2021-03-04\nFerry;It runs, he said.;2021-03-05",
    """
    Export of the desk
    Made on 6 March 2021, by Coast Wire

    title|text|date
    Pier|It is shut, she said.|2021-03-04
    Ferry|It runs, he said.|2021-03-05
    """,
    "title\ttext\tdate\nPier\tIt is shut, she said.\t2021-03-04\nFerry\tIt runs, he said.\t2021-03-05\n",
    // The filled one of two columns of one name, and names in other languages.
    """
    Titel;Text;Text;Datum
    Pier;It is shut, she said.;;4. März 2021
    Ferry;;It runs, he said.;5. März 2021
    """,
    "제목,본문,일자\nPier,\"It is shut, she said.\",20210304\nFerry,\"It runs, he said.\",20210305\n",
    // Empty cells as programs write them.
    """
    title,text,maintext,date
    Pier,NaN,"It is shut, she said.",2021-03-04
    Ferry,"It runs, he said.",null,2021-03-05
    """,
    "ti\u{0}tle,text,date\nPi\u{0}er,\"It is\u{0} shut, she said.\",2021-03-04\nFerry,\"It runs, he said.\",2021-03-05\n",
    // Mark-up in cells.
    """
    title,text,date
    <b>Pier</b>,"<p>It is shut, she&nbsp;said.</p>",2021-03-04
    Ferry,"It runs, <a href=""x"">he</a> said.",2021-03-05
    """.replacing("&nbsp;", with: " "),
  ])
func `a table is read as spreadsheets and scripts write it`(table: String) throws {
  #expect(try lines("a.csv", table) == two)
}

@Test func `a backslash may stand before a quotation mark`() throws {
  let table = #"""
    title,text,date
    "Pier","She said: \"It is shut, and stays shut\", and left.",2021-03-04
    "Ferry","\"It runs,\" he said.",2021-03-05
    """#
  #expect(
    try lines("a.csv", table) == [
      #"2021-03-04 Pier: She said: "It is shut, and stays shut", and left."#,
      #"2021-03-05 Ferry: "It runs," he said."#,
    ])
}

@Test func `a table by tabs may hold bare quotation marks`() throws {
  let table = "title\ttext\n\"No\" to pier\t\"It is shut,\" she said.\nFerry\tIt runs.\n"
  #expect(
    try lines("a.tsv", table) == [
      "- \"No\" to pier: \"It is shut,\" she said.", "- Ferry: It runs.",
    ])
}

@Test func `a row that is half a row is refused and named`() throws {
  let table =
    "title,text,date\nPier,It is shut\n and stays so,2021-03-04\nFerry,It runs.,2021-03-05\n"
  #expect(
    try lines("a.csv", table) == ["broken-row@1", "broken-row@2", "2021-03-05 Ferry: It runs."])
}

// MARK: - Order of days

/// The days and the notes of a table with these dates.
private func column(
  _ dates: [String], name: String = "a.csv", order: DateOrder? = nil
) throws -> (days: [String], notes: Int, unread: [String]) {
  let text =
    name.hasSuffix("csv")
    ? "text,date\n" + dates.map { "Words.,\"\($0)\"\n" }.joined()
    : dates.map { "{\"text\": \"Words.\", \"date\": \"\($0)\"}\n" }.joined()
  let readings = try TestDirectory().readings(
    name, Array(text.utf8), options: ImportOptions(dates: order))
  let articles = readings.articleResults.articles
  let notes = readings.count { if case .success(.note) = $0 { true } else { false } }
  return (
    articles.map { $0.published?.day.description ?? "-" }, notes, articles.compactMap(\.unreadDate)
  )
}

@Test(arguments: ["a.csv", "a.ndjson"])
func `the order of day and month is that of the whole column`(name: String) throws {
  let later = try column(["2/5/2019", "3/5/2019", "15/4/2019"], name: name)
  #expect(later.days == ["2019-05-02", "2019-05-03", "2019-04-15"])
  #expect(later.notes == 1)
  let earlier = try column(["4/15/2019", "2/5/2019 10:04 AM"], name: name)
  #expect(earlier.days == ["2019-04-15", "2019-02-05"])
  let never = try column(["2/5/2019", "3/5/2019"], name: name)
  #expect(never.days == ["-", "-"])
  #expect(never.notes == 1)
  #expect(never.unread == ["2/5/2019", "3/5/2019"])
  let both = try column(["2/5/2019", "15/4/2019", "4/15/2019"], name: name)
  #expect(both.days == ["2019-05-02", "2019-04-15", "2019-04-15"] || both.days[0] == "-")
  let given = try column(["2/5/2019", "15/4/2019"], name: name, order: .monthFirst)
  #expect(given.days == ["2019-02-05", "2019-04-15"])
  #expect(given.notes == 0)
  #expect(try column(["2019-05-02", "5/5/2019"], name: name).notes == 0)
}

@Test func `a note on the order of dates says what shows it`() throws {
  let readings = try TestDirectory().readings(
    "a.csv", Array("text,date\na,2/5/2019\nb,15/4/2019\n".utf8))
  guard case .success(.note(let note))? = readings.first else {
    Issue.record("no note")
    return
  }
  #expect(
    note.text == "dates such as 2/5/2019 are read day first, as 15/4/2019 in row 2 shows "
      + "(--dates month-first reads them the other way)")
}

@Test func `problems among records that are held back keep their place`() throws {
  let table = "text,date\na,2/5/2019\nb\nc,3/5/2019\n,4/5/2019\nd,15/4/2019\n"
  #expect(
    try TestDirectory().results("a.csv", table).outline == [
      "a", "broken-row@2:3", "c", "no-body@4:5", "d",
    ])
}

// MARK: - What holds no article

@Test(
  arguments: [
    ("a.csv", "year,rate,share\n2019,1.5,3\n2020,1.7,4\n2021,2.5,5\n", "a table of numbers"),
    ("a.csv", "title,url\nPier,https://coast.example/1\n", "a list of links without texts"),
    (
      "a.json", #"{"articles": [{"title": "a", "url": "u"}, {"title": "b", "url": "v"}]}"#,
      "a list of links without texts"
    ),
    (
      "package.json", #"{"name": "x", "description": "A tool", "version": "1.0"}"#,
      "JSON data without an article"
    ),
    ("a.py", "import os\n\ndef run():\n    print(os)\n", "a program"),
    ("tool", "#!/bin/sh\necho said\n", "a script"),
    ("style.css", "p {\n  color: red;\n}\nb {\n  color: blue;\n}\n", "a program"),
    ("x.txt", "function f() {\n  return 1;\n}\nvar a = f();\nf(a);\n", "a program"),
    (
      "de.po", "msgid \"\"\nmsgstr \"\"\n\nmsgid \"said\"\nmsgstr \"sagte\"\n",
      "a list of translations"
    ),
    (
      "srv.log",
      "2019-05-02 14:30:00 INFO up\n2019-05-02 14:30:01 INFO a\n2019-05-02 14:30:02 WARN b\n2019-05-02 14:30:09 INFO down\n",
      "a log"
    ),
    ("a.ini", "[main]\nname = x\n", "settings of a program"),
    // Papers beside articles, and lists.
    (
      "README.md", "# Pier data\n\nThe data of the pier, she said.\n",
      "a description of other files"
    ),
    (
      "readme", "The data of the pier, which the council gave us.\n", "a description of other files"
    ),
    ("LICENSE-MIT.txt", "You may use the pier for any purpose.\n", "a licence"),
    ("NOTICE", "The pier belongs to the town of Port Ella.\n", "a description of other files"),
    ("stop.txt", "the\nof\nand\n", "a list of words"),
    ("names.txt", "Names\n\nIna Roth\nLeo Brandt\nTove Lind\nBo Lee\n", "a list of words"),
    ("words.txt", "港务局\n灯塔\n北码头\n渡轮\n堤岸\n", "a list of words"),
    (
      "urls.txt", "https://coast.example/1\nhttps://coast.example/2 pier\n",
      "a list of links without texts"
    ),
  ])
func `what holds no article is left out below a folder`(
  name: String, text: String, what: String
) throws {
  let readings = try TestDirectory().readings(name, Array(text.utf8))
  #expect(readings.count == 1)
  guard case .success(.leftOut(let leftOut))? = readings.first else {
    Issue.record("\(readings)")
    return
  }
  #expect(leftOut.reason == what)
}

@Test(arguments: [
  ("a.parquet", Array("PAR1\u{1}\u{2}".utf8), "a Parquet file", "DuckDB"),
  (
    "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an old office",
    "save it as"
  ),
  ("a.db", Array("SQLite format 3\0\0".utf8), "an SQLite database", "-csv"),
  ("a.feather", Array("ARROW1\0\0\u{1}".utf8), "an Arrow", "to_csv"),
  ("README", Array("The data of the pier.".utf8), "a description", "name the file itself"),
])
func `what is left out below a folder says what to do when an article is in it`(
  name: String, bytes: [UInt8], what: String, remedy: String
) throws {
  let readings = try TestDirectory().readings(name, bytes)
  guard case .success(.leftOut(let leftOut))? = readings.first else {
    Issue.record("\(readings)")
    return
  }
  #expect(leftOut.reason.hasPrefix(what))
  #expect(leftOut.remedy?.contains(remedy) == true)
}

@Test func `a program that is named is tried`() throws {
  let results = try TestDirectory().results("a.py", "import os\n\ndef run():\n    print(os)\n")
  #expect(results.articles.count == 1)
}

@Test(arguments: [
  "Pier to close\n\nThe head of the port said so; nobody answered;\nthe rest is silence.\n",
  "Pier shut\n\nBy Jane Doe\n\n2019-05-02\n\nIt is shut until the autumn, the mayor said.\n",
  "北码头将关闭\n\n港务局周二宣布，北码头将关闭到春天。\n\n局长说，木桩已经坏了，需要修理。\n",
  "Pier\n\nShut.\n",
  "From the harbour\n\nUse of the pier ends, she said.\nLet us hope, he said.\nEnd of story.\n",
])
func `an article is no program`(text: String) throws {
  let readings = try TestDirectory().readings("a.txt", Array(text.utf8))
  #expect(readings.articleResults.articles.count == 1)
}
