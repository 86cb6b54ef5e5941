import type { FactsSettings } from '../config/facts.ts';
import type { ConfigIssue } from '../config/parse.ts';
import type { Analyzer } from '../core/analysis.ts';
import type { CompiledFacts, Facts } from '../core/facts/facts.ts';
import { createAnalyzer } from '../core/index.ts';
import { compileAtRunTime } from '../facts/compile.ts';
import { withLayers, type LayeredFacts, type LayerOptions } from '../facts/layers.ts';
import { loadFacts, type FactsFile, type FactsProblem } from '../facts/load.ts';
import { measuresOf } from '../facts/prefill.ts';
import type { FilePort } from '../files/port.ts';
import type { BibliographyFormats } from './bibliography.ts';
import { bibliographySources } from './bibliographySources.ts';
import { readFactsFiles, type FactsFiles, type ReadFile } from './factsFiles.ts';

/** The facts, and the analyzer over them. */
export interface Knowledge {
	readonly facts: CompiledFacts;
	readonly analyzer: Analyzer;
}

/**
 * What is known in a folder: the built-in facts, and those that the folder brings.
 *
 * Where it brings none, the built-in ones are not even loaded here. With the same files as `before`, it is `before`.
 */
export async function loadKnowledge(folder: KnowledgeFolder, before?: FolderKnowledge): Promise<FolderKnowledge> {
	const { settings, root, builtin, formats } = folder;
	const read = await readFactsFiles(settings, root, folder.files);
	// The layer of a file is part of what it says.
	const key = JSON.stringify([settings, read.organisation.length, ...[...factsFilesOf(read), ...read.bibliographies].map(({ path, text }) => [path, text])]);
	if (before?.key === key) {
		return { ...before, files: filesOf(read, before.problems), read };
	}
	const issues = [...read.issues];
	if (read.organisation.length + read.workspace.length === 0 && read.pinned === null) {
		if (settings.version !== null) {
			issues.push(...versionIssues(builtin().facts, settings.version));
		}
		return { key, knowledge: builtin, files: [], problems: [], read, issues };
	}
	const problems: FactsProblem[] = [];
	const base = read.pinned === null ? builtin().facts : pinnedFacts(read.pinned, builtin().facts, issues, problems);
	if (settings.version !== null) {
		issues.push(...versionIssues(base, settings.version));
	}
	const layered = layersOver(base, read, formats, { pinned: base === builtin().facts ? null : read.pinned?.path ?? null, measures: new Set(measuresOf(builtin().facts).keys()) });
	problems.push(...layered.problems);
	let made: Knowledge | undefined;
	const knowledge = () => {
		if (made === undefined) {
			const facts = compileAtRunTime(layered.facts, builtin().facts, layered.origins);
			made = { facts, analyzer: createAnalyzer(facts) };
		}
		return made;
	};
	return { key, knowledge, files: filesOf(read, problems), problems, read, issues };
}

/** Puts the facts of an organisation and a workspace over a whole set. */
export function layersOver(base: Facts, read: LayersRead, formats: BibliographyFormats, options: LayerOptions = {}): LayeredFacts {
	const shelf = bibliographySources(read.bibliographies, base.publishers, formats);
	return withLayers(base, [{ layer: 'organisation', files: read.organisation, shelf }, { layer: 'workspace', files: read.workspace, shelf }], options);
}

/** What {@link layersOver} puts over the facts. */
export interface LayersRead {
	readonly organisation: readonly FactsFile[];
	readonly workspace: readonly FactsFile[];
	readonly bibliographies: FactsFiles['bibliographies'];
}

/** A folder and what its facts are read with. */
export interface KnowledgeFolder {
	/** URI; empty for drafts that lie nowhere. */
	readonly root: string;
	readonly settings: FactsSettings;
	readonly builtin: () => Knowledge;
	readonly files: FilePort;
	readonly formats: BibliographyFormats;
}

/** See {@link loadKnowledge}. */
export interface FolderKnowledge {
	/** Tells whether anything changed. */
	readonly key: string;
	/** Made when it is first asked for. */
	readonly knowledge: () => Knowledge;
	/** Every file of facts that was read, with what is to be said of it. */
	readonly files: readonly CheckedFile[];
	readonly problems: readonly FactsProblem[];
	readonly read: FactsFiles;
	/** What of the settings cannot be used. */
	readonly issues: readonly ConfigIssue[];
}

/** A file of facts and what is the matter with it. */
export interface CheckedFile extends ReadFile {
	readonly problems: readonly FactsProblem[];
}

const factsFilesOf = ({ organisation, workspace, pinned }: FactsFiles): ReadFile[] => [...organisation, ...workspace, ...pinned === null ? [] : [pinned]];

const filesOf = (read: FactsFiles, problems: readonly FactsProblem[]): CheckedFile[] =>
	factsFilesOf(read).map(file => ({ ...file, problems: problems.filter(problem => problem.file === file.path) }));

/** The facts of a snapshot; the built-in ones where it is none. */
function pinnedFacts({ path, text }: ReadFile, builtin: CompiledFacts, issues: ConfigIssue[], problems: FactsProblem[]): Facts {
	const { facts, problems: found } = loadFacts([{ path, text }]);
	problems.push(...found);
	if (facts.edition.version !== '' && facts.statistics.length > 0) {
		return facts;
	}
	issues.push({ path: ['facts', 'pinned'], words: `facts.pinned: "${path}" is no copy of the facts. "citewright corpus export --format json" writes one; until then those that ship are used.` });
	return builtin;
}

function versionIssues({ edition: { version, asOf } }: Facts, expected: string): ConfigIssue[] {
	return version === expected ? [] : [{
		path: ['facts', 'version'],
		words: `facts.version: The facts in use are ${version} of ${asOf}. To keep ${expected}, give a copy of it as "facts.pinned"; to move on, change this to ${version}.`,
	}];
}
