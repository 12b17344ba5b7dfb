/// The English words that stand in every text and therefore say nothing about whose text it is.
///
/// The pieces of contractions are among them (`don`, `dont`, `ll`): whether an apostrophe was
/// kept, dropped or turned into a space then makes no difference.
struct SilentWords {
  static let standard = SilentWords(
    """
    a about after again all also am an and any are aren arent as at be because been before being
    but by can cannot cant could couldn couldnt did didn didnt do does doesn doesnt doing don dont
    down during each for from further had hadn hadnt has hasn hasnt have haven havent having he
    hed hell her here hers herself hes him himself his how i if im in into is isn isnt it its
    itself ive just ll may me might more most mr mrs ms must my no nor not now of off on once one
    only or other our ours out over own re said same say saying she should shouldn shouldnt so some
    such than that thats the their theirs them themselves then there theres these they theyre this
    those through to told too two under until up upon us ve very was wasn wasnt we were weren werent
    what when where whether which while who whom whose why will with within without won wont would
    wouldn wouldnt yet you your yours
    """)

  // Open addressing with room for four times as many; zero is a free place.
  private let slots: [UInt64]
  private static let slotCount = 1024

  init(_ list: String) {
    var slots = [UInt64](repeating: 0, count: Self.slotCount)
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var hash = SturdyWordHash()
      for byte in word.utf8 { hash.add(letter: byte) }
      guard let value = hash.value else { continue }
      var slot = Int(truncatingIfNeeded: value >> 1) & (Self.slotCount - 1)
      while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = value
    }
    self.slots = slots
  }

  func contains(_ word: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: word >> 1) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      if slots[slot] == word { return true }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return false
  }
}
