-- Words of finding_text, for queries of words in any order. The text itself
-- stays in finding_text; the triggers keep both in step, in the transaction
-- that writes a finding.
CREATE VIRTUAL TABLE finding_search USING fts4 (
  content="finding_text", text, tokenize=unicode61 "remove_diacritics=2", prefix="3"
);
CREATE TRIGGER finding_text_added AFTER INSERT ON finding_text BEGIN
  INSERT INTO finding_search (docid, text) VALUES (new.finding, new.text);
END;
CREATE TRIGGER finding_text_changed BEFORE UPDATE ON finding_text BEGIN SELECT RAISE (ABORT, 'finding_text is replaced, never changed'); END;
CREATE TRIGGER finding_text_removed BEFORE DELETE ON finding_text BEGIN
  DELETE FROM finding_search WHERE docid = old.finding;
END;
INSERT INTO finding_search (finding_search) VALUES ('rebuild');
