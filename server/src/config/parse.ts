import type { Span } from '../core/span.ts';
import { openDocument } from '../facts/document.ts';
import { explain } from '../facts/explain.ts';
import type * as z from '../facts/zod.ts';
import { configSchema, type Config } from './schema.ts';

/** Reads the text of a `citewright.config.json`. What is wrong is reported where it stands; everything else still counts. */
export function parseConfig(text: string): ParsedConfig {
	const opened = openDocument('', text);
	if ('problem' in opened) {
		return { config: {}, problems: [{ span: opened.span ?? start, words: opened.problem }], spanOf: () => start };
	}
	const { config, issues } = checkConfig(opened.value);
	const spanOf = (path: readonly PropertyKey[]) => opened.spanOf(path) ?? start;
	return { config, problems: issues.map(({ path, words }) => ({ span: spanOf(path), words })), spanOf };
}

/** Checks settings that have no text behind them, as an editor sends them. */
export function checkConfig(value: unknown): CheckedConfig {
	const issues: ConfigIssue[] = [];
	let rest = value;
	// Each round takes out what is refused; several, because an object may only show its own fault when its parts are sound.
	for (let round = 0; round < mostRounds; round++) {
		const result = configSchema.safeParse(rest, { reportInput: true });
		if (result.success) {
			return { config: result.data, issues };
		}
		const refused = result.error.issues.flatMap(issue => {
			const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path];
			return paths.map(path => ({ path, words: words(issue, path) }));
		});
		issues.push(...refused);
		if (refused.some(({ path }) => path.length === 0)) {
			break;
		}
		// From the end, so that taking out an item of a list does not move the items still to be taken out.
		for (const { path } of refused.reverse()) {
			rest = without(rest, path);
		}
	}
	return { config: {}, issues };
}

export interface ParsedConfig {
	readonly config: Config;
	readonly problems: readonly ConfigProblem[];
	/** Where the value at a path stands, for what only shows once a setting is used. */
	readonly spanOf: (path: readonly PropertyKey[]) => Span;
}

export interface CheckedConfig {
	readonly config: Config;
	readonly issues: readonly ConfigIssue[];
}

/** Something in the file that is not used, with its place in the text. */
export interface ConfigProblem {
	readonly span: Span;
	readonly words: string;
}

/** The same without a text: the path to the value, such as `['severity', 'missing-citation']`. */
export interface ConfigIssue {
	readonly path: readonly PropertyKey[];
	readonly words: string;
}

const mostRounds = 4;
const start: Span = { start: 0, end: 0 };

function words(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
	const name = path.filter(step => typeof step === 'string').map(step => step.slice(0, 60)).join('.');
	// One key at a time, so that each stands at its own place.
	const what = issue.code === 'unrecognized_keys' ? 'There is no such setting. Check the spelling or remove it.' : explain(issue);
	return name === '' ? what : `${name}: ${what}`;
}

/** The value without the part at `path`; a copy along the path, the rest shared. */
function without(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
	if (step === undefined || typeof value !== 'object' || value === null) {
		return undefined;
	}
	if (Array.isArray(value)) {
		const items: readonly unknown[] = value;
		return items.flatMap((item, index) => index !== step ? [item] : rest.length === 0 ? [] : [without(item, rest)]);
	}
	return Object.fromEntries(Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
		const kept = key !== step ? item : rest.length === 0 ? undefined : without(item, rest);
		return kept === undefined ? [] : [[key, kept] as const];
	}));
}
