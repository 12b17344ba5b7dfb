/// Nouns that can stand for each other in a description of one person.
///
/// A line is a class: "the lawmaker" can be a senator, "the candidate" a nominee. A word may be in
/// several. The classes are of offices and trades in general; no person's are among them.
enum RoleClasses {
  private static let lines: StaticString = """
    senator senators sen sens lawmaker legislator politician
    representative rep reps congressman congresswoman lawmaker legislator politician member
    assemblyman assemblywoman delegate del lawmaker legislator
    president pres commander-in-chief
    nominee candidate contender standard-bearer front-runner frontrunner hopeful challenger
    governor gov
    mayor
    secretary sec diplomat undersecretary
    minister diplomat
    ambassador envoy diplomat amb
    premier minister
    general gen admiral adm commander officer officer colonel col lieutenant captain sergeant
    spokesman spokeswoman spokesperson
    ceo executive boss chief head president chairman
    chairman chairwoman chairperson chair head leader
    director head chief boss
    commissioner chief
    professor prof scholar academic expert historian scientist
    analyst expert scholar economist strategist
    scientist expert researcher physicist biologist climatologist meteorologist
    doctor dr physician surgeon
    lawyer attorney counsel prosecutor barrister solicitor
    businessman businesswoman mogul tycoon magnate billionaire developer entrepreneur executive
    adviser advisor aide strategist consultant assistant staffer official
    officer policeman policewoman cop
    leader chairman premier
    pastor reverend rev preacher minister priest clergyman cleric
    bishop archbishop cleric
    pope pontiff
    king monarch
    queen monarch
    journalist reporter correspondent columnist writer host anchor moderator editor
    actor actress star celebrity
    justice judge
    economist expert
    author writer novelist
    host anchor
    republican conservative
    democrat liberal
    surrogate supporter backer ally
    congressman congresswoman
    pollster strategist
    activist advocate organizer campaigner
    player athlete star striker quarterback
    manager coach
    woman mother wife lady widow grandmother daughter
    man father husband grandfather son
    """

  /// For each word, the classes it is in, one bit each.
  private static let table: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    let bytes = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    var line: UInt64 = 0
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] <= 0x20 {
      if i > start { table[WordHash.of(bytes, start, i), default: 0] |= 1 << line }
      if i < bytes.count, bytes[i] == 0x0A { line += 1 }
      start = i + 1
    }
    return table
  }()

  /// The classes of a word, one bit each; 0 when it is in none.
  static func classes(of key: UInt64) -> UInt64 { table[key] ?? 0 }
}
