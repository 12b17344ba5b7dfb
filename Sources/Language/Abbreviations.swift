/// The abbreviations that keep their full stop.
///
/// Five bytes at most, so that each is one integer and a look-up is a bisection.
enum Abbreviations {
  private static let capitalized = pack([
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Lt",
    "Col", "Maj", "Capt", "Cmdr", "Sgt", "Adm", "Pres", "Rev", "Hon", "St", "Mt", "Ft", "Jr", "Sr",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Dept", "Univ", "Assn", "Ave", "Blvd", "Rd",
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky",
    "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa",
    "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ph", "Esq", "Messr", "Atty", "Supt",
    "Pvt", "Cpl", "Spc", "Insp", "Det", "Amb", "Msgr", "Fr", "Mme",
  ])

  static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    find(pack(word), in: capitalized)
  }

  static func containsLowercase(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let key = pack(word)
    return key == vsKey || key == etcKey
  }

  private static let vsKey = pack("vs")
  private static let etcKey = pack("etc")

  private static func find(_ key: UInt64, in keys: [UInt64]) -> Bool {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] == key { return true }
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private static func pack(_ words: [String]) -> [UInt64] {
    words.map { pack($0) }.sorted()
  }

  private static func pack(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func pack(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in word { key = key << 8 | UInt64(byte) }
    return key
  }
}
