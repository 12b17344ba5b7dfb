/// Words of bodies: companies, parties, agencies, papers, courts.
enum BodyWords {
  /// Words that, capitalised inside a name, make it the name of a body and not of a person.
  static let inNames: StaticString = """
    academy action administration advocates affairs agency airlines airways alliance america
    american arena army assembly associates association associated authority bank bar bloc board
    broadcasting brothers bureau business cabinet campaign capital caucus center centers centre
    chamber charity church citizens city club coalition college command commerce commission
    committee communications community companies company conference congress congressional
    consortium corp corp. corporation corps council court credit daily defence defense democrats
    department development directorate division dynamics economics education electoral electric
    embassy energy enforcement enterprise enterprises entertainment environmental exchange express
    facebook faculty family federal federation finance financial firm force forces foreign forum
    foundation freedom friends front fund global government group groups guard hall health herald
    holdings home homeland hospital hotel house human immigration inc inc. industries industry
    initiative inquirer institute institution institutes insurance intelligence interior
    international investigation investigations investment investments journal laboratories
    laboratory labs league legion legislature library limited llc llp ltd ltd. magazine management
    market markets media medical memorial military ministry mission mosque motors movement museum
    nations national navy network networks news newspaper office oil organisation organization
    organizations pac parliament partners partnership party patrol pentagon petroleum police policy
    politburo post press prison productions program project protection public publishing radio
    railway railways records red registry relations republic research reserve resources review
    rights rotary samaritan school schools science sciences secretariat security senate service
    services society solutions station store studies studio studios supreme syndicate systems task
    taliban team technologies technology securities agence avenue boulevard bridge county street
    square airport stadium tower plaza act amendment telegraph television theater theatre times
    today treasury tribunal tribune trust tv union united university ventures veterans watch weekly
    white wire workers works world
    """

  /// Names of bodies in one word, or in capitals, that news uses without more.
  static let names: StaticString = """
    abc ap afp guardian forbes variety gallup haaretz pew nielsen mashable quinnipiac rasmussen
    moody's fitch slate salon axios gawker jezebel lancet spiegel politifact ballotpedia aclu aipac
    aarp afl-cio al-jazeera al-qaida al-qaeda al-shabab alphabet amazon apple bbc bloomberg boeing
    breitbart bundestag c-span cbs cdc cia cnbc cnn comcast congress daesh dea dhs dnc dod doj duma
    epa espn eu exxon exxonmobil facebook fatah fbi fcc fda fec fema ford fox freddie ftc gchq
    gazprom goldman google g20 g7 gop greenpeace hamas hbo hezbollah hizbollah hud huffpost hulu
    ibm ice icc idf imf instagram interpol intel irs isil isis isi jpmorgan kgb knesset kremlin
    lyft mi5 mi6 microsoft msnbc myspace naacp nafta nasa nato nbc netflix newsweek nhs nih noaa
    npr nra nsa nypd nytimes obamacare oecd omb opec osce osha oxfam pbs peta pentagon pfizer plo
    politico politifact propublica reddit reuters rnc rosneft samsung sec seiu senate sinn snapchat
    sony starbucks superpac taliban tass tesla toyota treasury tsa twitter uber un u.n. unesco
    unhcr unicef usa usaid usda uscis verizon viacom visa volkswagen vox walmart wal-mart wikileaks
    wto who xinhua yahoo youtube yonhap zte e.p.a. f.b.i. c.i.a. n.s.a. n.r.a. n.b.c. c.n.n. s.e.c.
    e.u. i.r.s. i.m.f. d.n.c. r.n.c.
    """

  /// Common nouns for a body: "the agency", "her campaign".
  static let nouns: StaticString = """
    administration agency airline alliance army association authority bank board body branch
    broadcaster brand bureau business cabinet campaign cartel caucus center centre chain charity
    chamber church city club coalition college commission committee company conglomerate
    congregation consortium corporation council country county court department division embassy
    employer establishment exchange executive-branch faction federation firm force foundation fund
    giant government group hospital house industry institute institution investigators jury kremlin
    lab laboratory league legislature lender maker magazine manufacturer military militia ministry
    monarchy mosque movement museum nation navy network newspaper ngo nonprofit non-profit office
    opposition organisation organization outlet pac panel paper parliament parole-board party
    pentagon police publication publisher regime regulator republic retailer school secretariat
    senate service site startup start-up state station store studio subcommittee subsidiary
    syndicate team tribunal union university utility watchdog white-house insurer automaker
    carmaker drugmaker planemaker operator supplier daily weekly tabloid journal agency congress
    """

  /// Words that are capitalised for other reasons: days, months, feasts, ranks of time.
  static let calendar: StaticString = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov.
    dec. christmas easter ramadan thanksgiving hanukkah halloween spring summer autumn winter today
    yesterday tomorrow a.m. p.m. am pm est edt gmt
    """
}
