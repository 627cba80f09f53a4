-- The current claims of a document in their order, without a look at the claims'
-- own rows, which are long: for counts by document, and for what stands alone.
CREATE INDEX claims_current ON claims (document, span_start, span_end, id) WHERE current = 1;
