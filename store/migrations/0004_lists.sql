-- How many documents speak of a topic, and an index for pages of topics: the
-- table's own rows are long.
ALTER TABLE topics ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
UPDATE topics SET documents = (SELECT count(DISTINCT c.document) FROM topic_claims m JOIN claims c ON c.row = m.claim WHERE m.topic = topics.row);
CREATE INDEX topics_list ON topics (current, id, label, story, documents);
