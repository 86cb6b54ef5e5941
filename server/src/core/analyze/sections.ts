import { isReferenceTitle } from '../citation/references.ts';
import type { Around } from '../figure/context.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import type { BlockText } from '../markdown/prose.ts';

/** What stands around one block. */
export interface Setting {
	readonly around: Around;
	/** In a reference list: its numbers are volumes and pages. */
	readonly inReferences: boolean;
	/** The paragraph that leads it in: its citations are the items' too. */
	readonly leadIn: BlockText | null;
	/** The block right after it, where that is one line that may give its source. */
	readonly next: BlockText | null;
	/** The block right before it, likewise. */
	readonly previous: BlockText | null;
}

/** One setting per block, in order. */
export function settingsOf(document: MarkdownDocument, organisationNames: readonly string[]): Setting[] {
	const onTopic = isDraftOnTopic(document);
	const chain: { level: number; text: string }[] = [];
	let headings = '';
	let referenceLevel = 0;
	return document.blocks.map((block, at) => {
		const heading = block.text.proses.find(({ kind }) => kind === 'heading');
		if (heading !== undefined && isHeading(block)) {
			const level = heading.level ?? 6;
			while ((chain.at(-1)?.level ?? 0) >= level) chain.pop();
			chain.push({ level, text: heading.text.trim() });
			if (isReferenceTitle(heading.text)) referenceLevel = level;
			else if (level <= referenceLevel) referenceLevel = 0;
			headings = chain.slice(0, -1).map(({ text }) => text).join('. ');
		} else if (chain.length > 0) {
			headings = chain.map(({ text }) => text).join('. ');
		}
		const previous = document.blocks[at - 1];
		const next = document.blocks[at + 1];
		const leadIn = leadInOf(block, previous);
		return {
			around: { headings, leadIn, before: beforeOf(block, previous), onTopic, organisationNames },
			leadIn: leadIn === '' ? null : previous?.text ?? null,
			inReferences: referenceLevel > 0,
			next: next !== undefined && isSourceLine(next) ? next.text : null,
			previous: previous !== undefined && isSourceLine(previous) ? previous.text : null,
		};
	});
}

/** Whether two blocks stand in the same setting; what was read in the one holds in the other. */
export const sameSetting = (a: Setting, b: Setting): boolean =>
	a.around.headings === b.around.headings && a.around.leadIn === b.around.leadIn && a.around.before === b.around.before && a.around.onTopic === b.around.onTopic &&
	a.around.organisationNames === b.around.organisationNames && a.inReferences === b.inReferences && a.leadIn === b.leadIn && a.next === b.next && a.previous === b.previous;

const isHeading = (block: Block): boolean => block.type.startsWith('ATXHeading') || block.type.startsWith('SetextHeading');

/** The paragraph that leads in: for a list one that ends in a colon, for a table or figure any short one, for an answer its question. */
function leadInOf(block: Block, previous: Block | undefined): string {
	if (block.type === 'Paragraph') return isQuestion(previous) ? previous?.text.proses.at(-1)?.text.trim() ?? '' : '';
	const isList = block.type === 'BulletList' || block.type === 'OrderedList';
	if (previous?.type !== 'Paragraph' || !(isList || block.type === 'Table' || block.type === 'Blockquote')) return '';
	const text = previous.text.proses.at(-1)?.text.trim() ?? '';
	return isList && !text.endsWith(':') ? '' : text.slice(-600);
}

/** A short paragraph that asks something of the subject, not of those who answer. */
function isQuestion(block: Block | undefined): boolean {
	const text = block?.type === 'Paragraph' && block.text.proses.length === 1 ? block.text.proses[0]?.text.trim() ?? '' : '';
	return text.length < 300 && /\?\W{0,4}$|^\W{0,4}to ask\b/i.test(text) && !/\b(?:you|your|we|us|our|I|my)\b/i.test(text);
}

/** The end of the paragraph before one whose start points back to it: "Of them, …", "Police said 28 of these …". */
function beforeOf(block: Block, previous: Block | undefined): string {
	if (block.type !== 'Paragraph' || previous?.type !== 'Paragraph') return '';
	const start = block.text.proses[0]?.text.slice(0, 160) ?? '';
	return /^\W*(?:they|these|those|it|that|this)\b|\b(?:of|among) (?:them|these|those|whom)\b/i.test(start) ? previous.text.proses.at(-1)?.text.slice(-300) ?? '' : '';
}

const isSourceLine = (block: Block): boolean => {
	const [prose, ...more] = block.text.proses;
	return block.type === 'Paragraph' && prose !== undefined && more.length === 0 && prose.text.length < 400 && /^\W{0,4}(?:sources?|data|figures? from|credit|table \d|note)\b/i.test(prose.text);
};

/** Words that only our field uses. The draft is about it where its title says so, or enough of its blocks do. */
const FIELD = new RegExp([
	"(?<!\\b(?:drugs?|arms|weapons?|wildlife|organ|narcotics|cocaine|animals?) )traffick(?:ing|ed|ers?)\\b",
	'modern[- ](?:day )?slave(?:ry|s)?', '\\bslavery\\b', 'forced labou?r', 'forced to work', 'debt bondage', 'bonded labou?r',
	'forced marriage', 'sex(?:ual(?:ly)?)? (?:exploit(?:ation|ed)|slavery|slaves)', 'commercial sex', '(?:forced|child) prostitution', 'labou?r exploitation',
	'national referral mechanism', 'duty to notify', 'potential victims', 'cybertipline', 'sold (?:for|into) (?:sex|slavery)', 'trade in (?:human beings|humans|people|persons|women|girls|children)', 'debt[- ]bonded',
].join('|'), 'gi');

/** Words of subjects that share some of ours: a draft that uses them more often is about those. */
const OTHER = /\b(?:drugs?|cocaine|heroin|opioids?|fentanyl|narcotics|refugees?|asylum|smuggl\w+|wildlife|ivory|firearms|(?:atlantic|transatlantic) slave|middle passage|plantations?|slave ships?|crashes|pedestrians)\b/gi;

const topical = new WeakMap<BlockText, Topicality>();

/** What a block's prose says of the draft's subject. */
interface Topicality {
	/** How many pieces of prose there are, and how many of them name our field. */
	readonly read: number;
	readonly about: number;
	/** The words of our field, each once, in lower case. */
	readonly kinds: readonly string[];
	/** How many words are of other subjects, less those of ours. */
	readonly others: number;
}

function topicalityOf(text: BlockText): Topicality {
	let answer = topical.get(text);
	if (answer === undefined) {
		const named = text.proses.map((prose) => prose.text.match(FIELD) ?? []);
		const others = text.proses.reduce((sum, prose) => sum + (prose.text.match(OTHER)?.length ?? 0), 0);
		topical.set(text, (answer = { read: text.proses.length, about: named.filter(({ length }) => length > 0).length, kinds: [...new Set(named.flat().map((word) => word.toLowerCase()))], others: others - named.flat().length }));
	}
	return answer;
}

/** The title or one of the first headings names the field, at least a quarter of the prose does, or several of its words stand in the draft and few of others'. */
function isDraftOnTopic({ blocks, frontMatter }: MarkdownDocument): boolean {
	if ((frontMatter.title ?? '').match(FIELD) !== null) return true;
	let read = 0;
	let about = 0;
	let others = 0;
	let heading = false;
	const kinds = new Set<string>();
	for (const block of blocks) {
		const topicality = topicalityOf(block.text);
		if (topicality.about > 0 && isHeading(block) && read < 4) heading = true;
		about += topicality.about;
		read += topicality.read;
		others += topicality.others;
		for (const kind of topicality.kinds) kinds.add(kind);
	}
	return heading || (others <= 0 && (kinds.size >= SEVERAL || (about > 0 && about * 4 >= read)));
}

/** So many different words of the field make a draft one about it. */
const SEVERAL = 2;
