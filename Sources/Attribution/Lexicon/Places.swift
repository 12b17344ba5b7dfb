/// Countries, states, regions and large cities, and the adjectives made from them.
///
/// A place that speaks is an organization ("Pakistan denies ..."), and is never a person. Cities
/// that are common surnames or given names (Jackson, Houston, Austin, Lincoln) are left out.
enum Places {
  static let names: StaticString = """
    afghanistan africa alabama alaska albania aleppo alberta algeria algiers america amsterdam
    andorra angola ankara argentina arizona arkansas armenia asia athens atlanta australia austria
    azerbaijan baghdad bahamas bahrain baku baltimore bangkok bangladesh barbados barcelona basra
    beijing beirut belarus belfast belgium belgrade belize benghazi benin bermuda berlin bhutan
    birmingham bogota bolivia bosnia boston botswana brasilia brazil britain brooklyn brunei
    brussels bucharest budapest bulgaria burma burundi cairo calais calgary california cambodia
    cameroon canada canberra caracas catalonia chad charlottesville chechnya chicago chile china
    cincinnati cleveland colombia colombo colorado congo connecticut copenhagen crimea croatia cuba
    cyprus czechia dakota damascus darfur delaware delhi denmark detroit dhaka djibouti donetsk
    dubai dublin ecuador edinburgh egypt england eritrea estonia ethiopia eu eurasia europe
    fallujah ferguson fiji finland florida france frankfurt gabon gambia gaza geneva georgia
    germany ghana gibraltar glasgow greece greenland grenada guam guantanamo guatemala guinea
    guyana haiti hamburg hanoi harlem harare havana hawaii helsinki hiroshima hollywood honduras
    hungary iceland idaho idlib illinois india indiana indonesia iowa iran iraq ireland islamabad
    istanbul italy jakarta jamaica japan jerusalem johannesburg kabul kampala kandahar kansas
    karachi kashmir kazakhstan kentucky kenya khartoum kiev kinshasa korea kosovo kremlin kurdistan
    kuwait kyiv kyoto kyrgyzstan lagos lahore laos latvia lebanon lesotho liberia libya
    liechtenstein lisbon lithuania london louisiana luhansk luxembourg macau macedonia madagascar
    madrid maine malawi malaysia maldives mali malta manhattan manila maryland massachusetts
    mauritania mauritius mecca melbourne memphis mexico miami michigan milan milwaukee minneapolis
    minnesota minsk mississippi missouri mogadishu moldova monaco mongolia montana montenegro
    montreal morocco moscow mosul mozambique mumbai munich myanmar nairobi namibia nashville
    nebraska nepal netherlands nevada nicaragua niger nigeria nigeria norway nsw ohio oklahoma oman
    ontario oregon oslo ottawa pakistan palestine palmyra panama paraguay paris pennsylvania peru
    philadelphia philippines phoenix pittsburgh poland portugal prague pretoria pyongyang qatar
    quebec queens rabat raqqa riga riyadh romania rome russia rwanda saigon sanaa santiago sarajevo
    scandinavia scotland seattle senegal seoul serbia seychelles shanghai siberia sicily singapore
    slovakia slovenia sofia somalia spain srebrenica stockholm sudan suriname swaziland sweden
    switzerland sydney syria taipei taiwan tajikistan tallinn tanzania tasmania tbilisi tehran
    tennessee texas thailand tibet togo tokyo toronto tripoli tunis tunisia turkey turkmenistan uae
    uganda uk ukraine ulster uruguay usa utah uzbekistan vancouver vatican venezuela vermont vienna
    vietnam vilnius virginia wales warsaw wisconsin wyoming yangon yemen yerevan zagreb zaire
    zambia zimbabwe zurich washington u.s. u.k. u.a.e. u.s.a. ussr u.s.s.r ala. ariz. ark. calif.
    colo. conn. fla. ga. ill. ind. kan. ky. md. mich. minn. mont. neb. nev. okla. ore. tenn. tex.
    vt. va. wis. wyo. n.h. n.j. n.m. n.y. n.c. n.d. s.c. s.d. r.i. d.c.
    """

  /// Names of several words; the longest match at a token wins.
  static let phrases: StaticString = """
    united states;united kingdom;united arab emirates;great britain;northern ireland;north
    korea;south korea;north carolina; south carolina;north dakota;south dakota;west virginia;new
    york;new york city;new jersey;new mexico;new hampshire;new orleans; new england;new zealand;new
    delhi;new south wales;rhode island;los angeles;las vegas;san francisco;san diego;san antonio;
    san jose;san juan;santa fe;santa monica;santa barbara;saudi arabia;sri lanka;hong kong;costa
    rica;puerto rico;el salvador; el paso;cape town;tel aviv;buenos aires;rio de janeiro;sao
    paulo;mexico city;kansas city;salt lake city;oklahoma city; long island;silicon valley;wall
    street;capitol hill;middle east;middle west;south asia;central asia;east asia;southeast asia;
    north africa;south africa;west africa;east africa;latin america;north america;south
    america;central america;eastern europe; western europe;central europe;west bank;gaza
    strip;golan heights;sierra leone;ivory coast;burkina faso;papua new guinea; czech
    republic;dominican republic;south sudan;east timor;south china sea;baton rouge;st louis;st.
    louis;st. paul;fort worth; palm beach;virginia beach;staten island;vatican city;ho chi minh
    city;abu dhabi;addis ababa;kuala lumpur;guantanamo bay; bay area;pearl harbor;trump
    tower;ground zero;north pole;holy land;far east;black sea;red sea;persian gulf;european union;
    soviet union;west texas;orange county;cook county;district of columbia;washington dc;washington
    d.c.;d.c.;mar-a-lago
    """

  /// Adjectives and nouns of nations, religions and parties: they describe, they do not name.
  static let adjectives: StaticString = """
    afghan african african-american albanian algerian alawite american anglo arab arabian argentine
    argentinian armenian asian asian-american australian austrian baptist belarusian belgian black
    bolivian bosnian brazilian british buddhist bulgarian burmese cambodian canadian caribbean
    catalan catholic caucasian central chechen chilean chinese christian colombian communist
    confederate congolese conservative croatian cuban cuban-american cypriot czech danish
    democratic dutch eastern egyptian emirati english estonian ethiopian european evangelical
    federal filipino finnish flemish french german ghanaian greek green guatemalan haitian hawaiian
    hebrew hindu hispanic hungarian indian indonesian iranian iraqi irish islamic islamist israeli
    italian jamaican japanese jewish jordanian kenyan korean kosovar kurdish kuwaiti labor labour
    latin latina latino latvian lebanese liberal libertarian libyan lithuanian macedonian malaysian
    maltese marxist methodist mexican mexican-american moroccan mormon muslim nazi nepalese
    nigerian north northern norwegian omani pakistani palestinian panamanian persian peruvian
    philippine polish portuguese presbyterian protestant qatari republican romanian russian rwandan
    saudi scottish senegalese serbian shia shiite sikh slovak slovenian socialist somali south
    southern soviet spanish sudanese sunni swedish swiss syrian taiwanese thai tibetan tunisian
    turkish ukrainian ugandan uzbek venezuelan vietnamese welsh west western yemeni zionist
    floridian texan californian g.o.p. gop tory bipartisan presidential congressional senatorial
    gubernatorial
    """

  /// The people of a nation, faith or party: a group when it speaks.
  static let peoples: StaticString = """
    afghans africans african-americans albanians americans arabs argentines asians australians
    austrians belgians blacks brazilians britons buddhists bulgarians canadians catholics chechens
    chinese christians colombians communists conservatives croats cubans czechs danes democrats
    dems egyptians estonians ethiopians europeans evangelicals filipinos finns germans greeks
    hindus hispanics hungarians indians indonesians iranians iraqis irish islamists israelis
    italians japanese jews jordanians kenyans koreans kurds kuwaitis latinos latinas latvians
    lebanese liberals libertarians libyans lithuanians macedonians malaysians marxists mexicans
    moroccans mormons muslims nazis nigerians norwegians pakistanis palestinians persians peruvians
    poles portuguese progressives protestants republicans romanians russians saudis scots serbs
    shiites sikhs slovaks socialists somalis soviets sunnis swedes syrians taiwanese texans tories
    tunisians turks ukrainians venezuelans vietnamese yemenis zionists floridians californians
    whites independents
    """
}
