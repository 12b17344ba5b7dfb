/// Which attitude a cue word expresses: assertion, belief, knowledge or eventuality (PARC, PDTB).
///
/// Source: made for this project by reading the cues of annotated news (PolNeAR train) and adding
/// their kin. Lemmas; the forms come from `VerbForms`. What is in no list is an assertion.
enum Attitudes {
  /// Verbs that put words out.
  static let sayings: StaticString = """
    abjure acclaim accord account accuse acknowledge acquaint add address adjure admit admonish
    advance advertise advise affirm agree alert allege allude amplify analyze annotate announce
    answer apologize applaud apportion apprise argue articulate ascribe ask assail assent assert
    assure attack attest attribute aver avow babble back-pedal backpedal backtrack badmouth banter
    bare bark bash bawl beam belabor belittle bellow bellyache bemoan berate bicker bill blab blame
    blare blast blog bluff blurt boast boo boom brag brief bristle broach broadcast bruit cable
    cackle call carp cast castigate categorize caution cavil censure certify chafe challenge chant
    characterize charge chastise chat chatter cheer chide chime chortle chronicle chuckle cite
    claim clarify clash classify coin commend comment commiserate communicate compare complain
    compliment concede concoct concur condemn confess confide confirm congratulate connote consult
    contend continue contradict contrast controvert converse convey coo correct correspond
    corroborate counsel counter credit cringe criticise criticize critique croak croon crow cry
    curse debate debrief debunk declare decry defame defend define delineate demean demonize demur
    denigrate denounce deny depict deplore depose deprecate deride describe detail differ digress
    disagree disavow disclaim disclose discredit discuss dish dismiss disown disparage dispel
    dispute diss dissent divulge document downplay drawl drone dub dwell echo editorialize
    elaborate email emphasize enlighten enquire enthuse enumerate enunciate equivocate eulogize
    evince exaggerate exalt exclaim excoriate exculpate excuse exhort exonerate expatiate explain
    explicate explore expostulate expound express extol exult fabricate falter fault fess fib flag
    flatter flaunt flay float forecast foretell forewarn forgive forswear frame fulminate fume gab
    gainsay garble gasp generalize gibe gloat glorify gloss gossip grill gripe groan grouse growl
    grumble grunt guarantee guffaw gulp gush haggle hail hammer harangue hark harp harrumph hazard
    heckle hedge herald highlight hint hiss holler howl hype identify illustrate impart implicate
    imply impugn impute incriminate indicate inform inquire insinuate insist insult interject
    interpose interrogate interrupt interview intimate intone inveigh invoke itemize jabber jeer
    jest jibe joke jot justify kid knock kvetch label lambast lament lampoon lash laud laugh leak
    lecture libel lie liken link lionize lisp list maintain malign mansplain marvel mean menace
    mention message mince misinform mislead misquote misreport misrepresent misspeak misstate moan
    mock moot mourn mouth mumble murmur muse mutter name narrate negotiate nitpick nod note notify
    object observe offer opine orate outline overpromise overreact overstate paint pan pander
    paraphrase parrot parry peddle perjure philosophize phone pillory pitch plead pledge plug
    podcast point poll pontificate pooh-pooh portray pose posit post praise preach predict preface
    present press pretend proclaim profess prognosticate project promise promote pronounce prophesy
    propose propound protest publicize purport push query question quibble quip quiz quote rail
    rank rant rap rasp rave react read reaffirm reassert reassure rebroadcast rebuke rebut recant
    recap recapitulate recite recoil recommend reconfirm recount redefine refer reference refute
    reiterate reject rejoin relate relay relitigate remark remind remonstrate renounce repeat
    rephrase reply report repost reprimand reprise reproach reprove repudiate respond restate
    resume retort retract retweet reveal rhapsodize ridicule ring rip roar roast rubbish rule
    satirize savage say scapegoat scoff scold scorn scream screech scribble second second-guess
    sermonize shame shout show shriek shrug sigh signal simper sing sketch skewer slam slander
    slate slur smear smirk snap snarl sneer snicker sniff sniffle snipe snitch snort sob
    soliloquize sound spar speak specify speechify spin spitball splutter spotlight spout sputter
    squabble squawk squeal stammer state stipulate stress stutter suggest sulk sum summarise
    summarize swear talk tar tattle taunt tease telegraph telephone tell testify text thank
    threaten thunder tip toast tout traduce translate trash trill trivialize troll trumpet tutor
    tweet type unburden underline underplay underscore understate unsay upbraid urge utter vent
    venture verbalize verify vilify vituperate voice volunteer vouch vow waffle wail warn wax weep
    weigh welcome wheeze whimper whine whinge whisper wince wire wisecrack word wrangle write
    yammer yap yell yelp zing
    """

  /// Verbs of saying that are about something to come: "pledge", "order", "demand".
  static let directives: StaticString = """
    advocate allow appeal authorize badger bargain beckon beg beseech bully cajole champion clamor
    clamour coax command consent dare decline decree demand direct discourage dissuade egg
    encourage endorse enjoin entreat espouse forbid hound implore incite instruct invite lobby
    mandate nag nudge ordain order permit petition prescribe pressure pressurise pressurize prod
    rebuff recommit request sway wheedle
    """

  /// Verbs of belief.
  static let beliefs: StaticString = """
    accept adjudge alarm anticipate appear appraise assess assume augur await believe bet brainwash
    buy calculate cogitate con conceive concern conclude confuse conjecture consider construe
    convince count cower deduce deem deliberate delude despair diagnose disbelieve discount
    disquiet distrust dither diverge divide divine doubt dread dream dupe empathize envisage
    envision equate estimate evaluate expect extrapolate fancy fantasize fear feel figure fixate
    forebode foresee fret gather gauge guess hallucinate hold hypothesize idealize imagine impress
    incline infer interpret intuit judge look miscalculate misconstrue misinterpret misjudge
    misperceive misread misremember mistake mistrust misunderstand overestimate overrate panic peg
    perceive persuade perturb picture ponder portend postulate prejudge presage presume presuppose
    puzzle rate rationalize reason reckon reconcile reflect regard reinterpret remain romanticize
    ruminate scare see seem sense share shudder size speculate split stereotype suppose surmise
    suspect sympathise sympathize theorise theorize think trouble trust underestimate unnerve
    unsettle vacillate view visualize wager waver wonder worry
    """

  /// Verbs of knowledge and perception.
  static let knowledges: StaticString = """
    aggravate aggrieve agitate amuse anger annoy appall appreciate ascertain astonish astound
    baffle befuddle comprehend confound dawn decode delight detect determine discern discover
    disgust dishearten disillusion dismay distress eavesdrop enrage espy exasperate excite
    exhilarate experience fathom find forget glean grasp gratify grieve hear hearten horrify
    infuriate intrigue irk know learn memorize mystify notice overhear overlook perplex pinpoint
    please rattle realise realize recall recognise recognize recollect regret rejoice relive
    remember reminisce repent resent rue sadden satisfy shock spot startle stun surprise thrill
    torment understand upset watch witness
    """

  /// Verbs of wanting, planning, agreeing and hoping.
  static let intentions: StaticString = """
    abhor abide accede ache acquiesce admire adore aim approve aspire attempt back balk begrudge
    care cherish choose commit condone contemplate countenance covet crave decide desire despise
    detest disapprove disdain dislike disregard embrace enamor enchant endeavor endeavour enjoy
    envy eschew eye favor forbear forego forgo hanker hate heed hesitate hope idolize ignore intend
    itch lean like loathe long love lust mind mull need oppose opt pine plan plot plump pray
    predetermine prefer pursue reconsider reexamine refuse relent relish resist resolve rethink
    revere revile savor scruple seek side stand steel stomach strive support tempt tolerate
    treasure try value venerate want wish worship yearn
    """

  /// Verbs of doing, which report only with a clause or a quotation after them.
  static let acts: StaticString = """
    accredit acquit air arise arraign audit author base battle bear become begin betray break bring
    brush build butt capture carry cede celebrate center change chip circulate close come compile
    conceal concentrate confront connect convict cover crack create cut deflect deliver demonstrate
    designate dispatch display disprove distance distinguish distribute double downgrade draw drive
    drop elicit emerge engage entitle erupt escalate exemplify expand expose face fall feature file
    fire focus follow foreshadow get give go greet grow hang harass heap hit include increase
    indict inflate intercede introduce issue join jump launch lay leave liaise make mark measure
    meet mix monitor mount negate open out pay pile pivot place play poke position pounce pound
    produce prompt prosecute prove provide provoke publish pump put quash raise range ratchet
    record register release rely renew represent resonate return review revisit rise roll run seize
    sell send serve shake shift shoot single slash spare spark spell spend spread start step strike
    submit substantiate sue surface symbolize tabulate take tally target televise tender tick tie
    title touch trade transcribe trend trot turn tussle uncover unearth unify unleash unveil use
    veer vet vindicate walk warrant wave weaponize whack zero
    """

  /// Verbs of doing that bring something about.
  static let decisions: StaticString = """
    abolish adopt align allot appease append appoint arrange assign attract avoid ban bankroll bar
    bid block book boycott campaign cancel cement censor co-sponsor coerce commission compel comply
    conspire convene dedicate defer defy delegate design devote dictate disallow earmark earn elect
    empower enact end enforce enlist entrust establish evade exploit fight fundraise grant
    greenlight hire impel impose induce inspire instigate invalidate investigate keep lead
    legislate lend limit line lock manage militate move nix nominate obey oblige orchestrate
    overrule overturn pardon pass pick preclude prepare prevent prohibit proscribe rally ratify
    reach receive renege require restrict reverse sanction schedule sentence set sign snub sponsor
    spurn squash stick stonewall struggle stump subpoena summon suspend throw thwart uphold veto
    vie vote waive win withdraw withhold work
    """

  /// Verbs that are eventualities before an infinitive: "told her to go".
  static let directivesBeforeTo: StaticString = """
    accept adjure admonish advise agree ask assent bellow call caution cede challenge convince
    counsel determine dream excite exhort fancy hiss holler incline look mean negotiate offer
    persuade plead press propose push recommend reject remind rule scream shout stipulate tell urge
    volunteer warn weigh yell
    """

  /// Nouns of saying.
  static let sayingNouns: StaticString = """
    account accusation accused acknowledgement acknowledgment adage address admission admonition
    advice affirmation aide alibi allegation allusion analysis anecdote announcement announces
    answer apology argument assertion assurance attack attribution blast blog boast boasting
    bombshell brand briefing bulletin call caption case caution caveat challenge chant charge cheer
    claim claimant comment communique communiqué complaint compliment concession condemnation
    confession confirmation contention conversation counsel criticism critique cry debate
    declaration defence defense denial description disagreement disclosure discussion dispute
    dissent document editorial email excuse explanation finding forecast gossip gripe guarantee
    guidance hint huffpost implication indication information innuendo insistence interview issue
    joke lament lawsuit lecture letter lie list lot mantra maxim memo mention message minute
    missive motion motto narrative note nyt objection observation offer op-ed paint pledge point
    praise prediction proclamation promise pronouncement prophecy proposal proposition protest
    query question quip quote rail railing read rebuke rebuttal recommendation reference release
    remark reminder replay reply report reproach resolution response retort reveal revelation
    rhetoric rule ruling rumor rumour said scorn show slams slogan sneer source speaking speech
    spokesman spokesperson spokeswoman state statement stipulation story subject suggestion talk
    taunt testament testimony threat tip tirade transcript tribute tweet undertaking verdict vow
    wapo warning wave whisper word
    """

  /// Nouns of belief.
  static let beliefNouns: StaticString = """
    alarm anxiety appraisal apprehension assessment assumption attitude axiom belief certainty
    concern conclusion confidence conjecture consensus conviction credence delusion disbelief
    disquiet distrust doctrine dogma doubt estimate expectation eye faith fear feeling foreboding
    frustration guess hunch hypothesis idea illusion impression inference interpretation intuition
    judgement judgment lack look mind misconception misgiving myth notion opinion optimism paranoia
    perception philosophy position premise premonition presumption reason reputation scepticism
    sense sentiment share sign skepticism speculation stance superstition supposition suspicion
    tenet theory thesis thinking thought trust uncertainty unease view vision wisdom worry
    """

  /// Nouns of knowledge.
  static let knowledgeNouns: StaticString = """
    appreciation awareness discovery dismay evidence knowledge memory outrage realization
    recognition recollection regret resentment satisfaction shock surprise understanding
    """

  /// Nouns of will and command.
  static let intentionNouns: StaticString = """
    advocate agenda agreement aim ambition appeal appointment approbation approval aspiration
    assent aversion backing ban bid blessing board campaign campaigner champion commitment
    consideration contempt contract decision demand desire determination dislike disposition dream
    eagerness edict effort encouragement endorsement enthusiasm exhortation favor fight focus goal
    hope hostility inclination instruction intent intention interest invitation lobbyist mandate
    opposition order passion permission petition plan plea policy preference pressure priority push
    rally refusal rejection reluctance request resolve respect revulsion scheme strategy support
    supporter turn ultimatum unwillingness urge urging vote voting warrant willingness wish
    yearning
    """

  /// Adjectives of saying.
  static let sayingAdjectives: StaticString = """
    adamant announced apologetic complimentary critical dismissive emphatic harsh insistent mock
    mum noncommittal outspoken promising silent unapologetic unequivocal vehement vocal
    """

  /// Adjectives of belief.
  static let beliefAdjectives: StaticString = """
    afraid ambivalent anxious apprehensive bearish bullish cautious certain concerned confident
    convinced curious cynical doubtful dubious favorable fearful incredulous leery likely mistaken
    nervous optimistic persuaded pessimistic positive puzzled scared sceptical skeptical sure
    suspicious terrified uncertain unconvinced undecided uneasy unimpressed unreasonable unsure
    upbeat wary worried
    """

  /// Adjectives of knowledge.
  static let knowledgeAdjectives: StaticString = """
    amazed annoyed appalled ashamed astonished aware cognizant conscious delighted disappointed
    dismayed displeased embarrassed excited familiar glad grateful happy ignorant mindful oblivious
    pleased sad sorry stunned surprised thankful thrilled unaware uncertain unclear unconvinced
    undecided unknown unsure upset
    """

  /// Adjectives of will.
  static let intentionAdjectives: StaticString = """
    agreeable amenable averse bent committed desperate determined disinclined eager fond hell-bent
    hesitant hopeful hungry impatient intent interested keen like loath open prepared ready
    reluctant resolute supportive uninterested unwilling willing
    """
}
