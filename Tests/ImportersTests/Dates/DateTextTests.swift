import News
import Testing

@testable import Importers

@Test(arguments: [
  ("December 31, 2017 ", "2017-12-31"),
  ("29-Dec-17", "2017-12-29"),
  ("29-Dec-87", "1987-12-29"),
  ("2017-10-27", "2017-10-27"),
  ("2017-10-27T23:30:00-05:00", "2017-10-27"),
  ("2017-10-27T06:00:00.000Z", "2017-10-27"),
  ("2017-10-27 06:00:00+00:00", "2017-10-27"),
  ("2017/10/27", "2017-10-27"),
  ("20171027", "2017-10-27"),
  ("26-FEB-1987 15:01:01.79", "1987-02-26"),
  ("Fri, 27 Oct 2017 14:03:00 +0000", "2017-10-27"),
  ("Fri Oct 27 14:03:00 +0000 2017", "2017-10-27"),
  ("Fri Oct 27 14:03:00 2017", "2017-10-27"),
  ("Oct. 27th, 2017 at 3:45 p.m. EDT", "2017-10-27"),
  ("Friday, October 27, 2017", "2017-10-27"),
  ("Sept 3, 2016", "2016-09-03"),
  ("27 October 2017", "2017-10-27"),
  ("27th of October 2017", "2017-10-27"),
  ("10/27/2017", "2017-10-27"),
  ("27/10/2017", "2017-10-27"),
  ("5/5/2017", "2017-05-05"),
  ("3/4/2017", nil),
  ("27.10.2017", "2017-10-27"),
  ("3.4.2017", "2017-04-03"),
  ("1509112800", "2017-10-27"),
  ("1509112800000", "2017-10-27"),
  ("February 30, 2017", nil),
  ("October 2017", nil),
  ("May said on October 27, 2017", nil),
  ("2017", nil),
  ("yesterday", nil),
  ("", nil),
])
func `a day is read from the forms in which news gives it`(text: String, day: String?) {
  #expect(DateText.day(in: text)?.description == day)
}

/// The form in which a field of another kind than plain English gives 2 May 2019.
@Test(arguments: [
  "2019-05-02T14:30:00+0200", "2019-05-02 14:30:00.123456 +00:00", "20190502T143000Z",
  "20190502143000", "201905021430", "2019-5-2", "2019.05.02", "2019.5.2.", "2019/5/2 9:05",
  "Thu, 02 May 2019 14:30:00 +0200", "Thursday, 02-May-19 14:30:00 GMT", "Thu May  2 14:30:00 2019",
  "Thu May 02 2019 14:30:00 GMT+0200 (Central European Summer Time)",
  "Thu May  2 14:30:00 CEST 2019", "Thu, May 2 2019 02:02:33 PM", "2 May 2019 - 10:04",
  "May 2, 2019, Thursday,, FINAL EDITION", "May 2, 2019 Thursday Final Edition",
  "May 2, 2019 Thursday 9:50 PM GMT", "2. Mai 2019 Donnerstag 9:50 PM GMT+1",
  "Published 2 May 2019, 10:04 AM ET", "Published: 10:04, 2 May 2019",
  "Updated: May 3, 2019 | Published: May 2, 2019", "Published May 2, 2019; updated May 3, 2019",
  "First published on Thu 2 May 2019 10.04 BST. Last modified on Fri 3 May 2019 11.00 BST",
  "2 May 2019 (updated 3 May 2019)", "As of May 2, 2019", "2nd of May, 2019", "May 2nd, 2019",
  "Thursday 2 May '19", "02/May/2019:14:30:00 +0200", "The Coast Wire, 2 May 2019, p. 13, 1389w.",
  "Donnerstag, den 2. Mai 2019, 10:04 Uhr", "Veröffentlicht am 02.05.2019 | 10:04 Uhr",
  "Stand: 03.05.2019, veröffentlicht: 02.05.2019", "02.05.19", "2. 5. 2019",
  "jeudi 2 mai 2019 11:31 GMT", "Publié le 2 mai 2019 à 10h04, mis à jour le 3 mai 2019 à 11h00",
  "jeu., 2 mai 2019", "jueves, 2 de mayo de 2019", "Actualizado: 03/05/2019 - 02 may. 2019",
  "2 de mayo del 2019 a las 10:04 horas", "giovedì 2 maggio 2019, ore 10:04", "2 mag 2019",
  "quinta-feira, 2 de maio de 2019", "02 mai. 2019 às 10h04", "donderdag 2 mei 2019",
  "2 mei 2019 om 10:04 uur", "czwartek, 2 maja 2019 r., godz. 10:04", "2 maj 2019",
  "čtvrtek 2. května 2019", "2. mája 2019", "2 мая 2019 г., 10:04 мск", "четверг, 2 мая 2019 года",
  "2 травня 2019 року", "2 Mayıs 2019 Perşembe", "2 MAYIS 2019", "torsdag 2 maj 2019 kl. 10.04",
  "torsdag den 2. maj 2019", "2. mai 2019 kl. 10:04", "torstai 2. toukokuuta 2019 klo 10.04",
  "2019. május 2., csütörtök", "2019. máj. 2.", "joi, 2 mai 2019", "Πέμπτη, 2 Μαΐου 2019",
  "2019 m. gegužės 2 d.", "2019. gada 2. maijs", "2. mai 2019", "2. maj 2019.", "2. svibnja 2019.",
  "الخميس ٢ مايو ٢٠١٩", "2 أيار/مايو 2019", "2 أيار 2019", "ב-2 במאי 2019", "2 मई 2019",
  "२ मई २०१९",
  "2 Mei 2019", "2 tháng 5, 2019", "ngày 2 tháng 5 năm 2019", "2 พฤษภาคม 2562",
  "2019年5月2日", "2019年05月02日 10:04", "2019年5月2日(木) 10時04分", "2019年5月2日星期四", "二〇一九年五月二日",
  "令和元年5月2日", "2019년 5월 2일 (목) 오전 10:04", "2019년5월2일", "２０１９年５月２日", "发布时间：2019年5月2日",
  "1556807400", "1556807400.25", "1556807400000", "1556807400000000", "1556807400000000000",
  "/Date(1556807400000+0200)/", "Thursday 5/2/2019", "2/5/2019 (Thursday)",
  "2019\u{2011}05\u{2011}02",
  "2\u{A0}May\u{A0}2019", "\u{200E}2 May 2019",
])
func `a day is read from a field in any language that a paper has`(text: String) {
  #expect(DateText.reading(ofField: text).day?.description == "2019-05-02")
}

@Test(arguments: [
  "0001-01-01", "0001-01-01T00:00:00Z", "1970-01-01", "1970-01-01T00:00:00.000Z", "0", "00000000",
  "Thu, 01 Jan 1970 00:00:00 +0000", "1900-01-01", "1899-12-30 00:00:00", "0000-00-00 00:00:00",
  "9999-12-31", "2199-01-01", "N/A", "null", "None", "NaT", "-", "unknown", "01/01/1900", "",
])
func `a day that a program wrote for want of one is no day and nothing unread`(text: String) {
  #expect(DateText.reading(ofField: text) == .placeholder)
}

@Test(arguments: [
  ("January 1, 1970", "1970-01-01"), ("1 January 1900", "1900-01-01"),
  ("1970-01-01 15:20:00", "1970-01-01"), ("5/13/47", "1947-05-13"), ("31/12/68", "1968-12-31"),
  ("99/12/31", "1999-12-31"), ("-86400000", nil), ("-864000000", "1942-08-16"),
])
func `old days are days`(text: String, day: String?) {
  #expect(DateText.reading(ofField: text).day?.description == day)
}

@Test(arguments: [
  "yesterday", "May 2019", "2019", "12 minutes ago", "32/05/2019", "Tuesday", "10:04",
  "30 February 2019",
  "2 may be 2019", "45678", "vol. 3, no. 4",
])
func `a field without a day is unread`(text: String) {
  #expect(DateText.reading(ofField: text) == .unread)
}

@Test func `numbers that are two days are ambiguous until the order is known`() {
  let reading = DateText.reading(ofField: "2/5/2019 10:04")
  #expect(reading.day == nil)
  #expect(reading.resolved(.dayFirst).day?.description == "2019-05-02")
  #expect(reading.resolved(.monthFirst).day?.description == "2019-02-05")
  #expect(
    DateText.reading(ofField: "15/4/2019", order: .monthFirst).day?.description == "2019-04-15")
}

@Test(arguments: [
  ("November 5, 2002 Tuesday Final Edition", "2002-11-05"),
  ("Tuesday 5 November 2002 p. 3", "2002-11-05"),
  ("On 5 November 2002 the pier was shut", "2002-11-05"),
  ("The pier was shut on 5 November 2002", nil),
])
func `a day may open a line`(text: String, day: String?) {
  #expect(DateText.day(opening: text)?.description == day)
}

@Test(arguments: [
  "The pier was shut on 5 November 2002", "5 November 2002 was a bad day for the pier",
  "Nov 5, 2002 Final Edition", "Copyright 2002-11-05 Coast Wire",
])
func `a line in which there is more than a date is no date line`(text: String) {
  #expect(DateText.day(in: text) == nil)
}

@Test(arguments: [
  ("2017-10-27_visit.txt", "2017-10-27"),
  ("wire/20171027-visit.txt", "2017-10-27"),
  ("post_2016.06.03_love.txt", "2016-06-03"),
  ("2017-10-27/visit.txt", nil),
  ("visit-120171027.txt", nil),
  ("visit-20171327.txt", nil),
  ("visit.txt", nil),
])
func `a day is read from the name of a file`(path: String, day: String?) {
  #expect(DateText.day(inNameOf: path)?.description == day)
}
