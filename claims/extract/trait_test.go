package extract

import (
	"slices"
	"testing"
)

// traitsOf lists the traits of a text as "class of whom = value".
func traitsOf(t *testing.T, text string) []string {
	x := &Extractor{}
	var out []string
	for _, c := range x.traits(viewsOf(t, text)) {
		out = append(out, c.Attribute.Class+" of "+c.Subject.Key+" = "+c.Value.Text)
	}
	return out
}

func TestTraits(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// pleas
		{"Karen Holm pleaded not guilty to murder on Friday.", []string{"plea of karen holm killing = not guilty"}},
		{"Karen Holm was arrested. She pleaded guilty to fraud.", []string{"plea of karen holm fraud = guilty"}},
		{"Karen Holm, 34, pled no contest.", []string{"plea of karen holm = no contest"}},
		{"Karen Holm is expected to plead guilty.", nil},
		{"Karen Holm may have pleaded guilty.", nil},
		{"Karen Holm pleaded guilty to fraud. Karen Holm pleaded not guilty to fraud.", nil},
		// charges
		{"Karen Holm was charged with second-degree murder.", []string{"charge of karen holm = second-degree murder"}},
		{"Karen Holm was convicted of manslaughter on Monday.", []string{"conviction of karen holm = manslaughter"}},
		{"A harbour pilot was charged with manslaughter.", []string{"charge of accused = manslaughter"}},
		{"Karen Holm was charged with murder and attempted murder.", nil},
		{"Karen Holm could be charged with murder.", nil},
		{"Karen Holm was charged with theft.", nil},
		// posts left
		{"Karen Holm resigned on Monday.", []string{"leaving of karen holm = resigned"}},
		{"Karen Holm, the head of Lund Motors, stepped down.", []string{"leaving of karen holm = resigned"}},
		{"Karen Holm was fired on Monday.", []string{"leaving of karen holm = dismissed"}},
		{"Karen Holm fired on Monday.", nil},
		{"A shot at Karen Holm was fired at noon.", nil},
		{"The gun behind Karen Holm was fired.", nil},
		{"Karen Holm stepped up.", nil},
		// caught or given up
		{"Karen Holm turned herself in at Bergen.", []string{"capture of karen holm = surrendered"}},
		{"Karen Holm was captured in a barn.", []string{"capture of karen holm = caught"}},
		{"Karen Holm was caught on camera.", nil},
		{"Karen Holm captured the city.", nil},
		// deaths
		{"Karen Holm died on Friday of pneumonia.", []string{"cause-of-death of karen holm = pneumonia"}},
		{"Karen Holm succumbed to complications of lung cancer.", []string{"cause-of-death of karen holm = cancer"}},
		{"Karen Holm died of a heart attack and a stroke.", []string{"cause-of-death of karen holm = heart disease, stroke"}},
		{"Karen Holm died in a hall of mirrors.", nil},
		{"Karen Holm died, but her brother suffered from cancer.", nil},
		// births
		{"Karen Holm was born on 3 May 1923 in Harrow.", []string{"birthplace of karen holm = Harrow"}},
		{"Karen Holm was born in Denmark.", []string{"country-of-birth of karen holm = Denmark"}},
		{"Karen Holm was born in May.", nil},
		// injuries
		{"Karen Holm broke her left wrist on Friday.", []string{"injury of karen holm break = wrist", "side of karen holm wrist = left"}},
		{"Karen Holm had surgery on her right knee.", []string{"side of karen holm knee = right"}},
		{"Karen Holm raised her right hand.", nil},
		{"Karen Holm broke the left and right wrist.", nil},
		{"Karen Holm broke her promise.", nil},
		// nationalities
		{"They met the Danish climber Karen Holm.", []string{"nationality of karen holm = Denmark"}},
		{"It was Karen Holm, a Danish climber, who fell.", []string{"nationality of karen holm = Denmark"}},
		{"They met Danish Prime Minister Karen Holm.", nil},
		{"They met the Danish coach Karen Holm.", nil},
		{"They met Karen Holm, a Danish-born climber.", nil},
		// homes
		{"Karen Holm, 34, of Harrow, was hurt.", []string{"home of karen holm = Harrow"}},
		{"It was Harrow resident Karen Holm who called.", []string{"home of karen holm = Harrow"}},
		{"Karen Holm, 34, of Denmark, was hurt.", nil},
		{"Karen Holm of Lund Motors was hurt.", nil},
		// relatives
		{"Peter Lund was there with his wife, Karen Holm.", []string{"relation of karen holm of peter lund = spouse"}},
		{"It was Peter Lund's nephew Olaf Holm who called.", []string{"relation of olaf holm of peter lund = nephew or niece"}},
		{"It was the nephew of a man, Olaf Holm, who called.", nil},
		// who is known by name
		{"Police did not release the name of the victim.", []string{"identity of victim = not identified"}},
		{"The victims have not yet been identified.", []string{"identity of victim = not identified"}},
		{"The name of the suspect will be released after the hearing.", []string{"identity of suspect = not identified"}},
		{"The victim was identified as Karen Holm.", []string{"identity of victim = identified"}},
		{"The victim has not been identified. The victim, Karen Holm, was 40.", []string{"identity of victim = identified"}},
		{"The company did not release its figures.", nil},
		{"Police identified the cause of the fire.", nil},
		// what is negotiated
		{"Lund Motors is in advanced talks to buy Holm Ferries.", []string{"deal of lund motors buy = in talks"}},
		{"Lund Motors has agreed to acquire Holm Ferries.", []string{"deal of lund motors buy = agreed"}},
		{"Karen Holm is negotiating to direct the film.", []string{"deal of karen holm direct = in talks"}},
		{"Karen Holm has been hired to direct the film.", []string{"deal of karen holm direct = agreed"}},
		{"Karen Holm is in talks with Lund Motors to join it. Karen Holm decided not to join it.", []string{"deal of karen holm join = decided not to"}},
		{"Karen Holm will not direct the film.", []string{"deal of karen holm direct = decided not to"}},
		{"Karen Holm agreed to answer.", nil},
		{"The question is whether Karen Holm will return to it.", nil},
		{"Karen Holm will speak on Monday.", nil},
		{"Lund Motors hired Karen Holm to direct it.", nil},
		{"The talks to buy Holm Ferries failed.", nil},
	} {
		if got := traitsOf(t, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
