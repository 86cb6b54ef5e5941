import type { MarkdownDocument } from '../markdown/document.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import type { Definition } from '../markdown/prose.ts';

/** A draft's notes in the order in which its text asks for them, as a reader sees them numbered. */
export interface Notes {
	/** What the note of this label stands for: its own text, or that of the earlier note which an "Ibid." or "supra" in it means; `undefined` where none can be told. */
	readonly note: (label: string) => string | undefined;
	/** The same for the note with this number, from 1. */
	readonly nthNote: (n: number) => string | undefined;
}

/** Reads the order of a draft's notes when it is first asked for. Each chain of "Ibid." is walked once. */
export function createNotes(document: MarkdownDocument, footnote: (label: string) => Definition | undefined): Notes {
	let read: { readonly texts: readonly string[]; readonly places: ReadonlyMap<string, number> } | undefined;
	const notes = (): NonNullable<typeof read> => (read ??= inOrder(document, footnote));
	return {
		note(label) {
			const { texts, places } = notes();
			const place = places.get(label);
			return place === undefined ? footnote(label)?.target : texts[place];
		},
		nthNote: (n) => notes().texts[n - 1],
	};
}

/** "Ibid., p. 4", "Id. at 12", "See ibid.": the same as what is cited right before. */
export const isIbid = (words: string): boolean => /^[\s\W]{0,4}(?:see(?: also)?,? )?(?:ibid(?:em)?|id\.|idem|loc\. ?cit)(?![\p{L}])/iu.test(words);

/** Note 3 in "Bales, supra note 3, at 12", "supra n. 3" and "(n 3)"; `undefined` where the words point to none by number. */
export function noteNumber(words: string): number | undefined {
	const [, number] = /^\W{0,3}(?:see(?: also)?,?\s)?(?:[^.;\d]{0,80}?(?:supra|above|op\. ?cit\.?),?\s)?(?:at\s)?(?:nn?\.?|fn\.?|note|footnote)\s?(\d{1,3})(?![\d%]|\s?=)/i.exec(words.slice(0, 200)) ?? [];
	return number === undefined ? undefined : Number(number);
}

/** Bales in "Bales, supra note 3" and "Bales, op. cit., p. 12": whose work cited earlier is meant; `undefined` where nobody is named. */
export function namedAgain(words: string): string | undefined {
	const [, name] = /^\W{0,3}(?:[Ss]ee(?: also)?,? )?(?:the )?(\p{Lu}[\p{L}’'-]{1,40})[^;\d]{0,80}?[,\s*_]{1,4}(?:supra|op\. ?cit|above n)/u.exec(words.slice(0, 200)) ?? [];
	return name;
}

/** Whether a note says only what an earlier one says in full. */
export const pointsBack = (text: string): boolean => isIbid(text) || namedAgain(text) !== undefined || noteNumber(text) !== undefined;

/** Whether what stands there is cited under the name that points back to it. */
export const isOf = (name: string | undefined, text: string): boolean => name === undefined || text.toLowerCase().includes(name.toLowerCase());

function inOrder(document: MarkdownDocument, footnote: (label: string) => Definition | undefined): { readonly texts: readonly string[]; readonly places: ReadonlyMap<string, number> } {
	const texts: string[] = [];
	const places = new Map<string, number>();
	for (const { text } of document.blocks) {
		for (const { kind, marks } of text.proses) {
			if (kind === 'note') continue;
			for (const mark of marks) {
				if (mark.kind === 'inline-note') texts.push(meaningAt(texts, mark.target));
				if (mark.kind !== 'footnote') continue;
				const label = normaliseLabel(mark.target);
				if (places.has(label)) continue;
				places.set(label, texts.length);
				texts.push(meaningAt(texts, footnote(label)?.target ?? ''));
			}
		}
	}
	return { texts, places };
}

/** What a note says that stands after these: they are resolved already, so one step back is enough. */
function meaningAt(before: readonly string[], text: string): string {
	if (isIbid(text)) return text.includes(';') ? '' : before.at(-1) ?? '';
	const name = namedAgain(text);
	const number = noteNumber(text);
	if (number !== undefined) {
		const there = before[number - 1];
		return there !== undefined && isOf(name, there) ? there : '';
	}
	if (name === undefined) return text;
	const same = [...new Set(before.slice(-EARLIER).filter((earlier) => isOf(name, earlier)))];
	return same.length === 1 ? (same[0] ?? '') : '';
}

/** How many notes back a name alone is looked up. */
const EARLIER = 200;
