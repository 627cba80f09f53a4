package extract

// Word lists of closed or nearly closed classes. They are English grammar, not
// vocabulary of any subject; subjects live in config.yaml.
var (
	// personNouns name people by role in an event, so that the verb says what
	// became of them: "12 villagers were killed" counts the killed.
	personNouns = wordSet(`person people man woman child boy girl baby infant teenager youth adult resident villager
civilian soldier troop trooper officer policeman policewoman police guard fighter militant rebel insurgent gunman pirate
worker employee staff labourer laborer miner farmer fisherman sailor seaman crewman crew passenger pedestrian driver motorist pilot
student pupil teacher patient doctor nurse medic victim survivor refugee migrant evacuee prisoner inmate hostage captive detainee
suspect protester protestor demonstrator activist supporter fan spectator tourist visitor guest customer shopper bystander onlooker
citizen national foreigner immigrant family member relative cousin brother sister son daughter parent mother father wife husband
journalist reporter lawmaker lawyer juror official personnel serviceman marine firefighter rescuer paramedic climber hiker skier
player raider attacker brigand robber bandit thief smuggler partygoer co-worker colleague boss manager clerk receptionist welder defendant convict witness neighbour neighbor colleague co-worker coworker other partygoer worshipper monk pilgrim settler
voter candidate delegate expert engineer scientist household individual human soul dead body corpse casualty`)

	sayVerbs = wordSet(`say tell report add note announce state confirm claim declare explain insist stress warn
acknowledge admit argue assert believe caution comment complain concede conclude describe disclose emphasize emphasise estimate
indicate mention observe point quote recall reiterate remark reply respond reveal suggest testify think underscore write allege`)

	auxiliaries = wordSet(`be have do will would shall should can could may might must 'll 'd get`)

	stopLemmas = wordSet(`a an the this that these those i you he she it we they me him her us them my your his its our their
who whom whose which what where when why how be have do will would shall should can could may might must not n't no nor and or but if
then than so as at by for from in into of off on onto out over to up with about after against along among around before behind below
between beyond during except inside near since through throughout toward towards under until upon within without also just only even
still yet already now more most less least very much many few some any all both each every either neither other another such own same
too there here again once 's ' " , . : ; - ( ) ? ! $ % said say mr mrs ms dr one two`)

	determiners = wordSet(`the a an this that these those his her its their our my your some any all both every each no another such`)
)
