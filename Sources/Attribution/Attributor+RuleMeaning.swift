extension Attributor {
  /// What a rule of `Statement.rule` goes by, as a clause; nil for a name of another version.
  package static func meaning(ofRule rule: String) -> String? {
    switch rule {
    case "model": "the trained model found a cue, and content and source around it"
    case "model+quotation": "a quotation that a doubtful cue of the trained model reports"
    case "quote-dash-name": "a dash and a name stand behind the quotation"
    case "nested": "a reporting verb and \"that\" stand inside what somebody else said"
    case "according-to": "the source stands after \"according to\""
    case "verb-before": "a reporting verb stands before what was said"
    case "verb-after": "a reporting verb stands after what was said"
    case "transcript": "a speaker's label and a colon stand before what was said"
    case "headline": "a headline gives a name, a colon and what was said"
    case "inverted": "a reporting verb, a name and a colon stand before the quotation"
    case "continued": "the quotation goes on from the statement before it"
    case "source-beside": "the trained model found a source beside the quotation, but no cue"
    default: nil
    }
  }
}
