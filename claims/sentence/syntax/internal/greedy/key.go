package greedy

// Key names a feature: the hash of its template and arguments, cut to KeyBits.
// Two features may share a key; with the few hundred thousand that a model
// keeps, one look-up in three hundred hits a stranger.
type Key uint32

// KeyBits is the width of a key.
const KeyBits = 27

// key hashes a template and up to three arguments.
func key(template, a, b, c uint32) Key {
	h := uint64(template)*0x9e3779b97f4a7c15 ^ uint64(a)*0xff51afd7ed558ccd
	h = (h ^ h>>29) + uint64(b)*0xc4ceb9fe1a85ec53
	h = (h^h>>31)*0xbf58476d1ce4e5b9 + uint64(c)*0x94d049bb133111eb
	h = (h ^ h>>30) * 0xd6e8feb86659fd93
	return Key(h >> (64 - KeyBits))
}

// Hash is the 32-bit FNV-1a hash.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
