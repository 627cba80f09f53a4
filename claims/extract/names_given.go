package extract

import "strings"

// givenNames are common first names. They show that a run of capitals names a
// person; a name that is missing here is still found by its title or its verb.
// Words that are as often something else (May, Will, Mark alone, Paris) count
// only where a surname follows. Source: the first names that the national
// statistics offices of English-speaking countries rank highest, and common ones
// of other languages.
var givenNames = wordSet(`
aaron abdul ada astrid abdullah abigail abraham adam adrian agnes ahmad ahmed aidan aisha alan albert alberto alejandro aleksandr alex alexander alexandra
alexei alexey alfred ali alice alicia alison allan allen allison alyssa amanda amber amir amy ana anatoly andre andrea andreas andrei andrew andrey
andy angela angelina ann anna anne annie anthony antonio anton anwar april arnold arthur ashley audrey austin avi barack barbara barry bashar beatrice becky
ben benjamin bernard bernie beth betty beverly bill billy bob bobby bonnie boris brad bradley brandon brenda brendan brett brian brittany bruce
bryan caleb cameron carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia chad charlene charles charlie charlotte chelsea
cheryl chloe chris christian christina christine christopher chuck cindy claire clara clarence claude claudia clay clint colin connie connor corey
courtney craig crystal curtis cynthia daisy dale dan daniel danielle danny darren darryl dave david dawn dean debbie deborah debra dennis derek
diana diane diego dmitri dmitry dominic don donald donna dorothy doug douglas duncan dustin dwight dylan earl ed eddie edgar edith eduardo edward edwin
eileen elaine eleanor elena elias elizabeth ella ellen emily emma emmanuel eric erica erik erin ernest ethan eugene eva evan evelyn fatima felix
fernando fiona florence frances francesca francis francisco frank franklin fred frederick gabriel gareth gary gavin gene geoffrey george gerald gerard gerry gilbert gina
giovanni glen glenn gloria gordon grace graham greg gregory guillermo gustavo guy hannah hans harold harry harvey hassan heather hector heidi helen henry herbert
herman hillary holly howard hugh hugo hussein ian ibrahim igor ingrid irene isaac isabel isabella ivan jack jackie jackson jacob jacqueline jake jamal james jamie
jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy
joan joanna joanne joe joel johan johannes john johnny jon jonathan jordan jorge jose josef joseph josh joshua joyce juan juanita judith judy julia
julian julie juliet justin kaitlyn karen karim karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khaled khalid kim kimberly
kirk klaus kristen kristin kurt kyle lance lars larry laura lauren laurence lawrence leah lee leo leon leonard leroy leslie lewis liam lily linda lindsay lisa liz
lloyd logan lois lori louis louise lucas lucy luis luke lydia lynn mahmoud malcolm manuel marc marcel marcia marco marcus margaret maria mariah marie
marilyn marina mario marion mark marsha martha martin marvin mary mason mathew matt matteo matthew maureen maurice max megan melanie melinda melissa
michael michele michelle miguel mikhail mike mildred milton miriam mitch mitchell mohamed mohammad mohammed molly monica morgan muhammad mustafa myron nadia nancy naomi natalie
natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel nikita nikolai nina noah noel nora norma norman olga oliver olivia olivier omar oscar osama otto owen
pablo pamela pat patricia patrick paul paula pavel pedro peggy penny per peter petr phil philip philippe phillip phyllis pierre piotr rachel ralph ramon randy raul ray
raymond rebecca regina reginald rene ricardo richard rick ricky rita rob robert roberto robin rodney roger roland ron ronald ronnie rosa rose roy ruben ruth
ryan sabrina said sally salman sam samantha samuel sandra sara sarah saul scott sean sebastian serena sergei sergey sergio seth shannon sharon shaun shawn sheila
shelby sherry shirley sidney silvia simon sofia sonia sophia sophie stacey stacy stanley stefan stella stephanie stephen steve steven stuart sue susan
suzanne sven svetlana sylvia tamara tammy tanya tara tatiana taylor ted teresa terrence terry thelma theo theodore theresa thomas tiffany tim timothy tina todd tom
tommy toni tony tracey tracy travis trevor tyler ursula valerie vanessa vera veronica vicki vicky victor victoria viktor vincent viola virginia vitali vivian vladimir volodymyr
wade wallace walter wanda warren wayne wendy wesley whitney william willie winston wladimir xavier yasser yousef yuri yusuf yvonne zachary zoe
bjorn erika greta ines ivana jens juergen jurgen lena magnus marta mats nils olaf ole ove sergiy soren tove ulrich wolfgang
hiroshi kenji takeshi yuki ming wei xiaoming jin arjun deepak priya rahul raj rajesh ravi sanjay sunil vijay anil imran tariq zainab hamid reza mehdi nasser samir tamim
abu kwame kofi chinua ngozi olusegun thabo nelson`)

// givenVariants are spellings of one first name in Latin letters, folded to the
// first of the line.
var givenVariants = lines(`
mohamed mohammed muhammad mohammad mohamad muhamad mohamet muhammed mehmed
abdulah abdullah abdallah abdalah abdulla abdalla abdula
ahmed ahmad ahmet achmad
yusuf yousef yousif yusef youssef yosef
khaled khalid
hussein hussain husain husayn hussayn husein hosein hossein
osama usama
said saeed sayed saied
hassan hasan
ibrahim ebrahim
omar umar
mahmoud mahmud
mustafa mostafa mustapha
suleiman sulaiman suleyman soliman
dmitri dmitry dmitriy dmitrii dimitri dimitry
sergei sergey serhiy sergiy sergej
alexei alexey aleksei aleksey alexej
alexander aleksandr alexandr aleksander oleksandr
andrei andrey andriy andrej
nikolai nikolay nicolai
mikhail mikhayl michail
volodymyr volodimir
vladimir wladimir
yevgeny evgeny yevgeni evgeni yevgeniy evgeniy
katherine kathryn catherine katharine kathrine
stephen steven stephan
geoffrey jeffrey
philip phillip
sara sarah
ann anne
gaddafi qaddafi gadhafi kadhafi gadafi
arafat arafaat
nasser nasir naser
saleh salih
zelensky zelenskyy zelenskiy zelenski zelenskij
`)

// lines maps each word of a line to the line's first.
func lines(s string) map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(s, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// given reports whether the lower-case word is a common first name, with or
// without the marks on its letters.
func given(w string) bool {
	return givenNames[w] || strings.IndexFunc(w, marked) >= 0 && givenNames[plain.Replace(w)]
}
