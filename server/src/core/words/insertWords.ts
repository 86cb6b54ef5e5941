import type { RenameProblem } from '../names/rename.ts';
import type { Source, Standing } from '../facts/model.ts';
import { yearOf } from './references.ts';

/** Words of what can be put into a draft. */
export const insertWords = {
	publishes: 'publishes this figure',
	inDraft: 'in this draft',
	inBibliography: 'in the bibliography',
	addEntry: 'Add to the bibliography',
	source: (source: Source) => `${source.short} (${yearOf(source)})`,
	standing: {
		'current': '',
		'earlier-year': 'an earlier year',
		'replaced': 'older edition',
		'disputed': 'questioned',
		'debunked': 'questioned',
	} satisfies Record<Standing, string>,
	/** How well it is known, where that is worth a word. */
	repeated: 'known only from pages that repeat it',
	explain: 'Explain this figure',
	explained: (text: string) => `How ${text} was read`,
	rename: {
		taken: 'This name is in use already.',
		footnote: 'The name of a note has no spaces and no brackets.',
		link: 'The name of a link has no brackets.',
		key: 'A key has letters, digits and the marks _ : . # $ % & + ? < > ~ / -, and ends in a letter or digit.',
		number: 'A number follows its list and cannot be renamed.',
	} satisfies Record<RenameProblem, string>,
} as const;
