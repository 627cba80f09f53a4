package main

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/extract"
	"github.com/crosscheck/crosscheck/claims/sentence"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/crosscheck/crosscheck/claims/value"
	"github.com/crosscheck/crosscheck/compare"
)

// analysis is what the stages make of a set of documents.
type analysis struct {
	Documents []*claims.Document
	Claims    []*claims.Claim // in the order of Documents and of their spans
	Stories   []claims.Story
	Topics    []*claims.Topic
	Findings  []compare.Finding
}

// analyse runs all stages over the documents. The result does not depend on
// their order. progress, which may be nil, is told after each document that is
// read. A cancelled context ends it with the context's error.
func analyse(ctx context.Context, docs []*claims.Document, cfg config, progress func(done, total int)) (analysis, error) {
	return analyseWith(ctx, docs, cfg, topicOptions(cfg), progress)
}

// analysePair takes two documents as one story, whatever they tell of.
func analysePair(ctx context.Context, a, b *claims.Document, cfg config) (analysis, error) {
	options := topicOptions(cfg)
	options.OneStory = true
	return analyseWith(ctx, []*claims.Document{a, b}, cfg, options, nil)
}

func topicOptions(cfg config) topic.Options {
	options := topic.Options{Topics: cfg.Vocabulary.Topics, Classes: map[string]claims.AttributeClass{}}
	for _, class := range cfg.Vocabulary.Attributes {
		options.Classes[class.Name] = class
	}
	return options
}

// filed reads the documents and files their claims, and compares nothing; paired
// is topic.Result.Paired.
func filed(ctx context.Context, docs []*claims.Document, cfg config, options topic.Options, progress func(done, total int)) (a analysis, paired bool, err error) {
	cs, err := readClaims(ctx, docs, cfg, progress)
	if err != nil {
		return analysis{}, false, err
	}
	options.Cancelled = func() bool { return ctx.Err() != nil }
	t := topic.Assign(docs, cs, options)
	return analysis{Documents: docs, Claims: cs, Stories: t.Stories, Topics: t.Topics}, t.Paired, ctx.Err()
}

func analyseWith(ctx context.Context, docs []*claims.Document, cfg config, options topic.Options, progress func(done, total int)) (analysis, error) {
	a, paired, err := filed(ctx, docs, cfg, options, progress)
	if err != nil {
		return analysis{}, err
	}
	a.Findings = compared(a.Claims, a.Topics, tolerance(cfg), paired)
	return a, ctx.Err()
}

// compared is what the topics hold against each other and each document against
// itself. The claims stand in the order of their documents; paired is
// topic.Result.Paired.
func compared(cs []*claims.Claim, topics []*claims.Topic, tol compare.Tolerance, paired bool) []compare.Finding {
	across := tol
	across.Pair = paired
	found := compare.Topics(topics, across)
	named := make(map[string]*claims.Topic, len(topics))
	for _, t := range topics {
		named[t.ID] = t
	}
	for len(cs) > 0 {
		n := 1
		for n < len(cs) && cs[n].Doc == cs[0].Doc {
			n++
		}
		for _, f := range compare.Within(cs[0].Doc, cs[:n], tol) {
			if t := named[f.Topic.ID]; t != nil {
				f.Topic = t // with the name that its other findings have
			}
			found = append(found, f)
		}
		cs = cs[n:]
	}
	compare.Sort(found)
	return found
}

// readClaims reads each document by itself, on all cores.
func readClaims(ctx context.Context, docs []*claims.Document, cfg config, progress func(done, total int)) ([]*claims.Claim, error) {
	r := newReader(cfg)
	each := make([][]*claims.Claim, len(docs))
	var next, done atomic.Int64
	var group sync.WaitGroup
	var told sync.Mutex
	for range min(runtime.GOMAXPROCS(0), max(len(docs), 1)) {
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(docs) {
					return
				}
				each[i] = r.read(docs[i])
				if n := int(done.Add(1)); progress != nil {
					told.Lock()
					progress(n, len(docs))
					told.Unlock()
				}
			}
		})
	}
	group.Wait()
	var all []*claims.Claim
	for _, cs := range each {
		all = append(all, cs...)
	}
	return all, ctx.Err()
}

// reader turns one document into claims.
type reader struct {
	tagger    *sentence.Tagger
	extractor *extract.Extractor
}

func newReader(cfg config) *reader {
	return &reader{tagger: sentence.NewTagger(), extractor: extract.New(cfg.Vocabulary)}
}

// read splits the document, finds its values, tags the sentences that hold one
// and extracts claims.
func (r *reader) read(d *claims.Document) []*claims.Claim {
	sentences := sentence.Split(d)
	values := make([][]claims.Value, len(sentences))
	where := value.Context{Reference: d.Published, Country: value.Country(d.URL, d.Publisher, opening(d))}
	if where.Reference.IsZero() {
		where.Reference = d.Updated
	}
	for i := range sentences {
		s := &sentences[i]
		found := value.Find(nil, s.Span.In(d.Text), where)
		for k := range found {
			shift(&found[k], s.Span.Start)
		}
		values[i] = found
		if len(found) > 0 || extract.Worth(s) {
			r.tagger.Tag(d.Text, s)
		}
	}
	return r.extractor.Claims(d, sentences, values)
}

// opening is the beginning of a document's running text, where its dateline stands.
func opening(d *claims.Document) string {
	for _, b := range d.Blocks {
		if b.Kind == claims.Paragraph {
			return b.Span.In(d.Text)
		}
	}
	return ""
}

// shift moves a value from its sentence into the document.
func shift(v *claims.Value, by int) {
	v.Span = v.Span.Shift(by)
	for i := range v.Also {
		shift(&v.Also[i], by)
	}
}
