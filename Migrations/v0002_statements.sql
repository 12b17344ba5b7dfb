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
  -- Of a group of named people who speak together: their ordinals, as a JSON array.
  members    TEXT CHECK (members IS NULL OR json_valid(members)),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  id                   INTEGER PRIMARY KEY,
  -- The stable id: st: with the article's characters and the bytes of the content. Not indexed,
  -- since it says itself where to look: the article, content_start and content_end.
  key                  TEXT NOT NULL,
  article_id           INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- The speaker in the article, and across articles.
  ordinal              INTEGER,
  speaker_id           INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  -- The article's day, here so that one index answers "the newest statements of".
  published            TEXT,
  kind                 TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  polarity             TEXT NOT NULL CHECK (polarity IN ('affirms', 'denies', 'declines')),
  -- What the statement is to its source, and whether the text says that it was made.
  attitude             TEXT NOT NULL DEFAULT 'assertion'
    CHECK (attitude IN ('assertion', 'belief', 'knowledge', 'eventuality')),
  factuality           TEXT NOT NULL DEFAULT 'said'
    CHECK (factuality IN ('said', 'negated', 'supposed')),
  nested               INTEGER NOT NULL CHECK (nested IN (0, 1)),
  confidence           REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- What found the statement, and how its source led to the speaker.
  rule                 TEXT NOT NULL,
  link                 TEXT,
  -- The chance that the source means the speaker; NULL where that is not known.
  speaker_confidence   REAL CHECK (speaker_confidence BETWEEN 0 AND 1),
  -- Whom the source may mean, where that is too doubtful to name a speaker, and how likely it is.
  candidate            TEXT,
  candidate_confidence REAL CHECK (candidate_confidence BETWEEN 0 AND 1),
  -- The surname of whoever may be meant, folded; also where the article leaves two of one surname
  -- equally likely and there is no candidate.
  candidate_surname    TEXT,
  -- 1 when a correction says whose this statement is: what the analysis thought counts no more.
  corrected            INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1)),
  -- Where content, cue and source stand: [[start,end],...]
  content              TEXT NOT NULL CHECK (json_valid(content)),
  cue                  TEXT NOT NULL CHECK (json_valid(cue)),
  source               TEXT NOT NULL CHECK (json_valid(source)),
  content_start        INTEGER NOT NULL,
  content_end          INTEGER NOT NULL,
  -- The article's own words; several spans are joined by " … ".
  text                 TEXT NOT NULL,
  cue_text             TEXT NOT NULL,
  source_text          TEXT NOT NULL,
  UNIQUE (article_id, content_start, content_end),
  CHECK ((candidate IS NULL) = (candidate_confidence IS NULL)),
  FOREIGN KEY (article_id, ordinal) REFERENCES article_speakers (article_id, ordinal)
) STRICT;

-- As article_facts, for statements; the day is that of the article.
CREATE TABLE statement_facts (
  chunk   INTEGER PRIMARY KEY,
  lengths BLOB NOT NULL,
  days    BLOB NOT NULL
) STRICT;

-- With attitude and factuality at its end, the index says alone which of a speaker's statements are
-- shown.
CREATE INDEX statements_by_speaker
  ON statements
    (speaker_id, published DESC, article_id DESC, content_start, attitude, factuality)
  WHERE speaker_id IS NOT NULL;

-- What is left out unless it is asked for.
CREATE INDEX statements_not_asserted ON statements (attitude, factuality)
  WHERE attitude <> 'assertion' OR factuality <> 'said';

CREATE INDEX statements_in_doubt ON statements (candidate_surname)
  WHERE candidate_surname IS NOT NULL;

-- Who makes a joint statement, in the order of the text; its speaker_id is NULL.
CREATE TABLE statement_speakers (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  -- From 0.
  place        INTEGER NOT NULL,
  speaker_id   INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  PRIMARY KEY (statement_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_speakers_by_speaker ON statement_speakers (speaker_id, statement_id);

-- Every speaker with every statement, those made together too. Ask it about one speaker, or about
-- one article: each of its halves has an index for either.
CREATE VIEW speaker_statements
  (speaker_id, statement_id, article_id, published, attitude, factuality) AS
SELECT speaker_id, id, article_id, published, attitude, factuality
FROM statements
WHERE speaker_id IS NOT NULL
UNION ALL
SELECT j.speaker_id, s.id, s.article_id, s.published, s.attitude, s.factuality
FROM statement_speakers j JOIN statements s ON s.id = j.statement_id;
