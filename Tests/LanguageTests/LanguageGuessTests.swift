import Language
import Testing

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("en", "The mayor of Port Ella said on Monday that the harbour would be closed until autumn."),
    ("de", "Die Bürgermeisterin sagte am Montag, dass der Hafen bis zum Herbst geschlossen wird."),
    (
      "fr",
      "La maire de la ville a dit lundi que le port sera fermé jusqu’à l’automne pour travaux."
    ),
    ("es", "La alcaldesa dijo el lunes que el puerto estará cerrado hasta el otoño por las obras."),
    ("it", "La sindaca ha detto lunedì che il porto della città sarà chiuso fino a settembre."),
    ("pt", "A prefeita disse na segunda que o porto da cidade não será aberto até ao outono."),
    ("nl", "De burgemeester zei maandag dat de haven van de stad tot het najaar gesloten is."),
    ("sv", "Borgmästaren sade på måndagen att hamnen är stängd till hösten och att det är sent."),
    (
      "pl",
      "Burmistrz powiedziała w poniedziałek, że port nie będzie otwarty do jesieni w tym roku."
    ),
    ("cs", "Starostka v pondělí řekla, že přístav bude do podzimu zavřený a že se to nedá změnit."),
    (
      "tr",
      "Belediye başkanı pazartesi günü limanın sonbahara kadar kapalı ve bu yıl için geç olduğunu söyledi."
    ),
    (
      "hu",
      "A polgármester hétfőn azt mondta, hogy a kikötő nem nyit ki és az ősz is késő lesz már."
    ),
    (
      "fi",
      "Pormestari sanoo, että satama on kiinni ja että se ei ole auki kuin syksyllä, mutta ei nyt."
    ),
    (
      "ru", "Мэр города сообщил в понедельник, что порт не будет открыт до осени и это его решение."
    ),
    (
      "uk",
      "Міський голова заявив у понеділок, що порт не буде відкрито до осені і це його рішення."
    ),
    ("el", "Ο δήμαρχος είπε ότι το λιμάνι έκλεισε."),
    ("ar", "قال الوزير أحمد إن الميناء مغلق."),
    ("fa", "شهردار گفت که بندر تا پاییز بسته است و کشتی‌ها برمی‌گردند. گزارش‌های دیگر نیز همین است."),
    ("he", "ראש העיר אמר שהנמל סגור."), ("zh", "市长罗特周一表示，北码头将关闭至秋季。"),
    ("ja", "市長は月曜日に港を閉鎖すると述べた。"), ("ko", "시장은 월요일에 항구를 닫는다고 말했다."),
    ("th", "นายกเทศมนตรีกล่าวว่าท่าเรือปิด"), ("hi", "महापौर ने कहा कि बंदरगाह बंद है।"),
  ])
  func `a sentence shows its language`(row: (language: String, text: String)) {
    #expect(LanguageGuess.language(of: row.text) == row.language)
  }

  @Test(arguments: [
    "", "12:30", "Port Ella", "Kessler Brandt Lowe", "!!! ??? ...",
    "Zürich Hamburg Łódź Málaga Genève København Århus Brno Gdańsk Győr",
  ])
  func `names and numbers show none`(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }

  @Test(arguments: [
    // Headlines, lists and quotations of other languages in English stories.
    "Mayor of Port Ella closes harbour over “la grande peur” and the vin de pays it was about",
    "DIE HARD FANS IN DEN HAAG: the team men so admired is on tour in De Panne, and was so good",
    "He said: “Je suis désolé, mais nous avons fermé le port.” The mayor was not there at the time.",
  ])
  func `a text that may be English is read as English`(text: String) {
    #expect(LanguageGuess.language(of: text) == "en")
  }
}
