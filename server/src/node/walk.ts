import ignore, { type Ignore } from 'ignore';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { mostFiles } from '../files/port.ts';

/**
 * Paths of the files below a folder, less what the `.gitignore` files of it and of the folders above it name.
 *
 * Symbolic links are neither followed nor listed, and ignored folders are not entered.
 */
export async function walk(folder: string, accept: (path: string) => boolean): Promise<string[]> {
	const found: string[] = [];
	const open: OpenFolder[] = [{ folder, rules: await rulesAbove(folder) }];
	for (let next = open.pop(); next !== undefined && found.length < mostFiles; next = open.pop()) {
		const here: OpenFolder = { folder: next.folder, rules: await withRules(next) };
		const entries = await readdir(here.folder, { withFileTypes: true }).catch(() => []);
		for (const entry of entries) {
			const path = join(here.folder, entry.name);
			if (entry.isDirectory() && !neverEntered.has(entry.name) && !isIgnored(here.rules, `${path}/`)) {
				open.push({ folder: path, rules: here.rules });
			} else if (entry.isFile() && accept(relative(folder, path).split(sep).join('/')) && !isIgnored(here.rules, path)) {
				found.push(path);
			}
		}
	}
	return found;
}

/** Folders that hold no drafts, whatever a `.gitignore` says. */
const neverEntered: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist']);

/** A `.gitignore` with the folder that it speaks of. */
interface Rules {
	readonly folder: string;
	readonly ignore: Ignore;
}

interface OpenFolder {
	readonly folder: string;
	/** Deepest first. */
	readonly rules: readonly Rules[];
}

async function withRules({ folder, rules }: OpenFolder): Promise<readonly Rules[]> {
	const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
	return text === undefined ? rules : [{ folder, ignore: ignore().add(text) }, ...rules];
}

/** The rules of the folders above, up to the root of the repository; none outside a repository. */
async function rulesAbove(folder: string): Promise<readonly Rules[]> {
	const above: string[] = [];
	for (let at = folder; ; at = dirname(at)) {
		const names = await readdir(at).catch((): string[] => []);
		if (names.includes('.git')) {
			break;
		}
		if (dirname(at) === at) {
			return [];
		}
		above.unshift(dirname(at));
	}
	let rules: readonly Rules[] = [];
	for (const at of above) {
		rules = await withRules({ folder: at, rules });
	}
	return rules;
}

/** The deepest rules that say anything decide, as in git. */
function isIgnored(rules: readonly Rules[], path: string): boolean {
	for (const { folder, ignore: test } of rules) {
		const { ignored, unignored } = test.test(relative(folder, path).split(sep).join('/') + (path.endsWith('/') ? '/' : ''));
		if (ignored || unignored) {
			return ignored;
		}
	}
	return false;
}
