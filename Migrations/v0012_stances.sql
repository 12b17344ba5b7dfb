-- What a statement is to its source, and whether the text says that it was made.
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
