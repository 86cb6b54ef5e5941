import { readFileSync } from 'node:fs';
import { readMarked, type Marked } from './markup.ts';

/** Which drafts there are, by register; see the note in `drafts/MANIFEST.json`. */
export interface Manifest {
	/** The drafts of `tune`. */
	readonly registers: Readonly<Record<string, readonly string[]>>;
	/** The drafts of `confirm`. */
	readonly confirm: readonly string[];
	/** Files that go beside a draft, such as its bibliography. */
	readonly besides: Readonly<Record<string, readonly string[]>>;
	/** Drafts written with Windows line ends. */
	readonly crlf: readonly string[];
}

export type SetName = 'tune' | 'confirm';

/** A set as it is to stand on disk: contents by file name. */
export type SetFiles = ReadonlyMap<string, string>;

/** The drafts of one set. */
export function draftsOf(manifest: Manifest, set: SetName): readonly string[] {
	return set === 'confirm' ? manifest.confirm : Object.values(manifest.registers).flat();
}

/** Makes the texts and labels of a set from the marked drafts in `folder`. */
export function makeSet(folder: string, set: SetName): SetFiles {
	const manifest = JSON.parse(readFileSync(`${folder}/MANIFEST.json`, 'utf8')) as Manifest;
	const files = new Map<string, string>();
	const all: Marked[] = [];
	for (const name of draftsOf(manifest, set)) {
		const source = readFileSync(`${folder}/${name}`, 'utf8');
		const made = readMarked(name, manifest.crlf.includes(name) ? source.replaceAll('\n', '\r\n') : source);
		all.push(made);
		files.set(name, made.text);
		for (const beside of manifest.besides[name] ?? []) files.set(beside, readFileSync(`${folder}/${beside}`, 'utf8'));
	}
	files.set('gold.jsonl', all.flatMap((made) => made.labels).map((label) => `${JSON.stringify(label)}\n`).join(''));
	files.set('files.jsonl', all.map((made) => `${JSON.stringify(made.file)}\n`).join(''));
	return files;
}
