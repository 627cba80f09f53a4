package store

import (
	"database/sql"
	"strings"
	"testing"
)

// What is asked for every page is looked up and not searched for.
func TestPagesUseTheirIndexes(t *testing.T) {
	s := harbour(t)
	for _, test := range []struct{ query, want string }{
		{"SELECT count(*) FROM topics t WHERE t.current = 1 AND t.label LIKE '%x%'", "USING COVERING INDEX topics_list (current=?)"},
		{selectTopicInfo + " WHERE t.current = 1 ORDER BY t.id LIMIT 50", "SEARCH t USING INDEX topics_list (current=?)"},
		{"SELECT d.row, " + documentInfoColumns + " WHERE d.path = 'a.txt' ORDER BY d.version", "SEARCH d USING INDEX"},
		{"SELECT d.row, " + documentInfoColumns + " WHERE d.current = 1 ORDER BY d.path LIMIT 50", "USING INDEX documents_current"},
		{"SELECT " + findingColumns + " FROM json_each('[1]') j CROSS JOIN findings f ON f.row = j.value" + latestReview + " ORDER BY j.key", "SEARCH f USING INTEGER PRIMARY KEY (rowid=?)"},
		{"SELECT " + findingColumns + " FROM json_each('[1]') j CROSS JOIN findings f ON f.row = j.value" + latestReview, "SEARCH reviews USING COVERING INDEX reviews_latest (finding=?)"},
		{"SELECT id FROM findings WHERE id >= 'a' AND id < 'b' ORDER BY id LIMIT 2", "SEARCH findings USING COVERING INDEX"},
		{"SELECT row FROM findings WHERE topic = 'x' AND state <> 'absent' ORDER BY rank, id", "USING INDEX findings_topic (topic=?)"},
		{selectReviews + " WHERE finding = 'x' ORDER BY at, id", "USING INDEX reviews_latest (finding=?)"},
		{selectCurrentClaims, "SEARCH c USING COVERING INDEX claims_current (document=?)"},
		{countCurrentClaims, "SEARCH c USING COVERING INDEX claims_current (document=?)"},
		{"SELECT group_concat(docid) FROM finding_search WHERE finding_search MATCH 'x'", "VIRTUAL TABLE INDEX"},
	} {
		plan, err := collect(ctx, s.read, "EXPLAIN QUERY PLAN "+test.query, nil, func(rows *sql.Rows) (line string, err error) {
			var n int
			err = rows.Scan(&n, &n, &n, &line)
			return line, err
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(plan, "\n"); !strings.Contains(got, test.want) {
			t.Errorf("%s\nis planned as\n%s\nwant %s", test.query, got, test.want)
		}
	}
}
