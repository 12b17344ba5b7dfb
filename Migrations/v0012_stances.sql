-- What a statement is to its source, whether the text says that it was made, and by whom.
--
-- What an older analysis found stays as it was shown, until `archive reanalyse` looks again.
ALTER TABLE statements ADD COLUMN attitude TEXT NOT NULL DEFAULT 'assertion'
  CHECK (attitude IN ('assertion', 'belief', 'knowledge', 'eventuality'));

ALTER TABLE statements ADD COLUMN factuality TEXT NOT NULL DEFAULT 'said'
  CHECK (factuality IN ('said', 'negated', 'supposed'));

-- With both at its end, the index says alone which of a speaker's statements are shown.
DROP INDEX statements_by_speaker;

CREATE INDEX statements_by_speaker
  ON statements
    (speaker_id, published DESC, article_id DESC, content_start, attitude, factuality)
  WHERE speaker_id IS NOT NULL;

-- What is left out unless it is asked for.
CREATE INDEX statements_not_asserted ON statements (attitude, factuality)
  WHERE attitude <> 'assertion' OR factuality <> 'said';

-- The chance that the source means the speaker; NULL where that is not known.
ALTER TABLE statements ADD COLUMN speaker_confidence REAL
  CHECK (speaker_confidence BETWEEN 0 AND 1);

-- Whom a source may mean, where that is too doubtful to name a speaker, and how likely it is.
ALTER TABLE statements ADD COLUMN candidate TEXT;

ALTER TABLE statements ADD COLUMN candidate_confidence REAL
  CHECK (candidate_confidence BETWEEN 0 AND 1)
  CHECK ((candidate IS NULL) = (candidate_confidence IS NULL));

-- The surname of whoever may be meant, folded; also where the article leaves two of one surname
-- equally likely and there is no candidate.
ALTER TABLE statements ADD COLUMN candidate_surname TEXT;

-- 1 when a correction says whose this statement is: what the analysis thought counts no more.
ALTER TABLE statements ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1));

CREATE INDEX statements_in_doubt ON statements (candidate_surname)
  WHERE candidate_surname IS NOT NULL;

-- Of a group of named people who speak together: their ordinals, as a JSON array.
ALTER TABLE article_speakers ADD COLUMN members TEXT
  CHECK (members IS NULL OR json_valid(members));

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
