package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"

	"github.com/crosscheck/crosscheck/claims"
)

// TopicInfo is a topic for lists.
type TopicInfo struct {
	ID, Label, Story string
	Kind             claims.Kind
	Claims           int
	Documents        int
	Findings         int // that the last run made
}

const selectTopicInfo = `SELECT t.id, t.label, t.story, t.kind,
	(SELECT count(*) FROM topic_claims tc WHERE tc.topic = t.row), t.documents,
	(SELECT count(*) FROM findings f WHERE f.topic = t.id AND f.state <> 'absent')
	FROM topics t`

func scanTopicInfo(rows *sql.Rows) (t TopicInfo, err error) {
	err = rows.Scan(&t.ID, &t.Label, &t.Story, &t.Kind, &t.Claims, &t.Documents, &t.Findings)
	return t, err
}

// Topics lists the topics of the last run, by ID.
func (s *Store) Topics(ctx context.Context) (all []TopicInfo, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, selectTopicInfo+" WHERE t.current = 1 ORDER BY t.id", nil, scanTopicInfo)
		return err
	})
	return all, err
}

// LoadTopics loads the topics of the last run with their claims, by ID.
func (s *Store) LoadTopics(ctx context.Context) (all []*claims.Topic, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		ids, err := collect(ctx, tx, "SELECT id FROM topics WHERE current = 1 ORDER BY id", nil, scanString)
		if err != nil {
			return err
		}
		load := loader{q: tx}
		if err := load.topics(ctx, ids); err != nil {
			return err
		}
		if err := load.fill(ctx); err != nil {
			return err
		}
		for _, id := range ids {
			all = append(all, load.byTopic[id])
		}
		return nil
	})
	return all, err
}

// Stories lists the stories of the last run, by ID.
func (s *Store) Stories(ctx context.Context) (all []claims.Story, err error) {
	const query = `SELECT s.id, coalesce(d.document, '') FROM stories s LEFT JOIN story_documents d ON d.story = s.id ORDER BY s.id, d.n`
	err = s.view(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, query, nil, func(rows *sql.Rows) error {
			var id, document string
			if err := rows.Scan(&id, &document); err != nil {
				return err
			}
			if len(all) == 0 || all[len(all)-1].ID != id {
				all = append(all, claims.Story{ID: id})
			}
			if last := &all[len(all)-1]; document != "" {
				last.Documents = append(last.Documents, document)
			}
			return nil
		})
	})
	return all, err
}

// saveStories replaces the stories: no row of another table needs the old ones.
func (w *saver) saveStories(ctx context.Context) error {
	if err := w.sql.exec(ctx, "DELETE FROM stories"); err != nil {
		return err
	}
	known := make(map[string]bool, len(w.result.Documents))
	for _, d := range w.result.Documents {
		known[d.ID] = true
	}
	seen := map[string]bool{}
	for _, story := range w.result.Stories {
		if seen[story.ID] {
			return w.store.invalid("story ID %q is given twice", story.ID)
		}
		seen[story.ID] = true
		if err := w.saveStory(ctx, story, known); err != nil {
			return err
		}
	}
	return nil
}

func (w *saver) saveStory(ctx context.Context, story *claims.Story, known map[string]bool) error {
	if err := w.sql.exec(ctx, "INSERT INTO stories (id) VALUES (?)", story.ID); err != nil {
		return err
	}
	for n, document := range story.Documents {
		if !known[document] {
			return w.store.invalid("story %q holds document %q, which is none of the run's", story.ID, document)
		}
		if err := w.sql.exec(ctx, "INSERT INTO story_documents (story, n, document) VALUES (?, ?, ?)", story.ID, n, document); err != nil {
			return err
		}
	}
	return nil
}

type knownTopic struct {
	row         int64
	current     bool
	label       string
	fingerprint []byte
}

// saveTopics writes the run's topics and those that only its findings name.
func (w *saver) saveTopics(ctx context.Context) error {
	known, err := w.knownTopics(ctx)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, t := range w.result.Topics {
		if seen[t.ID] {
			return w.store.invalid("topic ID %q is given twice", t.ID)
		}
		seen[t.ID] = true
		if err := w.saveTopic(ctx, t, known[t.ID]); err != nil {
			return err
		}
	}
	for _, f := range w.result.Findings {
		if seen[f.Topic.ID] {
			continue
		}
		seen[f.Topic.ID] = true
		if err := w.saveTopic(ctx, f.Topic, known[f.Topic.ID]); err != nil {
			return err
		}
	}
	maps.DeleteFunc(known, func(id string, k knownTopic) bool { return seen[id] || !k.current })
	for _, k := range known {
		if err := w.sql.exec(ctx, "UPDATE topics SET current = 0 WHERE row = ?", k.row); err != nil {
			return err
		}
	}
	return nil
}

func (w *saver) knownTopics(ctx context.Context) (map[string]knownTopic, error) {
	known := map[string]knownTopic{}
	err := each(ctx, w.tx, "SELECT id, row, current, label, fingerprint FROM topics", nil, func(rows *sql.Rows) error {
		var id string
		var k knownTopic
		if err := rows.Scan(&id, &k.row, &k.current, &k.label, &k.fingerprint); err != nil {
			return err
		}
		known[id] = k
		return nil
	})
	return known, err
}

func (w *saver) saveTopic(ctx context.Context, t *claims.Topic, k knownTopic) error {
	members, err := w.claimRows(t.Claims, "topic", t.ID)
	if err != nil {
		return err
	}
	joins, err := marshal(encodeJoins(t.Joins))
	if err != nil {
		return fmt.Errorf("topic %q: %w", t.ID, err)
	}
	if k.row != 0 && k.label != t.Label {
		w.renamed[t.ID] = true
	}
	columns := []any{t.Label, t.Story, string(t.Kind), joins}
	mark := fingerprint(appendRows(columns, members))
	columns = append(columns, w.documentsOf(t), mark)
	switch {
	case k.row == 0:
		k.row, err = w.sql.insert(ctx, "INSERT INTO topics (current, id, label, story, kind, joins, documents, fingerprint) VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
			append([]any{t.ID}, columns...)...)
	case k.current && bytes.Equal(k.fingerprint, mark):
		return nil
	case bytes.Equal(k.fingerprint, mark):
		return w.sql.exec(ctx, "UPDATE topics SET current = 1 WHERE row = ?", k.row)
	default:
		err = w.replaceTopic(ctx, k.row, columns)
	}
	if err != nil {
		return err
	}
	for n, claim := range members {
		if err := w.sql.exec(ctx, "INSERT INTO topic_claims (topic, n, claim) VALUES (?, ?, ?)", k.row, n, claim); err != nil {
			return err
		}
	}
	return nil
}

// documentsOf counts the documents that speak of a topic.
func (w *saver) documentsOf(t *claims.Topic) int {
	seen := map[int64]bool{}
	for _, c := range t.Claims {
		seen[w.documents[keyOf(c.Doc)]] = true
	}
	return len(seen)
}

func (w *saver) replaceTopic(ctx context.Context, row int64, columns []any) error {
	if err := w.sql.exec(ctx, "DELETE FROM topic_claims WHERE topic = ?", row); err != nil {
		return err
	}
	return w.sql.exec(ctx, "UPDATE topics SET current = 1, label = ?, story = ?, kind = ?, joins = ?, documents = ?, fingerprint = ? WHERE row = ?",
		append(columns, row)...)
}

// claimRows are the rows of claims that a topic or finding holds.
func (w *saver) claimRows(members []*claims.Claim, what, id string) ([]int64, error) {
	rows := make([]int64, len(members))
	for i, c := range members {
		row, ok := w.claimRow(c)
		if !ok {
			return nil, w.store.invalid("%s %q holds a claim that is none of the run's", what, id)
		}
		rows[i] = row
	}
	return rows, nil
}

func appendRows(args []any, rows []int64) []any {
	all := append(make([]any, 0, len(args)+len(rows)), args...)
	for _, row := range rows {
		all = append(all, row)
	}
	return all
}

// joinJSON is a claims.Join whose score may be any number.
type joinJSON struct {
	Claim string   `json:"claim"`
	With  string   `json:"with"`
	Score any      `json:"score,omitempty"`
	Why   []string `json:"why,omitempty"`
}

func encodeJoins(joins []claims.Join) []joinJSON {
	all := make([]joinJSON, len(joins))
	for i, j := range joins {
		all[i] = joinJSON{j.Claim, j.With, encodeNumber(j.Score), j.Why}
	}
	return all
}

func decodeJoins(text string) ([]claims.Join, error) {
	var all []joinJSON
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		return nil, err
	}
	joins := make([]claims.Join, len(all))
	for i, j := range all {
		score, err := decodeNumber(j.Score)
		if err != nil {
			return nil, err
		}
		joins[i] = claims.Join{Claim: j.Claim, With: j.With, Score: score, Why: j.Why}
	}
	return joins, nil
}
