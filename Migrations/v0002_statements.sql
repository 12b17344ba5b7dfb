-- Who speaks, and what they say.

-- Speakers across articles.
CREATE TABLE speakers (
  id              INTEGER PRIMARY KEY,
  -- The stable id, made from the name: sp:alice-wells, sp:org.pentagon, sp:wells@7f3cq2m8x0kd
  -- (the last one: a surname that stands alone in its article).
  key             TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  -- Every form of the name and every role that was seen, one a line, in the order of appearance.
  names           TEXT NOT NULL,
  roles           TEXT NOT NULL DEFAULT '',
  -- Kept in step with the table statements, without what older versions of articles said.
  statement_count INTEGER NOT NULL DEFAULT 0,
  article_count   INTEGER NOT NULL DEFAULT 0,
  first_day       TEXT,
  last_day        TEXT,
  -- A person's surname, folded: everybody of one surname is looked at together.
  surname         TEXT,
  -- 1 when somebody said that this is no speaker: it stays out of lists.
  hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

CREATE INDEX speakers_by_surname ON speakers (surname) WHERE surname IS NOT NULL;

-- In how many articles a role was given to a speaker, and when.
CREATE TABLE speaker_roles (
  speaker_id    INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  role          TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  first_day     TEXT,
  last_day      TEXT,
  PRIMARY KEY (speaker_id, role)
) STRICT, WITHOUT ROWID;

-- Speakers in one article: mentions that are one person or body.
CREATE TABLE article_speakers (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL
    CHECK (kind IN ('person', 'organization', 'group', 'unnamed', 'document', 'author')),
  roles      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles)),
  -- The speaker across articles; NULL for those without a name of their own.
  speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  -- Where they are mentioned: [[start,end],...]
  mentions   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mentions)),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  id              INTEGER PRIMARY KEY,
  -- The stable id: st: with the article's characters and the bytes of the content. Not indexed,
  -- since it says itself where to look: the article, content_start and content_end.
  key             TEXT NOT NULL,
  article_id      INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- The speaker in the article, and across articles.
  ordinal         INTEGER,
  speaker_id      INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  -- The article's day, here so that one index answers "the newest statements of".
  published       TEXT,
  kind            TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  polarity        TEXT NOT NULL CHECK (polarity IN ('affirms', 'denies', 'declines')),
  nested          INTEGER NOT NULL CHECK (nested IN (0, 1)),
  confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- What found the statement, and how its source led to the speaker.
  rule            TEXT NOT NULL,
  link            TEXT,
  -- Where content, cue and source stand: [[start,end],...]
  content         TEXT NOT NULL CHECK (json_valid(content)),
  cue             TEXT NOT NULL CHECK (json_valid(cue)),
  source          TEXT NOT NULL CHECK (json_valid(source)),
  content_start   INTEGER NOT NULL,
  content_end     INTEGER NOT NULL,
  -- The article's own words; several spans are joined by " … ".
  text            TEXT NOT NULL,
  cue_text        TEXT NOT NULL,
  source_text     TEXT NOT NULL,
  UNIQUE (article_id, content_start, content_end),
  FOREIGN KEY (article_id, ordinal) REFERENCES article_speakers (article_id, ordinal)
) STRICT;

-- As article_facts, for statements; the day is that of the article.
CREATE TABLE statement_facts (
  chunk   INTEGER PRIMARY KEY,
  lengths BLOB NOT NULL,
  days    BLOB NOT NULL
) STRICT;

CREATE INDEX statements_by_speaker
  ON statements (speaker_id, published DESC, article_id DESC, content_start)
  WHERE speaker_id IS NOT NULL;
