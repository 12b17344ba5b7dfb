/// Small files of texts, tables and JSON, for the tests that damage them.
let textsSamples: [(name: String, bytes: [UInt8])] =
  [
    (
      "envelope.json",
      #"{"hits": {"hits": [{"_source": {"title": "x", "text": "“a”", "date": {"$date": 1}}}]}}"#
    ),
    (
      "columns.json",
      #"{"title": ["x", "y"], "text": ["a", "b"], "date": ["2/5/2019", "15/4/2019"]}"#
    ),
    ("split.json", #"{"columns": ["title", "text"], "data": [["x", "a"], ["y", "b"]]}"#),
    (
      "blocks.json",
      #"[{"title": "x", "body": [{"type": "p", "text": "a"}, {"children": [{"text": "b"}]}]}]"#
    ),
    ("python.ndjson", "{'title': 'x', 'text': 'it isn\\'t', 'n': None,} // c\n{text: \"b\"}\n"),
    (
      "wordpress.json",
      #"[{"title": {"rendered": "x &amp; y"}, "content": {"rendered": "<p>a</p><script>b"}}]"#
    ),
    (
      "preamble.csv",
      "Report\n\nsep\ntitle;text;date\nx;\"a \"\"b\"\"\";2/5/2019\ny;<b>c</b>;15/4/2019\n"
    ),
    ("backslash.csv", "title, text\n\"x\", \"a \\\"b\\\", c\"\n\"y\", \"d\\n\"\n"),
    ("tabs.tsv", "title\ttext\n\"No\" to x\t\"a,\" she said\n"),
    (
      "header.txt",
      "Title: x\nDate: 2. Mai 2019\nSource: y\n\nText: Der Bürgermeister sagte: „Nein.“\n"
    ),
    (
      "front.txt",
      "---\ntitle: \"x\"\nauthors:\n  - a\n---\n\nPort Ella, Mar 4, 2021 (PTI) The pier.\n"
    ),
  ].map { ($0.0, Array($0.1.utf8)) } + [
    (
      "cyrillic.txt",
      [0xCF, 0xF0, 0xE8, 0xF7, 0xE0, 0xEB, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xFB, 0xF2, 0x0A]
    ),
    (
      "utf32.txt",
      Array("Pier".utf8).flatMap { [$0, 0, 0, 0] } + Array("shut".utf8).flatMap { [$0, 0, 0, 0] }
    ),
  ]
