package claims

// Rules by which claims of the kind Name are made: what two spellings are to each
// other depends on what they are spellings of.
const (
	// KnownPerson is a person's first and last name where the first is a common one.
	KnownPerson = "name/known-person"
	// RarePerson is one where the first name is uncommon, so that a slip can make
	// any other word of it.
	RarePerson = "name/person"
	// Surname is a last name alone, a slip away from that of a person whom the same
	// document names in full: the claim's subject.
	Surname = "name/surname"
	// ProperName is the uncommon name of a body or thing.
	ProperName = "name/proper"
	// Holder is the name of whom a post and a last name, or an age and a last name,
	// tell: "Ada Lund" of the subject Sheriff Lund. No document tells so of two.
	Holder = "name/holder"
	// Letters is what letters stand for: the words of "United Ferry Lines (UFL)",
	// of the subject UFL.
	Letters = "name/letters"
)

// Rules of claims on who somebody or what something is.
const (
	// Title is a post, rank or trade that a text gives to a named person: "chief
	// executive" of the subject Ada Lund. Role claims of other rules name the
	// holder of an office: Ada Lund, of the subject Lund Motors.
	Title = "role/title"
	// ShipType is what a named ship is said to be: a frigate, a tanker.
	ShipType = "role/ship"
)

// Trait begins the rules of claims on a property of one person of which one value
// shuts the others out, "trait/plea": what they are to each other is the class's own.
// A document that tells two values of one makes no claim.
const Trait = "trait/"

// Bearing is the rule of a claim of the kind Place that tells in which direction
// and how far from a named place something lies: "55 km south of Lund". Its value
// holds the distance in Base.
const Bearing = "place/bearing"

// Accusation is the rule of a claim of the kind Polarity that one party accuses its
// subject, or that the subject denies what it is accused of.
const Accusation = "polarity/accusation"

// Status is the rule of a claim of the kind Polarity that tells how far the case
// against its subject has come: wanted, held, not yet charged, charged, convicted.
const Status = "polarity/status"

// Harm is the rule of a claim of the kind Polarity that tells whether an event did
// damage: "damage", or "no damage known" so far.
const Harm = "polarity/damage"

// Existence is the rule of a claim of the kind Polarity that there is something, or
// that there is none: "there were no militants in the school".
const Existence = "polarity/existence"
