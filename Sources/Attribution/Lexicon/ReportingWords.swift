/// Verbs and nouns that report what somebody says, by the construction they stand in.
enum ReportingWords {
  /// Verbs that take a quotation or a that-clause, in the forms that have a subject.
  static let verbs: StaticString = """
    said says say saying told tells tell added adds add announced announces announce argued argues
    argue asserted asserts assert asked asks ask acknowledged acknowledges acknowledge admitted
    admits admit advised advises agreed agrees alleged alleges allege answered answers boasted
    boasts bragged brags cautioned cautions claimed claims claim commented comments complained
    complains complain conceded concedes concede concluded concludes confessed confessed confirmed
    confirms confirm contended contends contend countered counters declared declares declare
    described describes detailed disclosed discloses emphasized emphasizes emphasised emphasises
    estimated estimates exclaimed exclaims explained explains explain expressed expresses foresaw
    forecasts hinted hints indicated indicates inquired insisted insists insist joked jokes
    lamented laments maintained maintains maintain mentioned mentions mused muses noted notes
    observed observes opined opines pledged pledges pleaded pointed predicts predicted proclaimed
    proclaims promised promises proposed proposes protested quipped quips reaffirmed reaffirms
    recalled recalls recommended recommends recounted recounts reiterated reiterates remarked
    remarks reminded reminds repeated repeats replied replies reported reports responded responds
    retorted retorts revealed reveals shouted shouts signaled signals signalled snapped speculated
    speculates stated states state stressed stresses suggested suggests suggest swore testified
    testifies thundered touted tweeted tweets underlined underscored urged urges urge vowed vows
    vow warned warns warn whispered wondered wonders wrote writes write yelled yells posted posts
    charged charges accused accuses blamed blames blasted blasts slammed slams denounced denounces
    condemned condemns criticized criticizes criticised criticises called calls praised praises
    mocked mocks dismissed dismisses threatened threatens demanded demands hailed hails questioned
    questions counseled emailed e-mailed telling noting adding arguing warning claiming insisting
    explaining suggesting stating accusing urging vowing citing calling promising stressing
    """
  /// Verbs that put the content away from the source.
  static let denials: StaticString = """
    denied denies deny denying rejected rejects reject rejecting disputed disputes dispute
    disputing rebutted rebuts rebutted refuted refutes disavowed disavows
    """
  static let refusals: StaticString = """
    declined declines decline declining refused refuses refuse refusing
    """
  /// Verbs that need a clause (that ..., to ...) or marks after them to count as saying something.
  static let weak: StaticString = """
    agreed agrees added adds add called calls charged charges claim claims comments counters
    described describes detailed estimates expressed expresses forecasts hailed hails hints
    indicated indicates maintained maintains maintain notes noted observes observed pointed posts
    posted praised praises promises proposed proposes protested questions questioned reports
    reported reveals revealed signals states state suggested suggests suggest swore snapped
    stresses touted urge ask asked asks demands demanded dismissed dismisses mocks mocked blames
    blamed blasts blasted slams slammed answers answered quips jokes remarks repeats repeated
    concluded concludes citing calling reminded reminds recalled recalls accused accuses denounced
    denounces condemned condemns criticized criticizes criticised criticises threatened threatens
    advised advises write report tell recounted recounts mentioned mentions disclosed emailed
    """
}
