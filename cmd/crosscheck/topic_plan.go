package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// merging is the edit that files one topic under another.
func merging(ctx context.Context, db *store.Store, from, into string) ([]store.TopicEdit, error) {
	topics, err := db.Topics(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{from, into} {
		if _, err := topicNamed(db, topics, id); err != nil {
			return nil, err
		}
	}
	if from == into {
		return nil, fmt.Errorf("%s: topic %q is to be merged with itself", db.Path(), from)
	}
	return []store.TopicEdit{{Kind: store.Merge, From: from, Into: into}}, nil
}

// renaming is the edit that calls a topic something else.
func renaming(ctx context.Context, db *store.Store, id, label string) ([]store.TopicEdit, error) {
	topics, err := db.Topics(ctx)
	if err != nil {
		return nil, err
	}
	named, err := topicNamed(db, topics, id)
	if err != nil {
		return nil, err
	}
	switch label = report.Visible(label); {
	case label == "":
		return nil, hintf(fmt.Errorf("the name %q has nothing to read", label), "crosscheck topic undo takes a name back")
	case len(label) > web.MostLabel:
		return nil, fmt.Errorf("the name has %d bytes, %d are the most", len(label), web.MostLabel)
	case label == named.Label:
		return nil, fmt.Errorf("%s: topic %q is called so already", db.Path(), id)
	}
	return []store.TopicEdit{{Kind: store.Rename, From: id, Label: label}}, nil
}

func topicNamed(db *store.Store, topics []store.TopicInfo, id string) (store.TopicInfo, error) {
	var ids []string
	for _, t := range topics {
		if t.ID == id {
			return t, nil
		}
		ids = append(ids, t.ID)
	}
	err := fmt.Errorf("%s: no topic %q in the last run", db.Path(), id)
	if near := documents.Nearest(id, ids); near != "" {
		return store.TopicInfo{}, hintf(err, "did you mean %s?", near)
	}
	return store.TopicInfo{}, hintf(err, "crosscheck list topics prints the IDs")
}

// splitting is the edits that file claims under a topic of their own or into.
func splitting(ctx context.Context, db *store.Store, names []string, into string) ([]store.TopicEdit, error) {
	edits, leaving, err := leavingTopics(ctx, db, names)
	if err != nil {
		return nil, err
	}
	if into == "" && len(leaving) > 1 {
		return nil, hintf(fmt.Errorf("the claims belong to %s", counted(len(leaving), "topic")), "name the one to file them under with --into")
	}
	topics, err := db.Topics(ctx)
	if err != nil {
		return nil, err
	}
	for i := range edits {
		e := &edits[i]
		e.Into = cmp.Or(into, edits[0].From+"-"+edits[0].Claim[:4])
		from, err := topicNamed(db, topics, e.From)
		switch {
		case err != nil:
			return nil, err
		case e.From == e.Into:
			return nil, fmt.Errorf("%s: claim %s belongs to %q already", db.Path(), e.Claim, e.Into)
		case into == "" && leaving[e.From] == from.Claims:
			return nil, hintf(fmt.Errorf("%s: topic %q has no other claims", db.Path(), e.From), "name the topic to file them under with --into")
		}
	}
	return edits, nil
}

// leavingTopics is an edit for each of the named claims, without the topic to
// file it under, and how many leave each topic.
func leavingTopics(ctx context.Context, db *store.Store, names []string) (edits []store.TopicEdit, leaving map[string]int, err error) {
	leaving = map[string]int{}
	for _, name := range names {
		c, err := claimNamed(ctx, db, name)
		if err != nil {
			return nil, nil, err
		}
		if slices.ContainsFunc(edits, func(e store.TopicEdit) bool { return e.Claim == c.ID }) {
			continue
		}
		edits = append(edits, store.TopicEdit{Kind: store.Split, From: c.Topic, Claim: c.ID})
		leaving[c.Topic]++
	}
	return edits, leaving, nil
}

// dropping is the edit that takes a mention out of a finding.
func dropping(ctx context.Context, db *store.Store, id, mention string) ([]store.TopicEdit, error) {
	found, err := db.Finding(ctx, id)
	if err != nil {
		return nil, err
	}
	if found.State == store.Absent {
		return nil, hintf(fmt.Errorf("%s: finding %s is not of the last run", db.Path(), found.Finding.ID), "crosscheck list findings prints those that are")
	}
	var all []*claims.Claim
	for _, g := range found.Finding.Groups {
		all = append(all, g.Claims...)
	}
	c, err := oneOf(all, mention)
	if err != nil {
		return nil, hintf(fmt.Errorf("finding %s: %w", found.Finding.ID, err), "crosscheck show %s prints its mentions", found.Finding.ID)
	}
	return []store.TopicEdit{{Kind: store.DropMention, From: c.Topic, Claim: c.ID}}, nil
}

// claimNamed is the claim of a current document that an ID or a place names.
func claimNamed(ctx context.Context, db *store.Store, name string) (*claims.Claim, error) {
	if !strings.Contains(name, ":") {
		return db.Claim(ctx, name)
	}
	all, err := db.LoadClaims(ctx)
	if err != nil {
		return nil, err
	}
	c, err := oneOf(all, name)
	if err != nil {
		return nil, hintf(fmt.Errorf("%s: %w", db.Path(), err), "crosscheck show PATH prints the claims of a document")
	}
	return c, nil
}

// oneOf is the only claim of the list that a place or the beginning of an ID
// names. The claim at two paths with one text is one.
func oneOf(list []*claims.Claim, name string) (*claims.Claim, error) {
	var found *claims.Claim
	for _, c := range list {
		if !strings.HasPrefix(c.ID, name) && !standsAt(c, name) {
			continue
		}
		if found != nil && found.ID != c.ID {
			return nil, fmt.Errorf("several claims go by %q: %s and %s", name, found.ID, c.ID)
		}
		found = c
	}
	if found == nil {
		return nil, fmt.Errorf("no claim %q", name)
	}
	return found, nil
}

// standsAt reports whether the place, PATH:LINE or PATH:LINE:COLUMN, is that of
// the claim's value.
func standsAt(c *claims.Claim, place string) bool {
	within, ok := strings.CutPrefix(place, c.Doc.Path+":")
	if !ok {
		return false
	}
	line, column := c.Doc.Position(c.Span.Start)
	return within == strconv.Itoa(line) || within == fmt.Sprintf("%d:%d", line, column)
}
