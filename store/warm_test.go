package store

import "testing"

// What Warm makes ready is what the next page is cut from, and nothing of a
// former run is left.
func TestWarm(t *testing.T) {
	s := open(t)
	r := ferryResult()
	for run := int64(1); run <= 2; run++ {
		save(t, s, r)
		if err := s.Warm(ctx); err != nil {
			t.Fatal(err)
		}
		ready := s.listed
		if ready == nil || ready.run != run || !s.agreements.known || s.agreements.run != run || !s.coverage.known || s.coverage.run != run {
			t.Errorf("after run %d: %+v", run, ready)
		}
		if p := page(t, s, Query{}); p.Total != len(r.Findings) || s.listed != ready {
			t.Errorf("after run %d a page of %d findings is made anew", run, p.Total)
		}
	}
}
