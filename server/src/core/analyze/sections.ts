import { mayCarryOn } from '../citation/reach.ts';
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
	/** The paragraphs before it, nearest first, where it may carry on what they say: "The report also found …". */
	readonly earlier: readonly BlockText[];
}

/** One setting per block, in order: the one that the block had before, the same object, where that is still so. What was read in it then still holds. */
export function settingsOf(document: MarkdownDocument, organisationNames: readonly string[], before: (text: BlockText) => Setting | undefined): Setting[] {
	const subject = subjectOf(document);
	const [onTopic, onOther] = [subject === 'ours', subject === 'other'];
	const sourceLines = document.blocks.map(isSourceLine);
	const chain: { level: number; text: string }[] = [];
	let under = '';
	let referenceLevel = 0;
	return document.blocks.map((block, at) => {
		let headings = under;
		const heading = isHeading(block) ? block.text.proses.find(({ kind }) => kind === 'heading') : undefined;
		if (heading !== undefined) {
			const level = heading.level ?? 6;
			while ((chain.at(-1)?.level ?? 0) >= level) chain.pop();
			headings = chain.map(({ text }) => text).join('. ');
			chain.push({ level, text: heading.text.trim() });
			under = chain.map(({ text }) => text).join('. ');
			if (isReferenceTitle(heading.text)) referenceLevel = level;
			else if (level <= referenceLevel) referenceLevel = 0;
		}
		const inReferences = referenceLevel > 0;
		const leadInWords = leadInOf(block, document.blocks[at - 1]);
		const leadIn = leadInWords === '' ? null : document.blocks[at - 1]?.text ?? null;
		const next = sourceLines[at + 1] === true ? document.blocks[at + 1]?.text ?? null : null;
		const previous = sourceLines[at - 1] === true ? document.blocks[at - 1]?.text ?? null : null;
		const behind = beforeOf(block, document.blocks[at - 1]);
		const earlier = paragraphsBefore(document.blocks, at);
		const kept = before(block.text);
		const isKept = kept !== undefined && kept.around.headings === headings && kept.around.leadIn === leadInWords && kept.around.before === behind && kept.around.onTopic === onTopic && kept.around.onOther === onOther &&
			kept.around.organisationNames === organisationNames && kept.inReferences === inReferences && kept.leadIn === leadIn && kept.next === next && kept.previous === previous &&
			kept.earlier.length === earlier.length && kept.earlier.every((text, index) => text === earlier[index]);
		return isKept ? kept : { around: { headings, leadIn: leadInWords, before: behind, onTopic, onOther, organisationNames }, inReferences, leadIn, next, previous, earlier };
	});
}

/** The paragraphs that a block may carry on: as far back as each of them may itself. */
function paragraphsBefore(blocks: readonly Block[], at: number): BlockText[] {
	const found: BlockText[] = [];
	for (let index = at; found.length < PARAGRAPHS; index--) {
		const [block, before] = [blocks[index], blocks[index - 1]];
		if (block === undefined || before?.type !== 'Paragraph' || (block.type !== 'Paragraph' && block.type !== 'Blockquote') || !carriesOn(block.text)) break;
		found.push(before.text);
	}
	return found;
}

/** How many paragraphs back an attribution is carried on from. */
const PARAGRAPHS = 3;

/** Within so many characters from its start a paragraph carries on, or does not. */
const OPENING = 300;

const carrying = new WeakMap<BlockText, boolean>();

function carriesOn(text: BlockText): boolean {
	let answer = carrying.get(text);
	if (answer === undefined) carrying.set(text, (answer = mayCarryOn(text.proses[0]?.text.slice(0, OPENING) ?? '')));
	return answer;
}

const isHeading = (block: Block): boolean => block.type.startsWith('ATXHeading') || block.type.startsWith('SetextHeading');

/** The paragraph that leads in: for a list one that ends in a colon, for a table or figure any short one, for an answer its question. */
function leadInOf(block: Block, previous: Block | undefined): string {
	if (previous?.type !== 'Paragraph') return '';
	if (block.type === 'Paragraph') return glanceOf(previous).asks;
	const isList = block.type === 'BulletList' || block.type === 'OrderedList';
	if (!(isList || block.type === 'Table' || block.type === 'Blockquote')) return '';
	const text = previous.text.proses.at(-1)?.text.trim() ?? '';
	return isList && !text.endsWith(':') ? '' : text.slice(-600);
}

/** The end of the paragraph before one whose start points back to it: "Of them, …", "Police said 28 of these …". */
const beforeOf = (block: Block, previous: Block | undefined): string =>
	block.type === 'Paragraph' && previous?.type === 'Paragraph' && glanceOf(block).pointsBack ? previous.text.proses.at(-1)?.text.slice(-300) ?? '' : '';

/** What a paragraph may be to its neighbours. */
interface Glance {
	/** The words of a short paragraph that asks something of the subject, not of those who answer; else empty. */
	readonly asks: string;
	/** Its start points back to the paragraph before it. */
	readonly pointsBack: boolean;
}

const glances = new WeakMap<BlockText, Glance>();

/** Read once for each text: every edit asks it of every paragraph. */
function glanceOf({ text }: Block): Glance {
	let glance = glances.get(text);
	if (glance === undefined) {
		const [prose] = text.proses;
		const words = prose !== undefined && text.proses.length === 1 ? prose.text.trim() : '';
		const asks = words.length < 300 && /\?\W{0,4}$|^\W{0,4}to ask\b/i.test(words) && !/\b(?:you|your|we|us|our|I|my)\b/i.test(words);
		const start = prose?.text.slice(0, 160) ?? '';
		const pointsBack = /^\W*(?:they|these|those|it|that|this)\b|\b(?:of|among) (?:them|these|those|whom)\b/i.test(start);
		glances.set(text, (glance = { asks: asks ? words : '', pointsBack }));
	}
	return glance;
}

const isSourceLine = ({ type, text: { proses } }: Block): boolean => {
	const [prose] = proses;
	return type === 'Paragraph' && prose !== undefined && proses.length === 1 && prose.text.length < 400 && /^\W{0,4}(?:sources?|data|figures? from|credit|table \d|note)\b/i.test(prose.text);
};

/** Words that only our field uses. The draft is about it where its title says so, or enough of its blocks do. */
const FIELD = new RegExp([
	"(?<!\\b(?:drugs?|arms|weapons?|wildlife|organ|narcotics|cocaine|animals?|antiquities|art|timber|firearms|ivory|illicit) )(?:\\b(?:human|sex|labou?r|child|people) )?\\btraffick(?:ing|ed|ers?)\\b",
	'modern[- ](?:day )?slave(?:ry|s)?', '\\bslavery\\b', 'forced labou?r', 'forced to work', 'debt bondage', 'bonded labou?r',
	'forced marriage', 'sex(?:ual(?:ly)?)? (?:exploit(?:ation|ed)|slavery|slaves)', 'commercial sex', '(?:forced|child) prostitution', 'labou?r exploitation',
	'national referral mechanism', 'duty to notify', 'potential victims', 'cybertipline', 'sold (?:for|into) (?:sex|slavery)', 'trade in (?:human beings|humans|people|persons|women|girls|children)', 'debt[- ]bonded',
].join('|'), 'gi');

/** Words of subjects that share some of ours: other goods that are trafficked, the slave trade of old, flight, roads. A draft that uses them more often is about those. */
const OTHER = new RegExp(`\\b(?:${[
	'drugs?', 'cocaine', 'heroin', 'opioids?', 'fentanyl', 'narcotics', 'cannabis', 'methamphetamine',
	'wildlife', 'ivory', 'poach\\w+', 'rhinos?', 'elephants?', 'pangolins?', 'tigers?', 'reptiles?', 'species',
	'firearms?', 'guns?', 'rifles?', 'ammunition', 'antiquities', 'artefacts?', 'artifacts?', 'looted', 'timber', 'logging', 'rosewood', 'counterfeits?', 'cigarettes',
	'refugees?', 'asylum', 'smuggl\\w+', 'crashes', 'pedestrians',
	'(?:atlantic|transatlantic) slave', 'middle passage', 'plantations?', 'slave ships?', 'enslaved africans', 'abolition(?:ists?)?', 'emancipation',
].join('|')})\\b`, 'gi');

/** What a draft that names our field only once, but early, goes on to speak of, each kind in a group. */
const COMPANY = [
	/\bvictims?\b/i, /\bsurvivors?\b/i, /\bexploit(?:ed|ation|ers?)\b/i, /\b(?:pimps?|brothels?|prostitut\w+)\b/i, /\b(?:enslaved|slaves?)\b/i, /\b(?:rescued|freed|liberated)\b/i, /\bsold\b/i, /\bhotline\b/i,
	/\b(?:convict|prosecut|sentenc)\w+/i, /\b(?:minors|girls|children)\b/i, /\b(?:ILO|UNODC|IOM|NCMEC|Walk Free|Polaris|Eurostat|International Labou?r Organi[sz]ation)\b/, /\bchild labou?r\b/i, /\bprofits\b/i, /\b(?:accused|suspects?)\b/i,
] as const;

/** Neighbours of ours, which speak of the same people and courts. */
const NEIGHBOUR = /\b(?:domestic (?:violence|abuse)|sexual (?:assault|violence|harassment)|rapes?|stalking|intimate partner|homeless\w*|foster|poverty|abortion|migration|migrants?|wages?|donors?|budgets?|exports?|museum|garments?)\b/i;

/** Other goods are trafficked by traffickers, too: these words are one. */
const stem = (word: string): string => word.toLowerCase().replace(/^traffick.*/, SHARED);

const SHARED = 'traffick';

const topical = new WeakMap<BlockText, Topicality>();

/** What a block's prose says of the draft's subject. */
interface Topicality {
	/** How many pieces of prose there are, and how many of them name our field. */
	readonly read: number;
	readonly about: number;
	/** The words of our field, each once. */
	readonly kinds: readonly string[];
	/** How many words are of our field, how many of them of ours alone, and how many of other fields. */
	readonly ours: number;
	readonly oursAlone: number;
	readonly others: number;
	/** Which groups of {@link COMPANY} it speaks of, and whether it names a neighbour. */
	readonly company: readonly number[];
	readonly neighbour: boolean;
}

function topicalityOf(text: BlockText): Topicality {
	let answer = topical.get(text);
	if (answer === undefined) {
		const named = text.proses.map((prose) => (prose.text.match(FIELD) ?? []).map(stem));
		const words = named.flat();
		const others = text.proses.reduce((sum, prose) => sum + (prose.text.match(OTHER)?.length ?? 0), 0);
		topical.set(text, (answer = { read: text.proses.length, about: named.filter(({ length }) => length > 0).length, kinds: [...new Set(words)], ours: words.length, oursAlone: words.filter((word) => word !== SHARED).length, others, company: COMPANY.flatMap((group, at) => (text.proses.some((prose) => group.test(prose.text)) ? [at] : [])), neighbour: text.proses.some((prose) => NEIGHBOUR.test(prose.text)) }));
	}
	return answer;
}

/**
 * What a draft as a whole is about.
 *
 * About ours: the title or one of the first headings names the field, at least a quarter of the prose does, or several of its words stand in several pieces and few of others'. About
 * another: it uses the words of a subject that shares some of ours, and more often than ours.
 */
function subjectOf({ blocks, frontMatter }: MarkdownDocument): 'ours' | 'other' | null {
	if ((frontMatter.title ?? '').match(FIELD) !== null) return 'ours';
	let read = 0;
	let about = 0;
	let ours = 0;
	let oursAlone = 0;
	let others = 0;
	let heading = false;
	let early = false;
	let neighbour = false;
	const kinds = new Set<string>();
	const company = new Set<number>();
	for (const block of blocks) {
		const topicality = topicalityOf(block.text);
		if (topicality.about > 0 && isHeading(block) && read < 4) heading = true;
		about += topicality.about;
		read += topicality.read;
		ours += topicality.ours;
		oursAlone += topicality.oursAlone;
		others += topicality.others;
		if (topicality.about > 0 && read <= EARLY) early = true;
		neighbour ||= topicality.neighbour;
		for (const kind of topicality.kinds) kinds.add(kind);
		for (const group of topicality.company) company.add(group);
	}
	if (heading || (others <= ours && ((kinds.size >= SEVERAL && about >= SEVERAL) || (about > 0 && about * 4 >= read) || (early && !neighbour && others === 0 && company.size >= COMPANIONS)))) return 'ours';
	return others > oursAlone ? 'other' : null;
}

/** Among so many first pieces of prose a draft says what it is about. */
const EARLY = 5;

/** So many groups of {@link COMPANY}. */
const COMPANIONS = 3;

/** So many different words of the field, in as many pieces of prose, make a draft one about it: one remark at the end of a market report does not. */
const SEVERAL = 2;
