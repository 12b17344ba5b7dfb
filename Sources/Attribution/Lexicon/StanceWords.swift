/// Words from which it is read whether the text says that something was said.
///
/// Source: made for this project. Verbs stand as lemmas in the lists whose name ends in "Verbs".
enum StanceWords {
  static let negators = KeyList.keys(
    """
    not n't never nor neither cannot nowhere hardly scarcely barely didnt doesnt dont didn't doesn't
    don't isnt wasnt arent werent hasnt havent hadnt wont wouldnt couldnt shouldnt cant mustnt
    aint ain't
    """)
  /// What stays of "didn't" when its apostrophe was lost: "didn t".
  static let halfNegations = KeyList.keys(
    """
    didn doesn don isn wasn aren weren hasn haven hadn won wouldn couldn shouldn can mustn ain
    """)
  /// After "not" these take the negation back: "not only said".
  static let restrictors = KeyList.keys("only just merely simply surprisingly alone least until")
  static let modals = KeyList.keys(
    """
    will would may might could can should shall must ought 'll wont wouldnt couldnt shouldnt cant
    won wouldn couldn shouldn cannot
    """)
  static let doubters = KeyList.keys(
    """
    perhaps maybe possibly probably allegedly supposedly reportedly purportedly presumably
    conceivably hypothetically potentially likely
    """)
  static let auxiliaries = KeyList.keys(
    """
    is are was were be been being am has have had having do does did 's 're 've 'm 'd isn wasn
    aren weren hasn haven hadn didn doesn don
    """)
  static let doings = KeyList.keys("do does did didn doesn don didnt doesnt dont")
  static let havings = KeyList.keys("has have had 've hasn haven hadn hasnt havent hadnt having")
  static let beings = KeyList.keys("is are was were am be been being isn wasn aren weren 're 'm")
  /// Adverbs and other words inside a verb group that are in no other list.
  static let fillers = KeyList.keys(
    """
    ever once yet also only just even still now then again already all both himself herself
    themselves itself myself ourselves since so far immediately today yesterday tonight tomorrow
    sometimes always often usually personally anywhere twice quite actually really rather somehow
    nevertheless nonetheless too soon later ago long first finally instead either apparently
    consistently
    """)

  /// Adjectives that deny what they are about: "it is unclear whether".
  static let lacks = KeyList.keys(
    "unclear uncertain unsure unaware unknown unconvinced ignorant oblivious undecided")

  /// Governors of "to" or "-ing" that say that it was not done.
  static let negativeVerbs = KeyList.forms(
    """
    fail refuse decline neglect omit forget hesitate avoid refrain balk abstain deny stop cease
    forgo eschew resist desist disclaim dodge quit shun dispute reject disdain
    """)
  static let negativeWords = KeyList.keys(
    """
    unable unwilling reluctant loath loth refusal failure inability reluctance unwillingness
    hesitant powerless forbidden barred banned prohibited prevented nothing nobody little
    """)
  /// Governors of "to" that say that it was done.
  static let factVerbs = KeyList.forms(
    """
    go come continue begin start proceed manage choose bother dare rush hasten happen get turn
    use hurry rise prompt lead force compel cause reply return pause jump race
    """)
  static let factWords = KeyList.keys(
    """
    quick swift careful first last only latest one glad pleased happy proud sorry fair sad
    keen fond wrong right correct brave bold kind candid frank safe known heard shown seen quoted
    saying
    """)
  /// Verbs before "to" that leave room for an object or a day: "took to Twitter to say".
  static let purposeVerbs = KeyList.forms(
    """
    take use issue hold call phone write appear stand interrupt release tweet post speak text email
    e-mail telephone visit send publish return rise step prompt lead force compel cause drive
    intervene emerge go come join
    """)
  /// Verbs whose clause is what somebody only hopes, thinks or asks.
  static let openVerbs = KeyList.forms(
    """
    hope wish doubt suspect think believe imagine suppose expect fear wonder bet guess assume
    predict speculate pretend presume allege rumor rumour anticipate want
    """)
  static let denyingVerbs = KeyList.forms("deny dispute reject disprove refute disbelieve")
  static let openNouns = KeyList.keys(
    """
    allegation allegations rumor rumors rumour rumours speculation possibility possibilities hope
    hopes chance notion idea fear fears likelihood prospect suspicion suspicions doubt doubts
    expectation expectations condition unclear unlikely possible impossible doubtful uncertain
    unknown likely probable conceivable false untrue incorrect inaccurate alleged
    """)
  /// "There is no evidence that she said".
  static let evidenceNouns = KeyList.keys(
    """
    evidence record records proof indication indications sign signs suggestion confirmation hint
    trace word memory recollection way reason basis doubt question report reports
    """)
  /// "It is not true that she said".
  static let truths = KeyList.keys("true clear certain sure known case evident correct confirmed")

  /// Before a clause: it is not said that it is so.
  static let subordinators = KeyList.keys(
    """
    if whether unless lest suppose supposing assuming provided whenever whatever whoever whichever
    wherever
    """)
  /// Before a clause in the present: it has not been so yet.
  static let timeWords = KeyList.keys("when until till once before")
  static let questions = KeyList.keys("who whom whose what when where why how which")

  /// Sources that nobody stands behind.
  static let nobodies = KeyList.keys("no nobody none neither nothing not hardly noone")
  static let noOnes = KeyList.keys("one body")
  /// Verbs that a clause which opens with these is turned round after: "never did she say".
  static let openers = KeyList.keys("nor neither never nowhere not no hardly scarcely rarely")
  static let positiveAfterNot = KeyList.keys("only until before since after for")

  static let quotingVerbs = KeyList.forms("quote cite report record describe hear misquote")
  /// Before "-ing": it was not done.
  static let negativePrepositions = KeyList.keys("without instead short than against beyond")
  /// Before "of -ing": somebody says that it was done.
  static let accusations = KeyList.forms("accuse suspect capable")
  static let times = KeyList.keys(
    """
    monday tuesday wednesday thursday friday saturday sunday week month year day morning afternoon
    evening night weekend today yesterday tomorrow
    """)
}
