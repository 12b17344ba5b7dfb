# A formula for Homebrew: brew install --HEAD ./Scripts/homebrew/archive.rb
# Set url and sha256 to those of a release's source before it is published.
class Archive < Formula
  desc "News archive in one file that knows who said what, and can prove it"
  homepage "https://example.org/archive"
  head "file://#{File.expand_path("../..", __dir__)}", using: :git, branch: "main"

  depends_on "pkg-config" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "libarchive"
  depends_on "libxml2"
  depends_on "sqlite"
  depends_on "uchardet"

  def install
    system "Scripts/install", "--prefix", prefix
  end

  test do
    (testpath/"in/story.txt").write "Harbour\n\nThe ferry was late, Ida Brandt said on Monday.\n"
    system bin/"archive", "ingest", "--db", "test.db", "in"
    assert_match "The ferry was late", shell_output("#{bin}/archive who-said --db test.db Brandt")
  end
end
