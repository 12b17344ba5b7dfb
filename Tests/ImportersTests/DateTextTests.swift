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
  ("the 27th of October 2017", nil),
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
