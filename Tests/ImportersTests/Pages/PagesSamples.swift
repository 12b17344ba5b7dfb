/// Small pages of each kind, for the test that mutates them.
let pagesSamples: [(name: String, bytes: [UInt8])] = [
  ("a.html", Array(samplePage.utf8)),
  (
    "fragment.html",
    Array("<p>The pier closes on Monday, the council said.</p><p>Boats go on.".utf8)
  ),
]

/// A page as outlets make them: data for machines, an article, and what stands around it.
private let samplePage = """
  <!DOCTYPE html>
  <html lang="en"><head><meta charset="utf-8"><title>Pier to close - The Harbour Post</title>
  <meta property="og:site_name" content="The Harbour Post">
  <meta property="article:published_time" content="2019-05-02T08:00:00Z">
  <link rel="canonical" href="https://harbour.example/2019/05/02/pier">
  <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "NewsArticle", "headline": "Pier to close", "author": [{"name": "Ina Roth"}],
     "datePublished": "2019-05-02T08:00:00Z", "articleBody": "The pier closes on Monday."}]}</script>
  </head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article class="story"><h1>Pier to close</h1><p class="byline">By Ina Roth</p>
  <div class="article-body"><p>The pier closes on Monday, the council said on Thursday, after a
  report found rust in its oldest piles.</p><ul><li>Boats go from the quay.</li></ul>
  <table><tr><td>Boats</td><td>12</td></tr></table>
  <p>“It was time,” said Leo Brandt, who sells tickets there.</p></div></article>
  <div class="comments"><p>I shall miss it very much indeed, said nobody at all.</p></div>
  </body></html>
  """
