import type { Citation } from '../citation/citation.ts';
import type { Quantity } from '../facts/model.ts';
import type { Span } from '../span.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Slots } from './slots.ts';

/** A quantity about our field, as the draft has it. */
export interface Figure {
	/** The number with its scale, currency and percent sign: `49.6 million`; both bounds of a range. */
	readonly span: Span;
	/** The source text under `span`, entities and escapes included. */
	readonly text: string;
	readonly quantity: Quantity;
	readonly slots: Slots;
	/** The sentence that holds it. */
	readonly sentence: Span;
	/** In a block quote or quotation marks: checked, but no fix edits inside. */
	readonly quoted: boolean;
	/** Where it stands; fixes put marks in other places in headings and tables. */
	readonly place: 'text' | 'heading' | 'table' | 'list' | 'alt';
	/** Every citation in reach, nearest first. */
	readonly citations: readonly Citation[];
	readonly judgement: Judgement;
}
