package claims

// Rules by which claims of the kind Name are made. What two spellings are to each
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
	// Letters is what letters stand for: the words of "United Ferry Lines (UFL)",
	// of the subject UFL.
	Letters = "name/letters"
)
