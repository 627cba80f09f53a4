package extract

import "strings"

// givenNames are common first names. They show that a run of capitals names a
// person; a name that is missing here is still found by its title or its verb.
// Words that are as often something else (May, Will, Mark alone, Paris) count
// only where a surname follows. Source: the first names that the national
// statistics offices of English-speaking countries rank highest, and common ones
// of other languages.
var givenNames = wordSet(soundAlikes + `
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
abu kwame kofi chinua ngozi olusegun thabo nelson
adebayo afonso agnieszka agustin akira alejandra alessandro alexandros alexis alfredo alonso alvin amina anand ananda andrzej angelo angus anneliese
antoine armando arturo asha ashok aubrey augustus ayman babatunde barney bart beatriz benny benoit bert bethany blake bogdan bradford brent bridget
brooke bruno byron camille candice carmela cary cassandra cedric cesar chidi christa clayton clifford clifton clyde colleen cornelius costas cristian
cristina cyril damian damien damon darlene darrell daryl deanna delores denis denise denny desmond dexter dianne dieter dimitris dolores dora doreen
doris dragan earnest eddy edmund edna ehud eliza ellie elliott elmer elsa elsie elvis emanuel emeka enrique enzo ernesto esteban esther ethel etienne
eunice everett fahd faisal farouk fatma fatoumata fay felipe ferenc floyd folake frankie freda freddie freddy gabor garrett gayle genevieve georgina
geraldine gerardo gertrude gheorghe gilberto giorgos giulia giuseppe gladys glenda gopal goran gretchen guadalupe guillaume gunther gwen gwendolyn
haider hani harriet haruki heinz helga hilda hiroki hisham horace horst hubert ibrahima ignacio iman indira inez ira irma irving isaiah istvan jacques
jaime jamil jana janis jasper jeanette jeanne jeannie jerald jesus jiri joann joao joaquin jodi jody joelle josephine josie juana julio julius kamal
kara kari karima karin karla katarzyna katrina kazuo keiko kendra kenny kerri kirsten kostas krista kristina krzysztof lacey lalit lamar laszlo lata
latoya laurie layla leigh leila leona leonardo leticia lillian lindsey lionel lola lonnie lorena lorenzo loretta lorna lorraine louisa luca lucia
lucille luigi luther mabel mae maggie majid malgorzata mamadou mandy manfred marcella marcello marek margarita marguerite mariam maribel marjorie
marlene marty marwan masao massimo mathieu mathilde mattie mauricio mavis maxine mazen meredith merle micah mickey minnie mircea miroslav mohan moira
mona moshe moussa muammar muriel myra myrtle nabil nadine nadir naoko nellie nettie neville nicolae nikos nirmala noor norbert noriko nuno octavio
oswald oumar pam paolo patsy patti patty paulette pauline paulo pawel percy phoebe pilar polly pradeep prakash priscilla qasim quentin radha radovan
rafiq rajiv ramesh ramona raphael raquel rashid ratko rebekah reuben rhonda robbie roberta rochelle roderick rodolfo rodrigo rohit rolf romeo rosalie
rosemarie rosemary roslyn rowan roxanne rudolph rudy rufus rupert russell sachin sadie salim salvatore sandeep satoshi sebastien seydou shane shankar
shanti shari sheldon sheri sherri shimon silas slobodan soledad sonja stacie stavros stefano stephan stewart sunita suresh susanna susie sylvester
sylvie tabitha takashi tamika tarek tasha teodoro tessa thaddeus thiago thierry tobias toby tomas tomasz toshiro traci tracie tricia trina trisha
trudy tunde tyrone ulysses usha uwe vaclav valentina vassilis velma verna vernon vicente vickie vikram vincenzo virgil vittorio viviana walid wilbur
wilfred willard wilma winifred wolfram xiaoping yaakov yannis yitzhak yoko yolanda yoshio yves yvette zaid zdenek ziad zoltan zoran`)

// givenVariants are spellings of one first name in Latin letters, folded to the
// first of the line: those of other scripts, and soundAlikes.
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
gaddafi qaddafi gadhafi kadhafi gadafi
arafat arafaat
nasser nasir naser
saleh salih
zelensky zelenskyy zelenskiy zelenski zelenskij
` + soundAlikes)

// soundAlikes are first names that sound alike in English. Names of which one is a
// man's and the other a woman's (Francis, Frances) are two.
const soundAlikes = `
katherine kathryn catherine katharine kathrine
kathy cathy kathie cathie
stephen steven stephan
geoffrey jeffrey jeffery jeffry
philip phillip
sara sarah
ann anne
brian bryan
sean shawn shaun
alan allan allen
eric erik erick
marc mark
carl karl
craig kraig
curt kurt
greg gregg
neil neal niel
ian iain
glen glenn
graham graeme grahame
stewart stuart
lewis louis
lawrence laurence
frederick fredrick frederic fredric
jonathan jonathon johnathan johnathon
matthew mathew
nicholas nicolas nickolas
anthony antony
zachary zachery zackary
christopher kristopher
darren darrin darin daren
darryl daryl
gerald jerald
randall randal
russell russel
elliott elliot eliot
dylan dillon
connor conor
cory corey
cody kody
isaac issac
aaron aron
jared jarrod
bobby bobbie
jimmy jimmie
billy billie
willy willie
eddy eddie
johnny johnnie
betty bettie
debbie debby
vicky vicki vickie
cindy cindi
judy judi
jenny jennie
katie katy
lori laurie
leslie lesley
ashley ashleigh
lindsay lindsey
kelly kelley kellie
shelly shelley
stacy stacey stacie
tracy tracey tracie
brittany britney brittney
stephanie stefanie
kristen kristin
christine kristine
christina kristina
theresa teresa
deborah debra debora
rachel rachael
rebecca rebekah
michele michelle
nicole nichole
elizabeth elisabeth
isabel isabelle isobel
margaret margret
madeline madeleine
diane dianne
joanne joann
suzanne susanne
lynn lynne
karen karin karyn
megan meghan meagan
alison allison allyson
alicia alisha
caitlin kaitlin kaitlyn katelyn caitlyn
jacqueline jaqueline jacquelyn
sophia sofia
sylvia silvia
sonia sonya sonja
natalie nathalie
vivian vivien
cecilia cecelia
hayley haley hailey
hanna hannah
zoe zoey
chloe khloe
`

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
