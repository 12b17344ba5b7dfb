/// Closed classes of English that the rules lean on.
enum FunctionWords {
  static let determiners: StaticString = """
    the a an this that these those my your his her its our their another each every either neither
    both some any no many several few most all other one-third two-thirds one-quarter
    three-quarters half one two three four five six seven eight nine ten dozens
    """
  static let prepositions: StaticString = """
    of in on at by for from with about against among around as before after behind below beneath
    beside between beyond during despite except inside into like near off onto out outside over
    past per since through throughout till to toward towards under until up upon via within without
    amid amidst alongside regarding concerning including following
    """
  static let conjunctions: StaticString = """
    and or but nor so yet because although though while when where whereas if unless once whether
    that than how why
    """
  static let auxiliaries: StaticString = """
    is are was were be been being am has have had having do does did will would can could may might
    must shall should 'll 've 'd 's 're 'm ain isn wasn weren hasn haven hadn doesn don didn won
    wouldn can couldn shouldn n't not never
    """
  static let adverbs: StaticString = """
    also then later now again already still just even only recently previously earlier initially
    repeatedly often always once thereafter bluntly simply flatly quickly immediately publicly
    privately reportedly allegedly angrily proudly openly firmly strongly sharply famously
    frequently briefly specifically explicitly falsely wrongly correctly rightly clearly
    categorically consistently vehemently vigorously emphatically jokingly ominously sarcastically
    merely further too instead however meanwhile
    """
  /// Words that open a sentence with a capital and are no part of a name.
  static let openers: StaticString = """
    however meanwhile moreover furthermore nevertheless nonetheless instead indeed perhaps maybe
    yes no well but and so yet still thus therefore asked speaking responding referring according
    earlier later today yesterday tomorrow there here what which who whom whose when where why how
    if although though while since because after before during despite once until unless even just
    only also then now not never always often sometimes given like unlike let please thank thanks
    hello hi oh ok okay watch read see click image photo video update breaking exclusive opinion
    editor editors note related more about above below as at by for from in into of off on out over
    to under up with without both either neither each every all any some many most much few several
    such same other another others one two three four five six seven eight nine ten first second
    third last next new old former current top do does did is are was were be been being am has
    have had can could may might must shall should will would it its he she they we i you his her
    their our my your this that these those him them us me himself herself themselves itself the a
    an
    """
}
