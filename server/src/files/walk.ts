import ignore, { type Ignore } from 'ignore';
import { leadsToMatch, globMatcher } from './glob.ts';
import { mostFiles } from './port.ts';

/** How a walk sees folders. Paths are relative to the folder that is walked, with `/`; `''` is that folder itself. */
export interface Listing {
	/** What lies directly in a folder, without symbolic links; nothing where it cannot be read. */
	list(folder: string): Promise<readonly Entry[]>;
	/** The text of a file that was listed; `undefined` where it cannot be read. */
	text(file: string): Promise<string | undefined>;
}

/** A name in a folder. */
export interface Entry {
	readonly name: string;
	readonly isFolder: boolean;
}

/** A walk. */
export interface Walk {
	readonly glob: string;
	readonly listing: Listing;
	/** The `.gitignore` files of the folders above, outermost first: their text, and the way from their folder to the one that is walked, such as `docs/`. */
	readonly above?: readonly { readonly text: string; readonly way: string }[];
	/** What is left out besides, by relative path. */
	readonly isExcluded?: (path: string) => boolean;
}

/**
 * Relative paths of the files that match a glob, less what `.gitignore` files name. Folders that are ignored, or that can hold no match, are not entered.
 */
export async function walk({ glob, listing, above = [], isExcluded = () => false }: Walk): Promise<string[]> {
	const [matches, leads] = [globMatcher(glob), leadsToMatch(glob)];
	const found: string[] = [];
	let entered = 0;
	let open: readonly OpenFolder[] = [{ folder: '', rules: above.map(({ text, way }) => rulesOf(text, path => way + path)).reverse() }];
	while (open.length > 0 && found.length < mostFiles && entered < mostFolders) {
		const [now, later] = [open.slice(0, atOnce), open.slice(atOnce)];
		entered += now.length;
		const below = await Promise.all(now.map(async ({ folder, rules: outer }): Promise<readonly OpenFolder[]> => {
			const entries = await listing.list(folder);
			const at = (name: string): string => folder === '' ? name : `${folder}/${name}`;
			const text = entries.some(({ name, isFolder }) => name === '.gitignore' && !isFolder) ? await listing.text(at('.gitignore')) : undefined;
			const rules = text === undefined ? outer : [rulesOf(text, path => folder === '' ? path : path.slice(folder.length + 1)), ...outer];
			const folders: OpenFolder[] = [];
			for (const { name, isFolder } of entries) {
				const path = at(name);
				if (isFolder) {
					if (!neverEntered.has(name) && path.split('/').length <= deepest && leads(path) && !isIgnored(rules, `${path}/`) && !isExcluded(path)) {
						folders.push({ folder: path, rules });
					}
				} else if (matches(path) && !isIgnored(rules, path) && !isExcluded(path)) {
					found.push(path);
				}
			}
			return folders;
		}));
		open = [...below.flat(), ...later];
	}
	return found.slice(0, mostFiles).sort();
}

/** Folders that hold no drafts, whatever a `.gitignore` says. */
const neverEntered: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist']);

/** A folder that another machine lists takes its time, so some are listed together. */
const atOnce = 16;

/** No person keeps drafts in more folders than this; a file system that is made up while it is read might. */
const mostFolders = 50_000;

/** Folders within folders. */
const deepest = 40;

/** Whether a path that the walk knows is ignored; `undefined` where nothing is said of it. */
type Rules = (path: string) => boolean | undefined;

interface OpenFolder {
	readonly folder: string;
	/** Deepest first. */
	readonly rules: readonly Rules[];
}

/** The rules of a `.gitignore`; `name` says how its own folder names a path. */
function rulesOf(text: string, name: (path: string) => string): Rules {
	const rules: Ignore = ignore().add(text.split(/\r?\n/).filter(isReasonable));
	return path => {
		const { ignored, unignored } = rules.test(name(path));
		return ignored || unignored ? ignored : undefined;
	};
}

/** A line becomes a pattern whose cost grows with each star, so one that no person wrote is left out. */
const isReasonable = (line: string): boolean => line.length <= 500 && line.split('**').length <= 4 && line.split('*').length <= 10;

/** The deepest rules that say anything decide, as in git. */
function isIgnored(rules: readonly Rules[], path: string): boolean {
	for (const says of rules) {
		const answer = says(path);
		if (answer !== undefined) {
			return answer;
		}
	}
	return false;
}
