import News
import Testing

@testable import Importers

@Test(
  arguments: [
    ("WASHINGTON (Reuters) - The vote", "WASHINGTON", "Reuters", nil, nil),
    ("SAN JUAN, Puerto Rico (AP) — The island", "SAN JUAN, Puerto Rico", "AP", nil, nil),
    ("LONDON, Nov 2 (Reuters) - Shares", "LONDON", "Reuters", nil, nil),
    ("LONDON, Nov. 2, 2017 (Coast Wire) -- Shares", "LONDON", "Coast Wire", "2017-11-02", nil),
    ("DALLAS (AP) – Police", "DALLAS", "AP", nil, nil),
    ("(Reuters) - A judge", nil, "Reuters", nil, nil),
    ("SEOUL/BEIJING (Reuters)\u{A0}― Talks", "SEOUL/BEIJING", "Reuters", nil, nil),
    ("ST. LOUIS (AP) - Rain", "ST. LOUIS", "AP", nil, nil),
    ("SÃO PAULO (AFP) - Rain", "SÃO PAULO", "AFP", nil, nil),
    ("CHARLESTON, W. Va./WASHINGTON (AP) - A", "CHARLESTON, W. Va./WASHINGTON", "AP", nil, nil),
    ("DES MOINES, Iowa, Aug. 10 (UPI) — A", "DES MOINES, Iowa", "UPI", nil, nil),
    ("WASHINGTON () - The panel", "WASHINGTON", nil, nil, nil),
    ("TALLAHASSEE — Voters", "TALLAHASSEE", nil, nil, nil),
    ("PARIS -- Voters", "PARIS", nil, nil, nil),
    ("(Corrects name (again) in line 2) ROME (ANSA) - A", "ROME", "ANSA", nil, nil),
    ("By Ann Doe and Bo Roe NEW YORK (AP) - A", "NEW YORK", "AP", nil, "Ann Doe and Bo Roe"),
    ("PORT ELLA, N.J. (AP) _ The pier", "PORT ELLA, N.J.", "AP", nil, nil),
    ("Port Ella, March 4, 2021 (AFP) - The", "Port Ella", "AFP", "2021-03-04", nil),
    ("Port Ella, Mar 4 (PTI) The pier", "Port Ella", "PTI", nil, nil),
    ("New Ella [India], March 4 (ANI): The", "New Ella [India]", "ANI", nil, nil),
    ("Berlin (dpa) - Die Mole", "Berlin", "dpa", nil, nil),
    ("Santa Ella, 4 mar (EFE).- La mole", "Santa Ella", "EFE", nil, nil),
    ("PORT ELLA, March 4, 2021 /PRNewswire/ -- The", "PORT ELLA", "PRNewswire", "2021-03-04", nil),
    ("PORT ELLA, N.J.--(BUSINESS WIRE)--The", "PORT ELLA, N.J.", "BUSINESS WIRE", nil, nil),
    ("МОСКВА, 4 марта. /ТАСС/. Причал", "МОСКВА", "ТАСС", nil, nil),
    ("(Fixes a date.) By Ann Doe (AP) - A", nil, "AP", nil, "Ann Doe"),
  ] as [(String, String?, String?, String?, String?)])
func `a dateline gives place, agency and day`(
  text: String, place: String?, agency: String?, day: String?, byline: String?
) throws {
  let opening = try #require(DatelineText(atHeadOf: text))
  #expect(opening.dateline == Dateline(place: place, agency: agency))
  #expect(opening.day?.description == day)
  #expect(opening.byline == byline)
}

@Test(arguments: [
  "The senator (Republican) - who had voted - left.",
  "EXCLUSIVE – A mayor resigns",
  "NATO - the alliance - said so.",
  "Rain fell on Monday – again.",
  "WASHINGTON has spoken.",
  "BP (formerly British Petroleum, founded in 1909) - shares rose.",
  "(a note) and no more", "Ina Roth (left) The mayor said", "The Mayor (Reuters Photo) said: No.",
  "Ella and/or the Port - who knows",
  "Well-known", "-", "(", "()", " ",
])
func `prose is no dateline`(text: String) {
  #expect(DatelineText(atHeadOf: text) == nil)
}
