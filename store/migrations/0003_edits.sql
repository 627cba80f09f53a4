-- Claims that the two topics of an edit held when it was made, by which a topic
-- is known should it go by another ID later; empty where nothing is known.
ALTER TABLE topic_edits ADD COLUMN from_claim TEXT NOT NULL DEFAULT '';
ALTER TABLE topic_edits ADD COLUMN into_claim TEXT NOT NULL DEFAULT '';

-- Edits that were taken back; an edit is taken back once and for all.
CREATE TABLE topic_edit_undos (
  edit     INTEGER PRIMARY KEY REFERENCES topic_edits (id),
  reviewer TEXT NOT NULL,
  at       TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT;
CREATE TRIGGER topic_edit_undos_keep BEFORE UPDATE ON topic_edit_undos BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
CREATE TRIGGER topic_edit_undos_stay BEFORE DELETE ON topic_edit_undos BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
