package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// tiny is a database of our own in WordNet's formats.
var tiny = map[string]string{
	"data.noun": `  1 a line of a licence
00000001 03 n 02 person 0 individual 0 001 ~ 00000002 n 0000 | someone
00000002 18 n 01 villager 0 001 @ 00000001 n 0000 | of a village
00000003 04 n 01 acceptance 0 001 + 00000001 v 0101 | taking
00000004 15 n 01 Utopia 0 001 @i 00000001 n 0000 | a name
00000005 21 n 01 loss 0 000 | something that is lost; "a great loss"
`,
	"index.noun": `  1 a line of a licence
acceptance n 1 1 + 1 0 00000003
individual n 1 1 ~ 1 0 00000001
person n 1 1 ~ 1 0 00000001
loss n 1 0 1 1 00000005
utopia n 1 1 @i 1 0 00000004
villager n 1 1 @ 1 0 00000002
old_villager n 1 1 @ 1 0 00000002
`,
	"data.verb": `00000001 31 v 02 accept 0 take 0 002 + 00000003 n 0101 ! 00000002 v 0101 01 + 08 00 | to take
00000002 31 v 01 reject 0 001 ! 00000001 v 0101 01 + 08 00 | not to take
00000003 40 v 01 lose 0 000 01 + 08 00 | to have no more
`,
	"index.verb": `accept v 1 2 + ! 1 1 00000001
lose v 1 0 1 1 00000003
reject v 1 1 ! 1 0 00000002
take v 1 2 + ! 1 0 00000001
`,
	"data.adj":    "00000001 00 a 01 big(p) 0 000 | large\n",
	"index.adj":   "big a 1 0 1 0 00000001\n",
	"noun.exc":    "",
	"verb.exc":    "took take\nlost lose\n",
	"adj.exc":     "bigger big\n",
	"cntlist.rev": "accept%2:31:00:: 1 20\nloss%1:21:00:: 1 5\nlose%2:40:00:: 1 9\n",
}

// folder writes the database, one file of it replaced.
func folder(t *testing.T, file, text string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range tiny {
		if name == file {
			content = text
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// made is the table that the command makes of the tiny database.
func made(t *testing.T) *table.Table {
	t.Helper()
	out := filepath.Join(t.TempDir(), "words.bin")
	var stdout, stderr bytes.Buffer
	if status := run([]string{"--wordnet", folder(t, "", ""), "--output", out}, &stdout, &stderr); status != 0 {
		t.Fatalf("status %d: %s", status, &stderr)
	}
	if !strings.Contains(stdout.String(), "14 words") {
		t.Errorf("says %q", &stdout)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	made, err := table.Read(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestTheTableHoldsWhatTheFilesSay(t *testing.T) {
	x := made(t)
	want := []string{"accept", "acceptance", "big", "bigger", "individual", "lose", "loss", "lost", "person", "reject", "take", "took", "utopia", "villager"}
	if !slices.Equal(x.Words, want) {
		t.Fatalf("words %q, want %q", x.Words, want)
	}
	at := func(w string) int { return slices.Index(x.Words, w) }
	if x.Marks[at("villager")] != table.Noun|table.Person || x.Marks[at("utopia")] != table.Noun || x.Marks[at("took")] != 0 {
		t.Errorf("marks %v", x.Marks)
	}
	if f := x.Families[at("acceptance")]; f[0] != uint32(at("accept"))+1 {
		t.Errorf("acceptance is of the families %v", f)
	}
	if f := x.Families[at("loss")]; f[0] != uint32(at("lose"))+1 {
		t.Errorf("loss, which is something lost, is of the families %v", f)
	}
	if f := x.Families[at("villager")]; f[0] != 0 {
		t.Errorf("villager is of the families %v", f)
	}
	forms := []table.Form{
		{Word: uint32(at("bigger")), Lemma: uint32(at("big")), As: table.Adjective},
		{Word: uint32(at("lost")), Lemma: uint32(at("lose")), As: table.Verb},
		{Word: uint32(at("took")), Lemma: uint32(at("take")), As: table.Verb},
	}
	if !slices.Equal(x.Forms, forms) {
		t.Errorf("forms %v, want %v", x.Forms, forms)
	}
}

func TestRelationsAreKept(t *testing.T) {
	x := made(t)
	at := func(w string) int { return slices.Index(x.Words, w) }
	senses := func(w string) []table.Sense { return x.Senses[x.SenseStarts[at(w)]:x.SenseStarts[at(w)+1]] }
	accept, reject := senses("accept")[0], senses("reject")[0]
	if d := senses("acceptance"); !slices.Contains(d, accept|table.Derived) {
		t.Errorf("acceptance has the senses %v, not that of accept, %v", d, accept)
	}
	if len(senses("utopia")) != 0 {
		t.Errorf("a name has the senses %v", senses("utopia"))
	}
	if o := x.Opposites[x.OppositeStarts[accept.Synset()]:x.OppositeStarts[accept.Synset()+1]]; !slices.Equal(o, []uint32{reject.Synset()}) {
		t.Errorf("accept is against %v, not %d", o, reject.Synset())
	}
	if a := x.Antonyms[x.AntonymStarts[at("reject")]:x.AntonymStarts[at("reject")+1]]; !slices.Equal(a, []uint32{uint32(at("accept"))}) {
		t.Errorf("reject is against %v", a)
	}
	villager, person := senses("villager")[0].Synset(), senses("person")[0].Synset()
	if p := x.Parents[x.ParentStarts[villager]:x.ParentStarts[villager+1]]; !slices.Equal(p, []uint32{person}) {
		t.Errorf("villager is below %v, not %d", p, person)
	}
}

func TestTroubleNamesTheFile(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"data.noun", "00000001 03 n zz person\n", `data.noun:1: "zz" is not a number`},
		{"index.noun", "person n 1 0 1 0 00000009\n", `index.noun:1: "person" has a sense that is not in data.noun`},
		{"verb.exc", "took\n", `verb.exc:1: "took" holds no lemma`},
		{"cntlist.rev", "took 1 1\n", `cntlist.rev:1: "took" is not a sense key`},
		{"data.adj", "00000001\n", "data.adj:1: the line ends too early"},
	} {
		var stdout, stderr bytes.Buffer
		status := run([]string{"--wordnet", folder(t, c.file, c.text), "--output", filepath.Join(t.TempDir(), "x")}, &stdout, &stderr)
		if status != 2 || !strings.Contains(stderr.String(), c.want) || !strings.Contains(stderr.String(), "\nhint: ") {
			t.Errorf("status %d, says %q, want %q and a hint", status, &stderr, c.want)
		}
	}
}
