-- For pages of topics: the table's rows are long.
CREATE INDEX topics_list ON topics (current, id, label);
