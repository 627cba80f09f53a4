-- A topic can be given another name for people: an edit of the kind "rename" with
-- the label. A table's checks can not be altered, so both tables of edits are
-- made anew with all that they hold.
CREATE TABLE new_topic_edits (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'drop-mention', 'rename')),
  from_topic TEXT NOT NULL,
  into_topic TEXT NOT NULL,
  claim      TEXT NOT NULL,
  from_claim TEXT NOT NULL,
  into_claim TEXT NOT NULL,
  label      TEXT NOT NULL,
  reviewer   TEXT NOT NULL,
  at         TEXT NOT NULL,
  note       TEXT NOT NULL
) STRICT;
INSERT INTO new_topic_edits SELECT id, kind, from_topic, into_topic, claim, from_claim, into_claim, '', reviewer, at, note FROM topic_edits;
CREATE TABLE new_topic_edit_undos (
  edit     INTEGER PRIMARY KEY REFERENCES new_topic_edits (id),
  reviewer TEXT NOT NULL,
  at       TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT;
INSERT INTO new_topic_edit_undos SELECT edit, reviewer, at, note FROM topic_edit_undos;
DROP TABLE topic_edit_undos;
DROP TABLE topic_edits;
ALTER TABLE new_topic_edits RENAME TO topic_edits;
ALTER TABLE new_topic_edit_undos RENAME TO topic_edit_undos;
CREATE TRIGGER topic_edits_keep BEFORE UPDATE ON topic_edits BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
CREATE TRIGGER topic_edits_stay BEFORE DELETE ON topic_edits BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
CREATE TRIGGER topic_edit_undos_keep BEFORE UPDATE ON topic_edit_undos BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
CREATE TRIGGER topic_edit_undos_stay BEFORE DELETE ON topic_edit_undos BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
