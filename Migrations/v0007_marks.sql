-- Tags, notes and deletions: what the ledger of corrections says about articles and statements.
--
-- All of it can be made anew from the ledger. Targets are named by their stable ids, so that a mark
-- is there again when its article comes back, and statements by the bytes of their content.

CREATE TABLE tags (
  -- In small letters.
  name          TEXT NOT NULL,
  -- ar:… or st:…
  target        TEXT NOT NULL,
  -- The article itself, or that of the statement: articles.key.
  article       TEXT NOT NULL,
  -- NULL for a tag on an article.
  content_start INTEGER,
  content_end   INTEGER,
  PRIMARY KEY (name, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX tags_by_article ON tags (article);

CREATE TABLE notes (
  -- The entry of the ledger: corrections.key.
  correction    TEXT PRIMARY KEY,
  target        TEXT NOT NULL,
  article       TEXT NOT NULL,
  content_start INTEGER,
  content_end   INTEGER,
  made          TEXT NOT NULL,
  text          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_by_article ON notes (article);

-- Articles that were deleted and are left out when they are read again.
CREATE TABLE deleted_articles (
  key        TEXT PRIMARY KEY,
  correction TEXT NOT NULL
) STRICT, WITHOUT ROWID;
