import Identity
import News
import Testing

@Test(arguments: [
  ("Alice Wells", SpeakerKind.person, "sp:alice-wells" as String?),
  ("Alice G. Wells", .person, "sp:alice-wells"),
  ("Donald J. Trump", .person, "sp:donald-trump"),
  ("Donald Trump Jr.", .person, "sp:donald-trump-jr"),
  ("Ursula von der Leyen", .person, "sp:ursula-von-der-leyen"),
  ("Dwayne “The Rock” Johnson", .person, "sp:dwayne-johnson"),
  ("Éric Müller-Łask", .person, "sp:eric-lask"),
  ("Владимир Путин", .person, "sp:владимир-путин"),
  ("J.K. Rowling", .person, "sp:jk-rowling"),
  ("J. K. Rowling", .person, "sp:jk-rowling"),
  ("Xi Jinping", .person, "sp:xi-jinping"), ("Xi", .person, "sp:xi@0123456789ab"),
  ("Kim Jong Un", .person, "sp:kim-jong-un"), ("Kim Jong-un", .person, "sp:kim-jong-un"),
  ("Gabriel García Márquez", .person, "sp:gabriel-garcia-marquez"),
  ("Det Insp Ina Roth", .person, "sp:ina-roth"),
  ("Kenneth Clarkson, MP", .person, "sp:kenneth-clarkson"),
  ("Lord Ashdown", .person, "sp:lord-ashdown"),
  ("Von der Leyen", .person, "sp:von-der-leyen@0123456789ab"),
  ("Wells", .person, "sp:wells@0123456789ab"),
  ("The Pentagon", .organization, "sp:org.pentagon"),
  ("Wells Fargo & Co", .organization, "sp:org.wells-fargo-co"),
  ("officials", .group, nil), ("!!!", .person, nil),
])
func `a speaker's id is made of the name`(name: String, kind: SpeakerKind, id: String?) {
  let article = ArticleID(stored: "ar:0123456789ab")
  #expect(SpeakerID(ArticleSpeaker(name: name, kind: kind), in: article)?.description == id)
}

@Test func `a very long name has an id of bounded length`() {
  let article = ArticleID(stored: "ar:0123456789ab")
  func id(_ name: String) -> String? {
    SpeakerID(ArticleSpeaker(name: name, kind: .organization), in: article)?.description
  }
  let long = String(repeating: "é", count: 10_000)
  #expect((id(long)?.utf8.count ?? 0) < 80)
  #expect(id(long) != id(long + "x"))
}
