internal import Proof
internal import Repository
internal import SQLiteRepository

/// Verifies passages that stand on standard input, a line each, for whoever measures verdicts.
enum VerdictLines {
  /// Reads `words` or `words<tab>speaker` lines, in which `\n` stands for a line end, and prints one
  /// line for each: verdict, kind of the gravest change, whether what was left out qualifies.
  static func run(_ archive: SQLiteArchive) throws {
    let verifier = Verifier(archive)
    while let line = readLine() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).replacing("\\n", with: "\n") }
      let claim = try fields.dropFirst().first.map { name in
        Claim(
          name: name, speakers: Set(try archive.speakers(named: name).map(\.id)),
          surname: name.split(separator: " ").last.map(String.init) ?? name)
      }
      let finding = try verifier.finding(of: try Passage(fields[0]), claim: claim)
      let reading = finding.reading
      print(
        finding.verdict.rawValue, reading?.changes.first?.kind.rawValue ?? "",
        reading?.omissions.contains(where: \.qualifies) ?? false ? "qualifies" : "",
        reading.map { "\($0.credit) \($0.manner.rawValue) " } ?? "",
        reading?.changes.map { "\($0.from) → \($0.to)" }.joined(separator: "; ") ?? "",
        reading?.omissions.map(\.words).joined(separator: "; ") ?? "",
        reading?.pieces.map(\.text).joined(separator: " // ").replacing("\n", with: " ") ?? "",
        separator: "\t")
    }
  }
}
