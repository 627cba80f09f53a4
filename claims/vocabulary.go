package claims

// Vocabulary is the open part of the language that stages need: it is decoded
// from config.yaml, whose text equals the built-in defaults.
type Vocabulary struct {
	// Attributes are classes of what is counted or measured. A word belongs to at
	// most one class of a kind.
	Attributes []AttributeClass `mapstructure:"attributes"`
	// Topics pin the keys of topics.
	Topics []ConfiguredTopic `mapstructure:"topics"`
}

// AttributeClass joins the words that say one thing: killed, dead, died,
// deaths, fatalities and death toll.
type AttributeClass struct {
	Name  string   `mapstructure:"name"`  // stable: "killed"
	Label string   `mapstructure:"label"` // "people killed"
	Kinds []Kind   `mapstructure:"kinds"` // that the class can hold; empty means count
	Words []string `mapstructure:"words"` // lemmas, or phrases of lemmas: "death toll"
	// Rises says that a later, larger value is news and not an error: a toll.
	Rises bool `mapstructure:"rises"`
	// Falls says that a later value is as a rule the smaller one: people missing.
	Falls bool `mapstructure:"falls"`
	// Owned says that every player, team or maker has a number of its own: goals.
	Owned bool `mapstructure:"owned"`
	// Single says that an event has one number of it, however it is told: turnout.
	Single bool `mapstructure:"single"`
	// Daily says that each day has a number of its own: the price of a share.
	Daily bool `mapstructure:"daily"`
	// Fate says that the class tells what befell people, so that its nouns for deeds
	// count them too: "the bodies of 12 sailors".
	Fate bool `mapstructure:"fate"`
}

// ConfiguredTopic pins a key to the claims that its words or patterns meet.
type ConfiguredTopic struct {
	Name     string   `mapstructure:"name"` // the topic's ID: "peace-plan/points"
	Label    string   `mapstructure:"label"`
	Kind     Kind     `mapstructure:"kind"`
	Words    []string `mapstructure:"words"`    // all must stand in the sentence, as lemmas
	Patterns []string `mapstructure:"patterns"` // or one of these regular expressions must match it
	// Tolerance is the relative difference up to which values agree, 0.02 = 2 %.
	Tolerance float64        `mapstructure:"tolerance"`
	Examples  []TopicExample `mapstructure:"examples"` // tested by "crosscheck config"
}

// TopicExample is a sentence that must or must not fall under a topic.
type TopicExample struct {
	Text  string `mapstructure:"text"`
	Match bool   `mapstructure:"match"`
}
