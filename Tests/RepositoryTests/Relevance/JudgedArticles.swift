import News
import Repository

/// Short articles that were written so that words of one spelling mean several things.
enum JudgedArticles {
  /// A name to judge by, the headline, the day and the body.
  private static let texts: [(name: String, headline: String, day: String, body: String)] = [
    (
      "haven-gold", "Gold is a safe haven again", "2017-03-02",
      "Investors fled to gold on Thursday. The metal is the oldest safe haven there is, a trader said."
    ),
    (
      "haven-yen", "Yen climbs as shares fall", "2017-04-10",
      "The yen rose to its best level since autumn. It is seen as a safe haven when markets are nervous."
    ),
    (
      "haven-tax", "Ministers name the tax havens", "2017-05-05",
      "Eleven islands are on the list of tax havens. Money is no longer safe there, the minister said."
    ),
    (
      "haven-harbour", "A haven for small boats", "2016-08-20",
      "The new harbour gives fishermen a haven in winter storms, and keeps their nets dry and safe."
    ),
    (
      "wells-envoy", "Wells returns from talks in the capital", "2017-06-15",
      "Alice Wells, the envoy, said the talks had gone well. Wells will report to the minister."
    ),
    (
      "wells-oil", "Engineers close the last wells", "2017-06-16",
      "The oil wells on the northern shore ran dry. All is well with the old pipes, the company said."
    ),
    (
      "wells-bank", "Wells Fargo pays a fine", "2017-02-01",
      "Wells Fargo will pay a fine for opening accounts that nobody had asked for, a court ruled."
    ),
    (
      "well-said", "A crossing that went well", "2016-01-09",
      "The crossing went well and the captain was well pleased with a well kept ship."
    ),
    (
      "rates-rise", "Central bank raises interest rates", "2017-06-14",
      "The central bank raised interest rates by a quarter of a point, the third increase in a year."
    ),
    (
      "rates-hold", "No change in the interest rate", "2017-01-18",
      "The interest rate stays where it is, the governor of the central bank said on Wednesday."
    ),
    (
      "rates-hotel", "Hotels of interest", "2016-05-03",
      "Of interest to walkers are three inns in the hills. Their rates are low before the summer."
    ),
    (
      "rates-crime", "Crime rates fall in every county", "2017-07-07",
      "Crime rates fell for the fifth year. Police said there was much interest in the new patrols."
    ),
    (
      "election-call", "Prime minister calls an election", "2017-04-18",
      "The prime minister called an early election. Voters will elect a new parliament in June."
    ),
    (
      "election-result", "Election ends without a majority", "2017-06-09",
      "No party won a majority in the election. Talks about a government begin on Monday."
    ),
    (
      "elected-mayor", "Harbour town elects its first woman mayor", "2016-10-02",
      "Ida Brandt was elected mayor on Sunday. She promised two night ferries and a new school."
    ),
    (
      "elections-club", "Chess club in the news", "2016-11-11",
      "The elections of the chess club lasted four hours, and nobody stood for treasurer."
    ),
    (
      "ferry-strike", "Ferry crews vote for a strike", "2017-08-01",
      "Crews of the ferry line voted to strike for better pay. Ferries will not sail on Friday."
    ),
    (
      "ferry-night", "Two night boats for the islands", "2017-08-20",
      "The ferry line will add two night boats in spring, the manager told the islanders."
    ),
    (
      "strike-lightning", "Lightning strikes the old church", "2016-07-30",
      "Lightning struck the tower on Saturday night. Nobody was hurt, and the bell still rings."
    ),
    (
      "strike-air", "Air strike hits a depot", "2017-09-12",
      "An air strike destroyed an arms depot near the border, the defence ministry said."
    ),
    (
      "drought-farmers", "Farmers count the cost of drought", "2017-07-21",
      "The drought has cost farmers half of the harvest. Wells are dry and the river is low."
    ),
    (
      "drought-cattle", "Cattle sold early", "2017-07-25",
      "After a dry spring farmers sell their cattle early. The drought is the worst since 1976."
    ),
    (
      "drought-goals", "Striker ends his goal drought", "2017-03-19",
      "After nine matches without a goal the striker scored twice. The drought is over, he said."
    ),
    (
      "trade-deficit", "Trade deficit widens", "2017-05-04",
      "The trade deficit widened in March as imports of cars grew. Exports were flat."
    ),
    (
      "trade-cards", "Boys trade football cards", "2016-04-04",
      "In the school yard cards change hands. A deficit of goalkeepers drives the price of theirs."
    ),
    (
      "nuclear-plant", "Nuclear plant closes after forty years", "2017-09-30",
      "The nuclear plant at the river mouth was switched off on Saturday. Its workers stood in silence."
    ),
    (
      "nuclear-talks", "Talks on nuclear arms resume", "2017-10-04",
      "Two powers resumed talks on nuclear arms. The ministers met for an hour and smiled."
    ),
    (
      "nuclear-family", "What became of the nuclear family", "2016-02-14",
      "Fewer people live as two parents with children, a study of the nuclear family shows."
    ),
    (
      "turkey-country", "Turkey recalls its ambassador", "2017-03-11",
      "Turkey recalled its ambassador on Saturday after a quarrel over a speech."
    ),
    (
      "turkey-bird", "How to roast a turkey", "2016-12-20",
      "A turkey needs four hours, a cook says, and turkeys from the village need five."
    ),
    (
      "may-minister", "May to meet the farmers", "2017-02-22",
      "Mrs May will meet farmers on Monday. They may ask her about prices."
    ),
    (
      "may-rain", "Rain may come at last", "2017-08-02",
      "It may rain at the end of the week, and it may not, the weather office said."
    ),
    (
      "rose-name", "Rose wins the marathon", "2017-04-23",
      "Ellen Rose won the marathon in the rain. Rose had led from the tenth mile."
    ),
    (
      "rose-prices", "Prices rose in spring", "2017-04-25",
      "Prices rose by two percent. Rents rose most, and the price of bread rose least."
    ),
    (
      "court-ruling", "Court ruling ends the fishing dispute", "2017-01-30",
      "The ruling of the high court ends a dispute about fishing rights that began in 1998."
    ),
    (
      "court-tennis", "Rain stops play on centre court", "2017-07-03",
      "Rain stopped play on every court. The ruling body of tennis wants a second roof."
    ),
    (
      "zurich-bank", "Zürich bank moves to the lake", "2017-05-17",
      "A private bank leaves the old town of Zürich. Its manager’s office will look at the lake."
    ),
    (
      "budget-old", "Council passes the budget", "2015-12-01",
      "The council passed the budget by one vote after a loud debate."
    ),
    (
      "budget-new", "Council passes the budget", "2017-12-01",
      "The council passed the budget by one vote after a long debate."
    ),
    (
      "vaccine-trial", "New vaccine passes its trial", "2017-11-02",
      "A vaccine against fever protected nine of ten children. Vaccination begins in March."
    ),
    (
      "vaccines-doubt", "Parents who refuse vaccines", "2017-11-20",
      "More parents refuse to have their children vaccinated. Doctors blame rumours."
    ),
    (
      "trial-murder", "Murder trial begins", "2017-10-16",
      "The trial of a baker for murder began on Monday. He denies it."
    ),
  ]

  static let articles: [AnalysedArticle] = texts.map { text in
    let article = story(text.headline, text.body, day: text.day, path: text.name + ".txt")
    switch text.name {
    case "wells-envoy":
      return article.with(
        ArticleSpeaker(name: "Alice Wells", kind: .person, roles: ["envoy"]),
        saying: "the talks had gone well")
    case "haven-tax":
      return article.with(
        ArticleSpeaker(name: "Tom Hale", kind: .person, roles: ["minister"]),
        saying: "Money is no longer safe there")
    case "haven-gold":
      return article.with(
        ArticleSpeaker(name: "Jo Marsh", kind: .person, roles: ["trader"]),
        saying: "The metal is the oldest safe haven there is")
    default: return article.plain
    }
  }
}
