package weights

// The templates of features.
const (
	Bias = iota
	Suffix
	Prefix1
	Tag1Word
	Tag12
	Tag1
	Tag2
	Word0
	Word1
	Suffix1
	Word2
	WordNext
	SuffixNext
	WordNext2
)

// Hash is the 64-bit FNV-1a hash.
func Hash[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Key joins a template and the hashes of its arguments; it is never 0. The mixing is
// that of splitmix64.
func Key(template, a, b uint64) uint64 {
	h := a ^ (template+1)*0x9e3779b97f4a7c15 ^ (b<<31 | b>>33)
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return (h ^ h>>31) | 1
}
