import { parse } from 'yaml';

/** What a draft says of itself. */
export interface FrontMatter {
	/** The text it was read from, marks included; empty where there is none. */
	readonly source: string;
	readonly title: string | null;
	/** The latest of `date`, `updated` and `lastmod`, as an ISO date. */
	readonly date: string | null;
	/** As written: `en-GB`. */
	readonly lang: string | null;
	/** Paths of bibliography files, as written. */
	readonly bibliography: readonly string[];
}

const none: Omit<FrontMatter, 'source'> = { title: null, date: null, lang: null, bibliography: [] };

/** Larger front matter is not read: it is data, not a head. */
const CAP = 50_000;

/** Reads YAML front matter. What is not YAML gives no fields; it is not for Citewright to complain of. */
export function readFrontMatter(source: string): FrontMatter {
	if (source === '' || source.length > CAP) return { source, ...none };
	const body = source.replace(/^---[ \t]*\r?\n/, '').replace(/\r?\n(?:---|\.\.\.)[ \t]*\r?\n?$/, '');
	let fields: unknown;
	try {
		fields = parse(body, { maxAliasCount: 10, logLevel: 'silent', schema: 'core' });
	} catch {
		return { source, ...none };
	}
	if (typeof fields !== 'object' || fields === null) return { source, ...none };
	const field = (name: string): unknown => Object.getOwnPropertyDescriptor(fields, name)?.value;
	const text = (name: string): string | null => {
		const value = field(name);
		return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
	};
	const dates = ['date', 'updated', 'lastmod'].map((name) => isoDate(text(name))).filter((date) => date !== null);
	return { source, title: text('title'), date: dates.sort().at(-1) ?? null, lang: text('lang'), bibliography: paths(field('bibliography')) };
}

/** The first ISO date in a text: `2024-05-01` of `2024-05-01T10:00:00Z`; a bare year counts as its last day. */
export function isoDate(text: string | null): string | null {
	const [, year, month, day] = /(?:^|\D)((?:19|20)\d\d)(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?(?!\d)/.exec(text ?? '') ?? [];
	if (year === undefined) return null;
	return `${year}-${(month ?? '12').padStart(2, '0')}-${(day ?? (month === undefined ? '31' : '28')).padStart(2, '0')}`;
}

function paths(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.filter((path): path is string => typeof path === 'string').slice(0, 20) : [];
}
