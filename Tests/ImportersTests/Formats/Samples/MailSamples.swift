/// Small mails, bundles and saved pages whose bytes are changed at random.
let mailSamples: [(name: String, bytes: [UInt8])] = [
  (
    "a.eml",
    Array(
      """
      From: =?utf-8?Q?Zo=C3=AB?= Doe <zoe@example.org>
      Subject: =?utf-8?B?UGllcg==?= =?utf-8?Q?_reopens?=
      Date: Mon, 5 Feb 2024 10:00:00 +0000
      Message-ID: <1@example.org>
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: multipart/alternative; boundary=c

      --c
      Content-Type: text/plain; charset=utf-8; format=flowed
      Content-Transfer-Encoding: quoted-printable

      The caf=C3=A9 =
      opened.
      --c
      Content-Type: text/html; charset="windows-1252"

      <p style="color:red">The caf\u{E9} <a href="x">opened</a>.</p><p>Unsubscribe</p>
      --c--
      --b
      Content-Type: application/json; name*0*=utf-8''a.j; name*1=son
      Content-Transfer-Encoding: base64

      eyJ0ZXh0IjogImEifQ==
      --b--
      """.utf8)
  ),
  (
    "a.mbox",
    Array(
      """
      From a@example.org Mon Feb  5 10:00:00 2024
      From: a@example.org
      Subject: Fwd: Pier

      >From here.

      ---------- Forwarded message ---------
      From: b@example.org
      Date: 5 Feb 2024
      Subject: Pier

      Text.

      From b@example.org Mon Feb  5 10:00:00 2024
      Subject: Two

      > a
      b wrote:
      """.utf8)
  ),
  (
    "a.html",
    Array(
      """
      <html><head><title>a</title><!--[if mso]><![endif]--></head><body class="preheader">
      <table role="presentation" style="mso-x:y"><tr><td>By A B – 14 Oct 2022</td></tr>
      <tr><td>Text.</td></tr><tr><td>© A 2022 Unsubscribe</td></tr></table></body></html>
      """.utf8)
  ),
  ("a.zip", PackedStories.deflatedZip), ("a.zip", PackedStories.lockedZip),
  ("a.7z", PackedStories.sevenZip), ("a.gz", PackedStories.gzip), ("a.bz2", PackedStories.bzip2),
  ("a.xz", PackedStories.xz), ("a.zst", PackedStories.zstd),
  ("a.tar", BundleWriter.tar([("a.txt", PackedStories.first), ("b.txt", PackedStories.second)])),
  // No rar is at hand; what only begins like one must not make the reader fall over either.
  ("a.rar", Array("Rar!\u{1A}\u{7}".utf8) + [1, 0] + PackedStories.deflatedZip),
  (
    "a.warc",
    BundleWriter.record(
      "response", "https://example.org/a",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"text\": \"abcde\"\r\n1\r\n}\r\n0\r\n\r\n"
    )
      + BundleWriter.record(
        "response", "https://example.org/b",
        Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8)
          + PackedStories.gzippedJSON)
  ),
  (
    "a.wacz",
    BundleWriter.zip([
      (
        "archive/a.warc",
        BundleWriter.record("resource", "https://example.org/a", "{\"text\": \"abcde\"}")
      ), ("pages/pages.jsonl", Array("{}".utf8)), ("indexes/a.cdx", Array("a".utf8)),
    ])
  ),
  ("a.webarchive", PackedStories.safari),
  (
    "a.mhtml",
    Array(
      """
      From: <Saved by Blink>
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html

      {"text": "abcde"}
      --b--
      """.utf8)
  ),
]
