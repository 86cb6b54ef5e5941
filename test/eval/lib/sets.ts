import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readLines, type FileLabel, type Label } from './label.ts';

/** Labelled texts, staged in a folder of their own so that no settings of another project reach them. */
export interface LabelledSet {
	readonly name: string;
	readonly folder: string;
	/** File names in `folder`. */
	readonly files: readonly string[];
	readonly labels: ReadonlyMap<string, readonly Label[]>;
	readonly marks: ReadonlyMap<string, FileLabel>;
}

const drafts = /\.(?:md|markdown|qmd|Rmd|mdx|txt)$/u;

/** Copies a folder's files into a new one; plain text gets a Markdown name, since only drafts are checked. */
function stage(name: string, from: string): string {
	const to = mkdtempSync(join(tmpdir(), `eval-${name}-`));
	for (const file of readdirSync(from)) {
		if (drafts.test(file) || /\.(?:bib|json|ya?ml)$/u.test(file)) copyFileSync(join(from, file), join(to, staged(file)));
	}
	return to;
}

const staged = (file: string): string => file.replace(/\.txt$/u, '.txt.md');

function read<T extends { readonly file: string }>(path: string): T[] {
	return existsSync(path) ? readLines<T>(readFileSync(path, 'utf8')) : [];
}

function group(labels: readonly Label[]): Map<string, Label[]> {
	const groups = new Map<string, Label[]>();
	for (const label of labels) groups.set(staged(label.file), [...groups.get(staged(label.file)) ?? [], label]);
	return groups;
}

function set(name: string, texts: string, gold: string, files: string | null): LabelledSet {
	const marks = new Map(files === null ? [] : read<FileLabel>(files).map((file) => [file.file, file]));
	const labels = group(read<Label>(gold));
	// A file whose every number was left unlabelled still has to be read: it is listed with the others.
	return { name, folder: stage(name, texts), files: [...new Set([...labels.keys(), ...marks.keys()])].sort(), labels, marks };
}

interface NearMissManifest {
	readonly docs: readonly { readonly file: string; readonly in_scope: readonly string[] }[];
}

/** Texts in which nothing is a figure but the strings that the manifest names; those are left out of the score. */
function nearMiss(folder: string): LabelledSet {
	const manifest = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')) as NearMissManifest;
	const labels = new Map<string, Label[]>();
	for (const { file, in_scope: inScope } of manifest.docs) {
		const text = readFileSync(join(folder, file), 'utf8');
		labels.set(file, inScope.flatMap((found) => everywhere(text, found).map((start) => (
			{ file, start, end: start + found.length, text: found, is_statistic: false, borderline: true }
		))));
	}
	return { name: 'near-miss', folder: stage('near-miss', folder), files: [...labels.keys()], labels, marks: new Map() };
}

function everywhere(text: string, part: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) starts.push(at);
	return starts;
}

/** Labelled texts beside the repository, where there are any. */
export const outsideFolder = join(import.meta.dirname, '../../../../shared');

/** All sets at hand: the project's own and, where `../shared` stands beside the repository, those in it. */
export function loadSets(own = join(import.meta.dirname, '..'), outside = outsideFolder): LabelledSet[] {
	const sets = ['tune', 'confirm'].map((name) => set(name, join(own, name), join(own, name, 'gold.jsonl'), join(own, name, 'files.jsonl')));
	const gold = join(outside, 'eval');
	if (!existsSync(gold)) return sets;
	return [
		...sets,
		set('docs', join(gold, 'docs'), join(gold, 'gold-docs.jsonl'), null),
		set('authored', join(gold, 'authored'), join(gold, 'gold-authored.jsonl'), join(gold, 'gold-authored-files.jsonl')),
		set('seeds', join(outside, 'seeds'), join(gold, 'gold-seeds.jsonl'), null),
		nearMiss(join(gold, 'near-miss')),
	];
}

/** The text of a staged file. */
export const textOf = (labelled: LabelledSet, file: string): string => readFileSync(join(labelled.folder, basename(file)), 'utf8');
