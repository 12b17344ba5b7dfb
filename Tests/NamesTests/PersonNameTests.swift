import Names
import Testing

/// How a name reads: given, middle names, surname; titles, suffix and letters where it has them.
struct NameRow: Sendable, CustomTestStringConvertible {
  let text: String
  let given: String?
  let middles: [String]
  let surname: String
  var titles: [String] = []
  var suffix: String?
  var letters: [String] = []

  init(
    _ text: String, _ given: String?, _ surname: String, middles: [String] = [],
    titles: [String] = [], suffix: String? = nil, letters: [String] = []
  ) {
    (self.text, self.given, self.middles, self.surname) = (text, given, middles, surname)
    (self.titles, self.suffix, self.letters) = (titles, suffix, letters)
  }

  var testDescription: String { text }
}

@Test(arguments: [
  // English.
  NameRow("Ada Quist", "ada", "quist"), NameRow("Ada M. Quist", "ada", "quist", middles: ["m"]),
  NameRow("Conan O'Brien", "conan", "obrien"), NameRow("Conan O’Brien", "conan", "obrien"),
  NameRow("J.K. Rowling", "jk", "rowling"), NameRow("J. K. Rowling", "jk", "rowling"),
  NameRow("JK Rowling", "jk", "rowling"), NameRow("J K Rowling", "jk", "rowling"),
  NameRow("H.R. McMaster", "hr", "mcmaster"),
  NameRow("William E. Roth", "william", "roth", middles: ["e"]),
  NameRow("George H.W. Bush", "george", "bush", middles: ["h", "w"]),
  NameRow("Al Gore", "al", "gore"), NameRow("Van Jones", "van", "jones"),
  NameRow("Ben Carson", "ben", "carson"), NameRow("Rees-Mogg", nil, "mogg"),
  NameRow("Dwayne “The Rock” Johnson", "dwayne", "johnson"),
  NameRow("Lee Ann Womack", "lee", "womack", middles: ["ann"]), NameRow("Lee Roth", "lee", "roth"),
  NameRow("Kim Van Dyk", "kim", "van-dyk"), NameRow("Dean Smith", "dean", "smith"),
  // Titles, suffixes, letters.
  NameRow("Mr Roth", nil, "roth", titles: ["mr"]),
  NameRow("Det. Insp. Ina Roth", "ina", "roth", titles: ["det", "insp"]),
  NameRow("Constable Daniel Dubé", "daniel", "dube", titles: ["constable"]),
  NameRow("Rt Hon Jane Roe", "jane", "roe", titles: ["rt", "hon"]),
  NameRow("Dean Ada Quist", "ada", "quist", titles: ["dean"]),
  NameRow("Sir Peter Ashdown", "peter", "ashdown", titles: ["sir"]),
  NameRow("Lord Ashdown", "lord", "ashdown"), NameRow("King Charles", "king", "charles"),
  NameRow("Kenneth Clarkson, MP", "kenneth", "clarkson", letters: ["mp"]),
  NameRow("Kenneth Clarkson MP", "kenneth", "clarkson", letters: ["mp"]),
  NameRow("Jane Roe QC MEP", "jane", "roe", letters: ["qc", "mep"]),
  NameRow("Jane Roe, PhD", "jane", "roe", letters: ["phd"]),
  NameRow("Jack Ma", "jack", "ma"), NameRow("JANE DO", "jane", "do"),
  NameRow("Martin Roth Jr.", "martin", "roth", suffix: "jr"),
  NameRow("Martin Roth Jnr", "martin", "roth", suffix: "jr"),
  NameRow("Martin Roth III", "martin", "roth", suffix: "iii"),
  // Particles.
  NameRow("Ursula von der Leyen", "ursula", "von-der-leyen"),
  NameRow("Von der Leyen", nil, "von-der-leyen"),
  NameRow("Ludwig van Beethoven", "ludwig", "van-beethoven"),
  NameRow("Alexander Van der Bellen", "alexander", "van-der-bellen"),
  NameRow("Van der Bellen", nil, "van-der-bellen"), NameRow("Le Pen", nil, "le-pen"),
  NameRow("Robert De Niro", "robert", "de-niro"), NameRow("Di Maio", nil, "di-maio"),
  NameRow("Bill de Blasio", "bill", "de-blasio"),
  NameRow("Louis St. Laurent", "louis", "st-laurent"),
  NameRow("Fernando de la Rúa", "fernando", "de-la-rua"),
  // Arabic, Persian, Turkish, Hebrew.
  NameRow("Abdel Fattah al-Sisi", "abdel", "al-sisi", middles: ["fattah"]),
  NameRow("Al-Sisi", nil, "al-sisi"), NameRow("El Sisi", nil, "el-sisi"),
  NameRow("Mohammed bin Salman", "mohammed", "bin-salman"),
  NameRow("bin Laden", nil, "bin-laden"), NameRow("Mahmoud Abu Rdeineh", "mahmoud", "abu-rdeineh"),
  NameRow("David Ben-Gurion", "david", "ben-gurion"),
  NameRow("Ayatollah Ali Khamenei", "ali", "khamenei", titles: ["ayatollah"]),
  NameRow("Kılıçdaroğlu", nil, "kilicdaroglu"),
  // Spanish and Portuguese.
  NameRow("Gabriel García Márquez", "gabriel", "garcia-marquez"),
  NameRow("García Márquez", nil, "garcia-marquez"),
  NameRow("José Luis Rodríguez Zapatero", "jose", "rodriguez-zapatero", middles: ["luis"]),
  NameRow("Rodriguez Zapatero", nil, "rodriguez-zapatero"), NameRow("Zapatero", nil, "zapatero"),
  NameRow("Andrés Manuel López Obrador", "andres", "lopez-obrador", middles: ["manuel"]),
  NameRow("José Ortega y Gasset", "jose", "ortega-y-gasset"),
  NameRow("Maria Lopez Smith", "maria", "smith", middles: ["lopez"]),
  NameRow("Luiz Inácio Lula da Silva", "luiz", "da-silva", middles: ["inacio", "lula"]),
  NameRow("Lula", nil, "lula"), NameRow("Pelé", nil, "pele"),
  // Family name first.
  NameRow("Xi Jinping", "jinping", "xi"), NameRow("Xi", nil, "xi"),
  NameRow("Kim Jong-un", "jong-un", "kim"), NameRow("Kim Jong Un", "jong-un", "kim"),
  NameRow("Park Chan-wook", "chan-wook", "park"), NameRow("Lee Kuan Yew", "kuan-yew", "lee"),
  NameRow("Tsai Ing-wen", "ing-wen", "tsai"), NameRow("Nguyen Phu Trong", "phu-trong", "nguyen"),
  NameRow("Nguyễn Phú Trọng", "phu-trong", "nguyen"), NameRow("Ho Chi Minh", "chi-minh", "ho"),
  NameRow("Jet Li", "jet", "li"), NameRow("Bruce Lee", "bruce", "lee"),
  NameRow("Kishida Fumio", "fumio", "kishida"), NameRow("Fumio Kishida", "fumio", "kishida"),
  NameRow("Orbán Viktor", "viktor", "orban"), NameRow("Viktor Orbán", "viktor", "orban"),
  // Folding.
  NameRow("Éric Müller-Łask", "eric", "lask", middles: ["muller"]),
  NameRow("Bjørn Großmann", "bjorn", "grossmann"), NameRow("Đorđe Đoković", "dorde", "dokovic"),
  NameRow("Владимир Путин", "владимир", "путин"),
  NameRow("Thomas Piketty-Þór", "thomas", "thor", middles: ["piketty"]),
])
func `a name falls into its parts`(row: NameRow) throws {
  let name = try #require(PersonName(row.text))
  #expect(name.given == row.given)
  #expect(name.middles == row.middles)
  #expect(name.surname == row.surname)
  #expect(name.titles == row.titles)
  #expect(name.suffix == row.suffix)
  #expect(name.postNominals == row.letters)
}

@Test(arguments: ["", "!!!", "—", "“”"])
func `what has no letter is no name`(text: String) {
  #expect(PersonName(text) == nil)
}

@Test(arguments: [
  ("José Luis Rodríguez Zapatero", "Rodriguez Zapatero", true),
  ("José Luis Rodríguez Zapatero", "Zapatero", true),
  ("Gabriel García Márquez", "García Márquez", true),
  ("Gabriel García Márquez", "Gabriel Garcia Marquez", true),
  ("Gabriel García Márquez", "Márquez", true), ("Gabriel García Márquez", "García", true),
  ("Gabriel García Márquez", "García Lorca", false),
  ("Xi Jinping", "Xi", true), ("Xi Jinping", "Jinping", false),
  ("Kim Jong-un", "Kim Jong Un", true),
  ("Kim Jong-un", "Kim Jong-il", false), ("Nguyen Phu Trong", "Nguyễn Phú Trọng", true),
  ("Abdel Fattah al-Sisi", "Al-Sisi", true), ("Abdel Fattah al-Sisi", "Sisi", true),
  ("Abdel Fattah al-Sisi", "Abdel Fattah el-Sisi", true),
  ("Bashar al-Assad", "Rifaat al-Assad", false),
  ("J.K. Rowling", "J. K. Rowling", true), ("J.K. Rowling", "JK Rowling", true),
  ("JK Rowling", "Joanne Rowling", true), ("JK Rowling", "Tom Rowling", false),
  ("Ursula von der Leyen", "Von der Leyen", true), ("Ursula von der Leyen", "Leyen", true),
  ("Ludwig van Beethoven", "Beethoven", true), ("Conan O'Brien", "O’Brien", true),
  ("Bill Roth", "William Roth", true), ("Ted Roth", "Edward Roth", true),
  ("Edward Roth", "Theodore Roth", false), ("Al Roth", "Albert Roth", true),
  ("Jo Roth", "John Roth", false), ("J. Roth", "John Roth", true),
  ("Martin Roth Jr.", "Martin Roth Sr.", false), ("Martin Roth", "Martin Roth Jr.", true),
  ("Bjørn Großmann", "Bjorn Grossmann", true), ("Søren Kjær", "Soren Kjaer", true),
  ("Lula", "Lula", true), ("Ada Quist", "Ida Quist", false), ("Ada Quist", "Ada Roth", false),
  ("Constable Daniel Dubé", "Daniel Dube", true), ("Kenneth Clarkson, MP", "Ken Clarkson", true),
  ("Müller-Łask", "Éric Müller-Łask", true), ("Rees-Mogg", "Jacob Rees-Mogg", true),
])
func `two names may be one person's, or not`(one: String, other: String, agree: Bool) throws {
  let (left, right) = (try #require(PersonName(one)), try #require(PersonName(other)))
  #expect(left.agrees(with: right) == agree)
  #expect(right.agrees(with: left) == agree)
}

@Test(arguments: [
  ("Donald Trump", "Donald J. Trump", true), ("Donald J. Trump", "Donald John Trump", true),
  ("George W. Bush", "George H.W. Bush", false), ("George H. W. Bush", "George H.W. Bush", true),
  ("Ann Mary Lee", "Ann Margaret Lee", false), ("Hillary Rodham Clinton", "Hillary Clinton", true),
  ("Hillary Diane Rodham Clinton", "Hillary Rodham Clinton", true),
])
func `middle names tell people apart, or do not`(one: String, other: String, agree: Bool) throws {
  let (left, right) = (try #require(PersonName(one)), try #require(PersonName(other)))
  #expect(left.middlesAgree(with: right) == agree)
  #expect(right.middlesAgree(with: left) == agree)
}
