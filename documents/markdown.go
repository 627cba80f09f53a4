package documents

func markdownPassages(text string, start int) []passage { return plainPassages(text, start) }
