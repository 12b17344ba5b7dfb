import Testing

@testable import Importers

@Test(arguments: [
  ("plain words", "plain words"),
  ("=?utf-8?Q?caf=C3=A9_at_the_pier?=", "café at the pier"),
  ("=?UTF-8?B?Y2Fmw6k=?=", "café"),
  ("=?iso-8859-1?q?caf=E9?= opens", "café opens"),
  // White space between neighbours is none, and a character may be cut between them.
  ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
  ("=?utf-8?Q?two?=\r\n =?utf-8?Q?_words?=", "two words"),
  ("a =?utf-8?Q?b?= c", "a b c"),
  // The charset is not what it says, or is none.
  ("=?windows-1252?Q?Harbour’s_day?=", "Harbour’s day"),
  ("=?utf-8?Q?caf=E9?=", "café"),
  ("=?x-unknown?Q?pier?=", "pier"),
  ("=?utf-8*en?Q?pier?=", "pier"),
  ("=?ISO-2022-JP?B?GyRCOUEbKEI=?=", "港"),
  ("=?utf-8?Q?never ends", "=?utf-8?Q?never ends"),
  ("=?utf-8?X?what?=", "=?utf-8?X?what?="),
])
func `a header's words are read in their encoding`(value: String, text: String) {
  #expect(EncodedWords.text(of: Array(value.utf8)) == text)
}

@Test(arguments: [
  ("text/html; charset=utf-8", "charset", "utf-8"),
  ("text/html; Charset = \"UTF-8\"; x=y", "charset", "UTF-8"),
  ("attachment; filename=\"a;b.txt\"", "filename", "a;b.txt"),
  ("attachment; filename*=utf-8'en'caf%C3%A9.txt", "filename", "café.txt"),
  ("attachment; filename*0=\"long \"; filename*1=\"name.txt\"", "filename", "long name.txt"),
  ("attachment; filename*0*=utf-8''caf%C3%A9; filename*1=.txt", "filename", "café.txt"),
  ("attachment; filename=\"=?utf-8?Q?caf=C3=A9?=\"", "filename", "café"),
])
func `parameters of a header are read`(value: String, name: String, parameter: String) {
  #expect(HeaderValue(value)[name] == parameter)
}

private let mailboxes: [(value: String, name: String?, address: String)] = [
  ("Jane Doe <jane@example.org>", "Jane Doe", "jane@example.org"),
  ("\"Doe, Jane\" <jane@example.org>", "Doe, Jane", "jane@example.org"),
  ("jane@example.org (Jane Doe)", "Jane Doe", "jane@example.org"),
  ("=?utf-8?Q?Zo=C3=AB_Doe?= <zoe@example.org>", "Zoë Doe", "zoe@example.org"),
  ("jane@example.org", nil, "jane@example.org"), ("<jane@example.org>", nil, "jane@example.org"),
  ("'jane@example.org' <jane@example.org>", nil, "jane@example.org"),
]

@Test(arguments: mailboxes)
func `who is named in a header is told from the address`(
  value: String, name: String?, address: String
) {
  let mailbox = MailHeaders(ArraySlice("From: \(value)\n\n".utf8)).mailbox("from")
  #expect(mailbox.name == name)
  if value.hasSuffix(")") == false { #expect(mailbox.address == address) }
}

@Test(arguments: [
  ("Re: Pier reopens", "Pier reopens"), ("Fwd: RE: AW: Pier reopens", "Pier reopens"),
  ("[harbour] Re: Pier", "Pier"), ("[harbour-list] Pier", "Pier"),
  ("Re[2]: Pier", "Pier"), ("Review: a pier", "Review: a pier"), ("Fwd:", "Fwd:"),
  ("TR : Le port", "Le port"), ("WG: Der Hafen", "Der Hafen"),
])
func `a headline is the subject without marks of answering`(subject: String, headline: String) {
  #expect(MailMessage.bareSubject(subject) == headline)
}

@Test(arguments: [
  ("caf=C3=A9 =\nends", "café ends"), ("a=  \r\nb", "ab"), ("1=2", "1=2"), ("=3D=", "="),
  ("=zz", "=zz"),
])
func `quoted-printable is undone, faults and all`(coded: String, text: String) {
  let bytes = TransferDecoding.quotedPrintable(ArraySlice(coded.utf8))
  #expect(String(decoding: bytes, as: UTF8.self) == text)
}

@Test func `base64 is undone across lines, padding and what is none of it`() {
  let bytes = TransferDecoding.base64(Array("UGll\r\ncg==IHJl\nb3!BlbnM=".utf8))
  #expect(String(decoding: bytes, as: UTF8.self) == "Pier reopens")
}
