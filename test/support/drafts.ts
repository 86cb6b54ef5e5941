/** Sentences about the facts for tests, each with one figure. */
export const sentences = {
	/** Agrees with the newest edition; no source is given. */
	uncited: 'Some 31.5 million people are in modern slavery worldwide.\n',
	/** The value of the 2017 edition, cited, but given as today’s. */
	outdated: 'Today 25.2 million people are in modern slavery ([Harbour Institute](https://harbour.example.org/harbour-estimates-2017)).\n',
	/** Cited and current. */
	cited: 'Some 31.5 million people are in modern slavery worldwide.[^h]\n\n[^h]: Harbour Institute (2022), World Estimates of Modern Slavery, Second Edition. https://harbour.example.org/harbour-estimates-2022\n',
	/** Not our subject. */
	offTopic: 'The bakery sold 31.5 million rolls and closed 12 shops.\n',
} as const;
