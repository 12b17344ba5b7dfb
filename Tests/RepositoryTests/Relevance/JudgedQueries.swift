/// Queries with what a reader would want of `JudgedArticles`: 3 what was meant, 2 good, 1 touches it.
enum JudgedQueries {
  static let all: [(query: String, grades: [String: Int])] = [
    ("\"safe haven\"", ["haven-gold": 3, "haven-yen": 3]),
    ("safe haven", ["haven-gold": 3, "haven-yen": 3, "haven-harbour": 1, "haven-tax": 1]),
    ("haven", ["haven-gold": 3, "haven-yen": 2, "haven-harbour": 3, "haven-tax": 1]),
    ("havens", ["haven-tax": 3, "haven-gold": 1, "haven-yen": 1, "haven-harbour": 1]),
    ("tax haven", ["haven-tax": 3]),
    ("Wells", ["wells-envoy": 3, "wells-bank": 2, "wells-oil": 1, "drought-farmers": 1]),
    ("\"Alice Wells\"", ["wells-envoy": 3]),
    ("Wells Fargo", ["wells-bank": 3]),
    ("oil wells", ["wells-oil": 3]),
    ("wells", ["wells-oil": 3, "wells-envoy": 2, "wells-bank": 2, "drought-farmers": 2]),
    ("interest rate", ["rates-hold": 3, "rates-rise": 3, "rates-crime": 1, "rates-hotel": 1]),
    ("interest rates", ["rates-rise": 3, "rates-hold": 3, "rates-crime": 1, "rates-hotel": 1]),
    ("\"interest rates\"", ["rates-rise": 3]),
    ("central bank", ["rates-rise": 3, "rates-hold": 3]),
    (
      "election",
      ["election-call": 3, "election-result": 3, "elected-mayor": 2, "elections-club": 1]
    ),
    (
      "elections",
      ["election-call": 3, "election-result": 3, "elections-club": 2, "elected-mayor": 1]
    ),
    ("elected", ["elected-mayor": 3, "election-call": 2]),
    ("ferry strike", ["ferry-strike": 3]),
    ("ferry", ["ferry-strike": 3, "ferry-night": 3, "elected-mayor": 1]),
    ("strike", ["ferry-strike": 3, "strike-air": 3, "strike-lightning": 1]),
    ("drought farmers", ["drought-farmers": 3, "drought-cattle": 3]),
    ("drought", ["drought-farmers": 3, "drought-cattle": 2, "drought-goals": 2]),
    ("drought -goal", ["drought-farmers": 3, "drought-cattle": 3]),
    ("trade deficit", ["trade-deficit": 3, "trade-cards": 0]),
    ("nuclear", ["nuclear-plant": 3, "nuclear-talks": 3, "nuclear-family": 2]),
    ("nuclear -family", ["nuclear-plant": 3, "nuclear-talks": 3]),
    ("Turkey", ["turkey-country": 3, "turkey-bird": 2]),
    ("May farmers", ["may-minister": 3]),
    ("Rose marathon", ["rose-name": 3]),
    ("prices rose", ["rose-prices": 3]),
    ("court ruling", ["court-ruling": 3, "court-tennis": 1, "wells-bank": 1]),
    ("zurich manager", ["zurich-bank": 3]),
    ("council budget", ["budget-new": 3, "budget-old": 2]),
    ("vaccine", ["vaccine-trial": 3, "vaccines-doubt": 2]),
    ("vaccination", ["vaccine-trial": 3, "vaccines-doubt": 2]),
    ("trial", ["trial-murder": 3, "vaccine-trial": 3]),
    ("vaccine NEAR/5 trial", ["vaccine-trial": 3]),
    ("minister talks", ["wells-envoy": 3, "nuclear-talks": 3, "election-call": 0]),
    ("headline:budget date:2017", ["budget-new": 3]),
    ("infl* OR crim*", ["rates-crime": 3]),
  ]

  /// The same of statements: the article that holds the best one.
  static let statements: [(query: String, article: String)] = [
    ("said:Wells talks", "wells-envoy"), ("said:wells", "wells-envoy"),
    ("\"safe haven\"", "haven-gold"), ("role:minister money", "haven-tax"),
    ("about:money", "haven-tax"), ("said:\"Jo Marsh\"", "haven-gold"),
  ]
}
