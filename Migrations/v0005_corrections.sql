-- Who is who across articles: what evidence says, and what people say.
--
-- A name is, first of all, whoever has that name. Evidence may say otherwise (speaker_links, which
-- can be made anew at any time), and people may (corrections, which nothing but people makes).
-- article_speakers.speaker_id and statements.speaker_id are what comes out of all three.

-- Names that are not simply whoever has them.
CREATE TABLE speaker_links (
  -- The id that the name makes: sp:wells@7f3cq2m8x0kd, sp:william-clinton
  name_key TEXT PRIMARY KEY,
  -- The speaker that it is: sp:alice-wells, sp:bill-clinton
  speaker  TEXT NOT NULL,
  surname  TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX speaker_links_by_surname ON speaker_links (surname);

CREATE INDEX speaker_links_by_speaker ON speaker_links (speaker);

-- Surnames of new articles, until everybody of that surname has been looked at.
CREATE TABLE surnames_to_link (
  surname TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The ledger of corrections: rows are only ever added, and to take one back is a row too.
CREATE TABLE corrections (
  id     INTEGER PRIMARY KEY,
  -- The stable id: co: and twelve characters.
  key    TEXT NOT NULL UNIQUE,
  made   TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- The whole entry as `archive corrections dump` writes it.
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

CREATE TRIGGER corrections_are_not_changed BEFORE UPDATE ON corrections
BEGIN
  SELECT raise(ABORT, 'the ledger of corrections is only added to');
END;

CREATE TRIGGER corrections_are_not_deleted BEFORE DELETE ON corrections
BEGIN
  SELECT raise(ABORT, 'the ledger of corrections is only added to');
END;

-- Which version of the analysis found an article's statements and speakers.
CREATE TABLE article_analyses (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  version    TEXT NOT NULL
) STRICT;

CREATE INDEX article_analyses_by_version ON article_analyses (version, article_id);
