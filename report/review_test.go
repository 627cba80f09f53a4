package report

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func read(t *testing.T, file string) ([]Decision, []Refusal) {
	t.Helper()
	got, err := ReadReview(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return got.Decisions, got.Refusals
}

func TestReadReviewTakesWhatSpreadsheetsWrite(t *testing.T) {
	want := []Decision{{DiscrepancyID: "99ab4bbf282bc15b", Decision: "a_wrong", Note: "=sum; it", Reviewer: "Ada", At: time.Date(2031, 3, 8, 10, 0, 0, 0, time.UTC)}}
	for name, c := range map[string]struct {
		file string
		line int
	}{
		"as exported":   {"discrepancy_id,review_status,review_note,reviewer,reviewed_at\n99ab4bbf282bc15b,a_wrong,'=sum; it,Ada,2031-03-08T10:00:00Z\n", 2},
		"other order":   {"reviewer,review_note,reviewed_at,discrepancy_id,mine,review_status\nAda,'=sum; it,2031-03-08T10:00:00Z,99ab4bbf282bc15b,x,a_wrong\n", 2},
		"semicolons":    {"discrepancy_id;review_status;review_note;reviewer;reviewed_at\r\n99ab4bbf282bc15b;a_wrong;\"'=sum; it\";Ada;2031-03-08 10:00:00\r\n;;;;\r\n", 2},
		"tabs, a BOM":   {"\ufeffdiscrepancy_id\treview_status\treview_note\treviewer\treviewed_at\n99ab4bbf282bc15b\tA_Wrong \t'=sum; it\tAda\t2031-03-08 10:00\n", 2},
		"a sep= line":   {"\ufeffsep=;\r\ndiscrepancy_id;review_status;review_note;reviewer;reviewed_at\r\n99ab4bbf282bc15b;a_wrong;\"'=sum; it\";Ada;2031-03-08T10:00:00\r\n", 3},
		"as words":      {"discrepancy_id,review_status,review_note,reviewer,reviewed_at\n99ab4bbf282bc15b,A wrong,'=sum; it,Ada,2031-03-08T10:00:00Z\n", 2},
		"blank lines":   {"discrepancy_id,review_status,review_note,reviewer,reviewed_at\n\n\n99ab4bbf282bc15b,a_wrong,'=sum; it,Ada,2031-03-08T10:00:00Z", 4},
		"upper case":    {"Discrepancy_ID, Review_Status,review_note,reviewer,reviewed_at\n99ab4bbf282bc15b, a_wrong,'=sum; it,Ada,2031-03-08T10:00:00Z\n", 2},
		"a broken note": {"discrepancy_id,review_status,review_note,reviewer,reviewed_at\n99ab4bbf282bc15b,a_wrong,\"'=sum;\r\nit\",Ada,2031-03-08T10:00:00Z\n", 2},
		"twice alike":   {"discrepancy_id,review_status,review_note,reviewer,reviewed_at\n99ab4bbf282bc15b,a_wrong,'=sum; it,Ada,2031-03-08T10:00:00Z\n99ab4bbf282bc15b,a_wrong,'=sum; it,Ada,2031-03-08T10:00:00Z\n", 2},
	} {
		t.Run(name, func(t *testing.T) {
			got, refused := read(t, c.file)
			want[0].Line = c.line
			if diff := cmp.Diff(want, got); diff != "" || len(refused) > 0 {
				t.Errorf("refused %v (-want +got):\n%s", refused, diff)
			}
		})
	}
}

func TestReadReviewRefusesByLine(t *testing.T) {
	const file = `discrepancy_id,review_status,review_note,reviewed_at
99ab4bbf282bc15b,,not decided yet,
9.9E+15,a_wrong,,
99AB4BBF282BC15B,a_wrong,,
99ab4bbf282bc15b,probably,"two
lines",
99ab4bbf282bc15b,a_wrong,,8/3/2031
99ab4bbf282bc15b,b_wrong,,2031-03-08
99ab4bbf282bc15b,a_wrong,,
short,
99ab4bbf282bc15c,tool_error,` + "caf\xe9" + `,
99ab4bbf282bc15d,intentional
`
	got, refused := read(t, file)
	want := []Decision{
		{DiscrepancyID: "99ab4bbf282bc15b", Decision: "b_wrong", At: time.Date(2031, 3, 8, 0, 0, 0, 0, time.UTC), Line: 8},
		{DiscrepancyID: "99ab4bbf282bc15d", Decision: "intentional", Line: 12},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("decisions (-want +got):\n%s", diff)
	}
	var lines []string
	for _, r := range refused {
		lines = append(lines, r.String())
	}
	if diff := cmp.Diff([]string{
		`line 3: discrepancy_id: "9.9E+15" is not 16 hex digits: import it as text, not as a number`,
		`line 4: discrepancy_id: "99AB4BBF282BC15B" is not 16 hex digits: import it as text, not as a number`,
		`line 5: review_status: "probably" is none of pending, a_wrong, b_wrong, both_wrong, neither_wrong, intentional, not_comparable, tool_error`,
		`line 7: reviewed_at: "8/3/2031" is not a time like 2006-01-02T15:04:05Z`,
		`line 9: discrepancy_id: 99ab4bbf282bc15b is decided otherwise in line 8`,
		`line 11: encoding: the row is not UTF-8: save the file as CSV UTF-8`,
	}, lines); diff != "" {
		t.Errorf("refusals (-want +got):\n%s", diff)
	}
}

func TestReadReviewErrors(t *testing.T) {
	for name, c := range map[string]struct {
		in   io.Reader
		want string
	}{
		"nothing":          {strings.NewReader(""), `no column "discrepancy_id"`},
		"another file":     {strings.NewReader("name,age\nAda,3\n"), `in the header "name,age"`},
		"no status":        {strings.NewReader("discrepancy_id,note\n"), `no column "review_status"`},
		"a column twice":   {strings.NewReader("discrepancy_id,review_status,review_status\n"), `"review_status" stands twice`},
		"UTF-16":           {strings.NewReader("\xff\xfed\x00i\x00"), "UTF-16"},
		"an open quote":    {strings.NewReader("sep=,\ndiscrepancy_id,review_status\n\"99ab,a_wrong\n"), "line 3: "},
		"an old workbook":  {strings.NewReader("\xd0\xcf\x11\xe0\xa1"), "old .xls workbook"},
		"a broken archive": {strings.NewReader("PK\x03\x04 and nothing more"), "not a workbook"},
		"an unread disk":   {iotest.ErrReader(errors.New("disk gone")), "disk gone"},
		"a disk that dies": {io.MultiReader(strings.NewReader("discrepancy_id,review_status\n"), iotest.ErrReader(errors.New("disk gone"))), "disk gone"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadReview(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

// What is exported and read back unchanged decides what was decided, and
// exporting that again gives the same file.
func TestRoundTripChangesNothing(t *testing.T) {
	for _, format := range []string{"csv", "xlsx"} {
		t.Run(format, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(rt *rapid.T) {
				if format == "csv" || sometimes(rt) {
					roundTrip(t, rt, format)
				}
			})
		})
	}
}

func roundTrip(t *testing.T, rt *rapid.T, format string) {
	items := ferry(t)
	var want []Decision
	for i := range items {
		drawReviews(rt, &items[i])
	}
	text := func(s string) string {
		if format == "xlsx" {
			s = strings.Map(inCell, Flat(s))
		}
		return Flat(s)
	}
	opt := Options{BOM: rapid.Bool().Draw(rt, "bom"), Columns: rapid.SampledFrom([]string{"full", "brief"}).Draw(rt, "columns")}
	for i, r := range rowsOf(ordered(items, false), &opt) {
		if v := r.review(); v.Decision != "" {
			want = append(want, Decision{DiscrepancyID: r.id, EvidenceHash: r.item.Finding.EvidenceHash, Decision: v.Decision, Note: text(v.Note), Reviewer: text(v.Reviewer), At: v.At, Line: i + 2})
		}
	}
	file := render(t, format, items, opt)
	got, err := ReadReview(bytes.NewReader(file))
	if err != nil || len(got.Refusals) > 0 || len(got.Decisions)+len(got.Passed) != len(rowsOf(ordered(items, false), &opt)) {
		rt.Fatalf("error %v, refused %v, passed over %v of\n%q", err, got.Refusals, got.Passed, file)
	}
	if diff := cmp.Diff(want, got.Decisions); diff != "" {
		rt.Fatalf("decisions (-want +got):\n%s", diff)
	}
	for i := range items {
		items[i].PairReviews = map[string]*ReviewInfo{}
		items[i].Review = nil
		for _, d := range got.Decisions {
			items[i].PairReviews[d.DiscrepancyID] = &ReviewInfo{Decision: d.Decision, Note: d.Note, Reviewer: d.Reviewer, At: d.At}
		}
	}
	if again := render(t, format, items, opt); !bytes.Equal(again, file) {
		rt.Fatalf("the second export differs:\n%q\nfrom\n%q", again, file)
	}
}

// drawReviews decides the pairs of an item at random.
func drawReviews(t *rapid.T, it *Item) {
	it.Review = nil
	it.PairReviews = map[string]*ReviewInfo{}
	for _, p := range it.Finding.Pairs {
		decision := rapid.SampledFrom(append([]string{""}, Decisions...)).Draw(t, "decision")
		if decision == "" {
			continue
		}
		it.PairReviews[DiscrepancyID(&it.Finding, p)] = &ReviewInfo{
			Decision: decision,
			Note:     anyText().Draw(t, "note"),
			Reviewer: anyText().Draw(t, "reviewer"),
			At:       time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "at"), 0).UTC(),
		}
	}
}

// No file makes ReadReview panic, and what it takes is well formed.
func FuzzReadReview(f *testing.F) {
	f.Add([]byte("discrepancy_id,review_status\n99ab4bbf282bc15b,a_wrong\n"))
	f.Add([]byte("\ufeffsep=;\r\nreview_status;discrepancy_id;review_note\r\npending;99ab4bbf282bc15b;\"'=1\"\r\n"))
	f.Add([]byte("\xff\xfe"))
	f.Add(render(f, "xlsx", ferry(f), Options{}))
	f.Fuzz(func(t *testing.T, file []byte) {
		got, _ := ReadReview(bytes.NewReader(file))
		for _, d := range got.Decisions {
			if !isID(d.DiscrepancyID) || d.Line < 2 || strings.ContainsAny(d.Note, "\r\n") {
				t.Errorf("took %+v", d)
			}
		}
		for _, r := range got.Refusals {
			if r.Line < 2 || r.Field == "" || r.Why == "" {
				t.Errorf("refused %+v", r)
			}
		}
	})
}

func TestMisread(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "plain": false, "café": false, "São Tomé, “yes” – ok": false, "Ὀδύσσεια": false, "è vero": false,
		"cafÃ©": true, "â€œyesâ€\u009d": true, "â€œyesâ€\uf19d": true, "Ã¼nÃ¯code": true,
	} {
		if Misread(text) != want {
			t.Errorf("%q: misread is %t", text, !want)
		}
	}
}
