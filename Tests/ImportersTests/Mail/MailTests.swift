import News
import Testing

@testable import Importers

private let header = """
  From: Jane Doe <jane@example.org>
  To: desk@example.org
  Subject: Pier reopens
  Date: Mon, 5 Feb 2024 10:00:00 +0000 (GMT)
  Message-ID: <1@example.org>
  MIME-Version: 1.0

  """

private func article(_ mail: String) throws -> Article {
  try #require(try TestDirectory().results("a.eml", mail).articles.first)
}

@Test func `a mail is an article with its subject, its sender and its day`() throws {
  let mail = header + "\nThe pier opened again on Monday.\n\nMore is to come.\n\n-- \nJane Doe\n"
  let read = try article(mail)
  #expect(read.headline == "Pier reopens")
  #expect(read.byline == "Jane Doe")
  #expect(read.outlet == nil)
  #expect(read.published?.day == CalendarDay(year: 2024, month: 2, day: 5))
  #expect(read.body == "The pier opened again on Monday.\n\nMore is to come.")
}

@Test(arguments: ["a.eml", "a.txt", "a"])
func `a mail is known by its header, whatever its name`(name: String) throws {
  let articles = try TestDirectory().results(name, "\n" + header + "\nThe pier.\n").articles
  #expect(articles.map(\.byline) == ["Jane Doe"])
}

@Test func `Apple's mails begin with their length`() throws {
  let mail = header + "\nThe pier opened again.\n"
  let file = "\(mail.utf8.count)   \n\(mail)<?xml version=\"1.0\"?><plist></plist>"
  #expect(
    try TestDirectory().results("1.emlx", file).articles.map(\.body) == ["The pier opened again."])
}

@Test(arguments: [
  // The page says as much as the text, so its paragraphs are taken.
  (
    "The pier opened\nagain on Monday.", "<p>The pier opened again on Monday.</p>",
    "The pier opened again on Monday."
  ),
  // The page says less than the text.
  (
    "The pier opened again on Monday, the harbour master said.", "<p>See the text.</p>",
    "The pier opened again on Monday, the harbour master said."
  ),
])
func `of alternatives one is taken`(plain: String, html: String, body: String) throws {
  let mail =
    header
      + """
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      \(plain)
      --b
      Content-Type: text/html; charset=utf-8

      <html><body>\(html)</body></html>
      --b--
      """
  #expect(try article(mail).body == body)
}

/// A mail whose header goes on with these fields.
private func mail(_ fields: String, _ body: String) -> String {
  header + fields + "\n\n" + body
}

@Test(arguments: [
  (
    "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable",
    "The caf=E9 =96 open.", "The café – open."
  ),
  (
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
    "VGhlIGNhZsOpIGlz\nIG9wZW4u", "The café is open."
  ),
  ("Content-Type: text/plain; charset=us-ascii", "The café is open.", "The café is open."),
  ("Content-Type: text/plain; charset=iso-2022-jp", "\u{1B}$B9A\u{1B}(B is open.", "港 is open."),
  (
    "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64",
    "8M/S1CDP1MvS2dQu", "Порт открыт."
  ),
  ("Content-Type: text/plain; format=flowed", "The pier \nopened again.", "The pier opened again."),
  (
    "Content-Type: text/html", "<p>The pier<br>opened.</p><p>More.</p>", "The pier opened.\n\nMore."
  ),
])
func `the text of a mail is read in its encoding`(fields: String, text: String, body: String) throws
{
  #expect(try article(mail(fields, text)).body == body)
}

@Test func `parts lie in parts, and those that are missing their end are read`() throws {
  let text = """
    --a
    Content-Type: multipart/related; boundary="a-b"

    --a-b
    Content-Type: text/html

    <p>The pier opened again.</p>
    --a-b
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0K
    --a-b--
    --a
    Content-Type: text/plain

    It was shut since May.
    """
  let fields = "Content-Type: multipart/mixed; boundary=a"
  #expect(
    try article(mail(fields, text)).body == "The pier opened again.\n\nIt was shut since May.")
}

@Test func `a mail of ten thousand levels is no danger`() throws {
  var text = ""
  for level in 0..<10_000 {
    text += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
  }
  _ = try TestDirectory().results("a.eml", mail("Content-Type: multipart/mixed; boundary=b0", text))
}

@Test func `what hangs on a mail is read as what it is, images are not`() throws {
  let text = """
    --b
    Content-Type: text/plain

    See what hangs on this.
    --b
    Content-Type: application/octet-stream; name="stories.json"
    Content-Disposition: attachment; filename="stories.json"

    [{"text": "Fares go up."}, {"text": "The line is shut."}]
    --b
    Content-Type: image/jpeg
    Content-Disposition: attachment; filename="a.jpg"
    Content-Transfer-Encoding: base64

    /9j/4AAQ
    --b
    Content-Type: message/rfc822

    From: John Roe <john@example.org>
    Subject: Ferry shut
    Date: Tue, 6 Feb 2024 10:00:00 +0000
    Message-ID: <2@example.org>

    The ferry does not run.
    --b--
    """
  let fields = "Content-Type: multipart/mixed; boundary=b"
  let results = try TestDirectory().results("a.eml", mail(fields, text))
  #expect(
    results.articles.map { "\($0.origin.member ?? "-"): \($0.body)" } == [
      "-: See what hangs on this.", "stories.json: Fares go up.",
      "stories.json: The line is shut.", "mail 3: The ferry does not run.",
    ])
  #expect(results.problems.isEmpty)
  #expect(results.articles.last?.byline == "John Roe")
}

@Test(arguments: [
  """
  FYI

  ---------- Forwarded message ---------
  From: John Roe <john@example.org>
  Date: Thu, 1 Feb 2024 at 09:00
  Subject: Ferry shut
  To: Jane Doe <jane@example.org>

  The ferry does not run.
  """,
  """
  Begin forwarded message:

  > From: John Roe <john@example.org>
  > Subject: Ferry shut
  > Date: 1 February 2024 at 09:00:00 GMT
  > To: jane@example.org
  >
  > The ferry does not run.
  """,
  """
  -----Ursprüngliche Nachricht-----
  Von: John Roe
  Gesendet: 1 February 2024 09:00
  An: Jane Doe
  Betreff: Ferry shut

  The ferry does not run.
  """,
])
func `of a forwarded mail the one that was forwarded is the article`(text: String) throws {
  let forwarded = header.replacing("Subject: Pier reopens", with: "Subject: Fwd: Ferry shut")
  let read = try article(forwarded + "\n" + text)
  #expect(read.body == "The ferry does not run.")
  #expect(read.headline == "Ferry shut")
  #expect(read.byline == "John Roe")
  #expect(read.published?.day == CalendarDay(year: 2024, month: 2, day: 1))
}

@Test func `the mail that is answered is no text of the answer`() throws {
  let answer = header.replacing("Subject: ", with: "Subject: Re: ")
  let text = """

    No, the ferry runs.

    On Mon, Feb 5, 2024 at 9:00 AM, John Roe <john@example.org> wrote:

    > The ferry does not run.
    > It is shut.
    """
  #expect(try article(answer + text).body == "No, the ferry runs.")
}

@Test func `a notice that a mail is confidential is no text`() throws {
  let text = """

    The pier opened again.

    This email is for the reader only. If you receive an email in error please delete it.
    """
  #expect(try article(header + text).body == "The pier opened again.")
}

@Test func `labels of a desk say what they say`() throws {
  let text =
    "\nHeadline: Pier opens early\n\nAbstract: It did.\n\nBy John Roe\n\nThe pier opened again.\n"
  let read = try article(header + text)
  #expect(read.headline == "Pier opens early")
  #expect(read.byline == "John Roe")
  #expect(read.body == "The pier opened again.")
}

@Test(arguments: [
  ("", "this mail has no text"),
  ("Content-Type: multipart/encrypted; boundary=b", "this mail is encrypted"),
])
func `a mail without text says so`(fields: String, what: String) throws {
  let body = fields.isEmpty ? "" : "--b\nContent-Type: application/pgp-encrypted\n\nx\n--b--\n"
  let problems = try TestDirectory().results("a.eml", mail(fields, body)).problems
  #expect(problems.map(\.what) == [what])
}

// MARK: - Boxes

private func box(_ mails: String...) -> String {
  mails.map { "From jane@example.org Mon Feb  5 10:00:00 2024\n\($0)\n" }.joined()
}

@Test func `a box of mails is read mail by mail, and lines that begin with From are text`() throws {
  let first =
    header + """

      The pier opened again.

      From Monday it is open at night.

      >From the mayor came no word. From 10:00 in 2024 it is open.

      From here on nothing: it was 10:00 in 2024.
      And no header follows.
      """
  let text = box(first + "\n", header + "\nMore.\n")
  for name in ["box.mbox", "box", "Inbox.txt"] {
    let articles = try TestDirectory().results(name, text).articles
    #expect(articles.map(\.origin.row) == [1, 2])
    #expect(articles.last?.body == "More.")
    #expect(articles.first?.body.contains("\n\nFrom the mayor came") == true)
    #expect(articles.first?.body.hasSuffix("And no header follows.") == true)
    let offset = try #require(articles.last?.origin.recordOffset)
    #expect(text.utf8.dropFirst(offset).starts(with: "From jane".utf8))
  }
}

@Test func `a box with line ends of Windows is read`() throws {
  let text = box(header + "\nOne.\n", header + "\nTwo.\n").replacing("\n", with: "\r\n")
  #expect(try TestDirectory().results("a.mbox", text).articles.map(\.body) == ["One.", "Two."])
}

@Test func `a mail in a box without a date has that of the line before it`() throws {
  let bare = header.replacing("Date: Mon, 5 Feb 2024 10:00:00 +0000 (GMT)\n", with: "")
  let articles = try TestDirectory().results("a.mbox", box(bare + "\nOne.\n")).articles
  #expect(articles.first?.published?.day == CalendarDay(year: 2024, month: 2, day: 5))
}

@Test func `a mail that is too long is cut, and the next one is read`() throws {
  let long = header + "\n" + String(repeating: "The pier opened again.\n", count: 60_000)
  let text = box(long, header + "\nTwo.\n")
  let results = try TestDirectory().results(
    "a.mbox", text, options: ImportOptions(recordLimit: 4096))
  #expect(results.articles.map(\.isIncomplete) == [true, false])
  #expect(results.articles.last?.body == "Two.")
  #expect(results.problems.map(\.kind) == [.tooLong])
}

@Test func `what hangs on mails of a box says on which`() throws {
  let attached = mail(
    "Content-Type: multipart/mixed; boundary=b",
    "--b\n\nText.\n--b\nContent-Type: application/json; name=a.json\n\n{\"text\": \"Fares.\"}\n--b--\n"
  )
  let articles = try TestDirectory().results("a.mbox", box(header + "\nOne.\n", attached)).articles
  #expect(articles.map(\.body) == ["One.", "Text.", "Fares."])
  #expect(articles.last?.origin.member == "message 2 > a.json")
}

private let related =
  header.replacing(
    "MIME-Version: 1.0", with: "Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0")
  + "\n--b\nContent-Type: text/plain\n\nThe pier opened again on Monday.\n--b--\n"

private let plainMail = header + "\nThe pier opened again on Monday.\n"

/// Mails at the end of a mailbox, and whether their end is missing.
private let lastMails: [(mail: String, isCut: Bool)] = [
  (plainMail, false),
  (String(plainMail.dropLast()), false),
  (String(plainMail.dropLast(5)), true),
  (related, false),
  // The last letters of the mark after the parts.
  (String(related.dropLast(2)), false),
  (String(related.dropLast(7)), true),
]

@Test(arguments: lastMails)
func `a mailbox that was cut says so`(mail: String, isCut: Bool) throws {
  let box = "From jane@example.org Mon Feb  5 10:00:00 2024\n" + mail
  let readings = try TestDirectory().readings("a.mbox", Array(box.utf8))
  let notes = readings.filter { if case .success(.note) = $0 { true } else { false } }
  #expect(notes.count == (isCut ? 1 : 0))
  #expect(readings.articleResults.articles.map(\.isIncomplete) == [isCut])
}
