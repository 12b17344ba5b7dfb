import Repository
import Testing

@Test(arguments: [
  ["haven", "havens"], ["increase", "increases", "increased", "increasing"],
  ["policy", "policies"], ["hope", "hopes", "hoped", "hoping"],
  ["hop", "hops", "hopped", "hopping"],
  ["die", "dies", "died", "dying"], ["tax", "taxes", "taxed", "taxing"],
  ["agree", "agrees", "agreed", "agreeing"], ["run", "runs", "running"],
  ["say", "says", "saying"], ["bank", "banks", "banking"], ["tariff", "tariffs"],
  ["create", "creates", "created", "creating"], ["woman", "women"], ["add", "adds", "added"],
  ["proceed", "proceeds", "proceeded"], ["crisis"], ["boss", "bosses"],
  ["play", "plays", "played"],
])
func `the forms of a word share a stem`(forms: [String]) {
  #expect(Set(forms.map(EnglishStem.stem)).count == 1, "\(forms.map(EnglishStem.stem))")
}

@Test(arguments: [
  ["government", "governor", "govern"], ["organ", "organization"], ["news", "new"],
  ["international", "intern"], ["this", "thi"], ["need", "ne"], ["united", "unit"],
  ["hope", "hop"], ["during", "dure"], ["zürich", "zürichs"],
])
func `different words have different stems`(words: [String]) {
  #expect(Set(words.map(EnglishStem.stem)).count == words.count)
}
