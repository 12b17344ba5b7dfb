/// Titles, offices and other nouns that say who a person is.
enum PersonWords {
  /// Words in small letters inside names: "Bill de Blasio", "Ursula von der Leyen".
  static let particles: StaticString = """
    de da das di do dos del della delle du la le el al bin ibn bint van von der den ter ten af av
    zu y e st san abu ben ul ur o d
    """

  /// Titles that tell the gender, and nothing else.
  static let titlesOfMen: StaticString = """
    mr mr. mister sir lord monsieur herr señor senor don father brother king prince pope imam rabbi
    sheikh
    """
  static let titlesOfWomen: StaticString = """
    mrs mrs. ms ms. miss madam madame mme mme. lady dame frau señora senora sister queen princess
    first-lady
    """

  /// Titles that stand before a name: "Sen. Warren", "Chief Jordan". Many are nouns of office too.
  static let titles: StaticString = """
    adm. admiral amb. dj ambassador archbishop ayatollah baron baroness bishop brig. brigadier
    cantor capt. captain cardinal chairman chairwoman chairperson chancellor chief cmdr. cmdr coach
    col. colonel commander commissioner comptroller congressman congresswoman corporal councilman
    councilwoman councillor councilmember count countess cpl. dean del. delegate democrat deputy
    det. detective director doctor dr dr. duke duchess emperor first gen. general gov. governor
    hon. honourable honorable inspector judge justice lt. lieutenant maj. major marshal mayor
    minister officer ofc. pastor premier pres. president prof. professor reverend rev. rep. reps.
    representative representatives republican sec. secretary sen. senator senators sens. sgt.
    sergeant sheriff speaker spokesman spokeswoman spokesperson sultan superintendent supt.
    taoiseach treasurer undersecretary vice counsel emir nominee candidate economist analyst
    attorney prosecutor lawyer author actor actress singer commissioners governors ministers
    secretaries generals judges justices mayors ambassadors professors messrs messrs. comedian
    journalist reporter host anchor aide adviser advisor strategist pollster manager founder
    chairwomen
    """

  /// Nouns for one person, by office, trade or part in the story.
  static let roles: StaticString = """
    academic accountant accuser activist administrator admiral adviser advisor advocate agent aide
    ally ambassador analyst anchor anthropologist appointee architect archbishop artist assistant
    associate astronaut athlete attendee attorney author autocrat ayatollah backer banker barrister
    bishop biographer biologist blogger boss broker builder campaigner candidate captain cardinal
    caller celebrity ceo cfo chair chairperson chancellor challenger champion chef chief
    chief-of-staff citizen clergyman cleric clerk climatologist co-author co-chair co-chairman
    co-chairwoman co-director co-founder coach colleague collector colonel columnist comedian
    commander commentator commissioner communicator composer comptroller conductor conservative
    consultant contender contestant contractor coordinator coroner correspondent counsel councillor
    councilor councilmember counselor counterpart creator critic curator dealer dean defendant
    defender delegate democrat demographer demonstrator dentist deputy designer detective developer
    dictator diplomat director dissident doctor doctorate donor driver economist editor educator
    employee employer engineer entertainer entrepreneur envoy executive expert farmer fellow
    filmmaker financier firebrand firefighter follower founder friend frontrunner front-runner
    fugitive fundraiser general geologist geographer governor graduate guest guitarist hacker head
    heir historian holder host hostage incumbent independent informant inspector instructor insider
    inmate intellectual investigator investor jihadist journalist judge juror justice justices
    lawmaker lawyer leader lecturer legislator lecturer lender liaison liberal librarian lieutenant
    linguist lobbyist magistrate magnate major maker manager marine marshal mathematician mayor
    mediator member mentor meteorologist migrant militant minister missionary moderator mogul monk
    musician nationalist negotiator neighbor neighbour neuroscientist nominee notary novelist nurse
    observer occupant officer official officeholder ombudsman operative operator opponent organiser
    organizer owner painter panelist parent parliamentarian participant partner passenger pastor
    patient performer pharmacist philanthropist philosopher photographer physician physicist pilot
    planner player playwright poet politician pollster pontiff pope populist practitioner preacher
    predecessor premier presenter president president-elect priest principal prisoner producer
    professor programmer promoter prosecutor protester protestor provost psychiatrist psychologist
    publicist publisher pundit rabbi racer rancher realtor rebel receptionist recruiter refugee
    regulator reporter representative republican researcher resident retiree reviewer rival ruler
    runner sailor scholar scientist screenwriter secretary senator senator-elect sergeant sheriff
    shooter singer soldier solicitor songwriter specialist speaker spokesperson sponsor spy staffer
    star statistician statesman steward strategist student stylist successor superintendent
    supervisor supporter surgeon surrogate survivor suspect taoiseach teacher teammate technician
    teenager teen tenant theologian therapist trader trainer translator treasurer trustee tycoon
    undersecretary vendor veteran veterinarian victim vice-president vice-chairman vice-chair vicar
    visitor volunteer voter warden whistleblower whistle-blower winner witness worker writer youth
    zealot mate running-mate person individual insurgent mastermind gunman attacker billionaire
    millionaire multimillionaire native standard-bearer flag-bearer pick choice recorder auditor
    assessor controller registrar rapper pianist violinist golfer quarterback striker midfielder
    goalkeeper pitcher boxer swimmer skipper manufacturer
    """

  static let rolesOfMen: StaticString = """
    spokesman chairman vice-chairman co-chairman congressman assemblyman councilman alderman
    businessman newsman cameraman policeman fireman gunman man gentleman husband father dad son
    brother uncle nephew grandfather grandson boy king prince lord duke baron emperor sultan sheikh
    emir monk priest actor waiter salesman sportsman frenchman englishman irishman dutchman
    scotsman welshman statesman clergyman ombudsman widower boyfriend ex-husband stepfather stepson
    fiance strongman frontman anchorman craftsman fisherman pope imam father-in-law son-in-law
    brother-in-law
    """

  static let rolesOfWomen: StaticString = """
    spokeswoman chairwoman vice-chairwoman co-chairwoman congresswoman assemblywoman councilwoman
    businesswoman newswoman policewoman woman lady wife mother mom mum daughter sister aunt niece
    grandmother granddaughter girl queen princess duchess baroness countess empress nun actress
    waitress saleswoman sportswoman frenchwoman englishwoman widow girlfriend ex-wife stepmother
    stepdaughter fiancee heiress hostess midwife anchorwoman stateswoman first-lady mother-in-law
    daughter-in-law sister-in-law
    """

  /// Nouns for several people who have no name of their own.
  static let groups: StaticString = """
    academics activists administrators advisers advisors advocates aides allies ambassadors
    americans analysts applicants attendees attorneys authorities authors backers banks bankers
    bishops bloggers bosses builders businesses businessmen campaigners candidates carriers
    celebrities cheerleaders chiefs children christians citizens civilians clients clerics
    colleagues columnists commanders commentators commissioners committees companies congressmen
    conservatives constituents consultants consumers contractors co-workers councillors
    counterparts countries couples creditors critics customers dealers defendants defenders
    delegates democrats demonstrators detectives detractors developers diplomats directors
    dissidents doctors docs donors doubters drivers economists editors educators elders employees
    employers engineers environmentalists envoys europeans evangelicals everyone everybody
    executives experts families fans farmers federalists fellows fighters firefighters firms
    followers foes folks forces founders friends geologists generals governments governors groups
    guests guards hackers hawks heads historians hosts hunters independents individuals
    industrialists insiders inspectors institutions intellectuals interviewees investigators
    investors islamists jews jihadists journalists judges jurors justices kids ladies landlords
    lawmakers lawyers leaders legislators lenders liberals listeners lobbyists locals loyalists
    managers manufacturers marines mayors media members men merchants migrants militants militias
    ministers ministries missionaries moderates monitors mothers musicians muslims nations
    nationalists negotiators neighbors neighbours nominees nurses observers occupants officers
    officials operatives operators opponents organisers organizers organizations organisations
    others outlets owners panelists parents parishioners parties participants partners passengers
    pastors patients patriots peers people persons physicians pilots players police politicians
    pollsters posters preachers presidents priests prisoners producers professionals professors
    proponents prosecutors protesters protestors providers psychologists publishers pundits rabbis
    readers rebels reformers refugees regulators relatives religious reporters representatives
    republicans researchers residents respondents retailers retirees reviewers rivals rulers
    sailors scholars scientists senators servicemen sheriffs shareholders skeptics sceptics
    socialists soldiers someone somebody sources specialists speakers spectators spokesmen
    spokespeople staff staffers states strategists students subscribers supporters surgeons
    surrogates survivors suspects sympathizers teachers teammates teams teenagers teens theorists
    traders travelers troops trustees unions users veterans victims viewers villagers visitors
    volunteers voters watchdogs whistleblowers whites witnesses wives women workers writers youths
    crowd crowds public majority minority percent electorate audience community communities crew
    family press many most some few several none nobody anyone anybody numbers number handful
    dozens hundreds thousands millions bystanders onlookers diners shoppers commuters pensioners
    dreamers immigrants entrepreneurs policymakers campaigns holdouts hard-liners hardliners
    insurgents physicists biologists contributors adversaries captors
    """

  /// What was written, counted or shown, when it stands where a speaker would.
  static let documents: StaticString = """
    account accounts accord act ad ads advertisement affidavit agreement analysis analyses
    announcement article articles assessment assessments biography bill blog book books brief
    briefing brochure broadcast bulletin bylaws cable cables case census charter charges chart clip
    column communique communiqué complaint complaints constitution contract court-filing data
    database decision declaration decree diary directive document documents draft editorial e-mail
    e-mails email emails essay estimate estimates evidence excerpt file figures files film filing
    filings findings finding footage forecast graphic guidelines handbook headline headlines image
    images indictment index interview investigation journal judgment labels law laws lawsuit
    lawsuits leaflet letter letters legislation logs magazine manifesto manual map measure memo
    memoir memorandum memos message messages minutes note notes notice novel obituary op-ed opinion
    order pamphlet paper papers passage petition photo photograph photographs photos platform play
    policy poll polls post posts poster prediction program proposal proposals provision publication
    quote ranking rankings readout record records recording regulation regulations release report
    reports research resolution result results returns review rules rule ruling screenshot script
    series sign signs slogan song statement statements statistics statute story studies study
    subpoena suit summary survey surveys tape tapes tally testimony text texts theory thesis title
    transcript transcripts transcription treaty tweet tweets verdict video videos warrant website
    websites wording literature science scripture bible koran quran numbers polling history faith
    experience reality logic intuition model models
    """

  /// Nouns for one person that no article names: "a source", "someone".
  static let unnamed: StaticString = """
    source insider onlooker bystander someone somebody no-one tipster passer-by
    """
}
