import { catalogue, type Code } from '../core/findings/catalogue.ts';
import * as z from '../facts/zod.ts';

/**
 * What can be set, in `citewright.config.json` and, under `citewright.`, in an editor.
 *
 * Every field may be missing. No field names a program, a module or a pattern to run.
 */
export const configSchema = z.strictObject({
	$schema: z.optional(text(2000, 'Where the schema of this file is.')),
	publication: z.optional(choice(
		['report', 'web', 'academic', 'press'],
		'How your publication cites: report (footnotes), web (links), academic (keys), press (naming the source is enough).',
	)),
	citationStyle: z.optional(choice(
		['auto', 'footnote', 'inline-link', 'reference-link', 'pandoc', 'parenthetical', 'numbered'],
		'The form of the citations that are inserted. "auto" follows the document, then the publication.',
	)),
	referenceStyle: z.optional(text(1000, 'The CSL style of the references that are inserted: a .csl file, by its path from this folder. Left out, references are written in APA.')),
	severity: z.optional(severities()),
	organisation: z.optional(z.strictObject({
		names: z.optional(z.array(text(200, 'A name.')).check(z.maxLength(50)).register(z.globalRegistry, {
			description: 'Names of your own organisation: its figures need no outside source.',
		})),
	}).register(z.globalRegistry, { description: 'About your own organisation.' })),
	facts: z.optional(z.strictObject({
		organisation: globs('Files with the facts of your organisation, as paths or globs within this folder.'),
		workspace: globs('Files with the facts of this folder, as paths or globs. Left out: "citewright.facts.json" or ".yaml" at its top.'),
		bibliographies: globs('Bibliographies (.bib, CSL JSON or YAML) whose keys the facts of organisation and workspace may give as their source.'),
		version: z.optional(z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/)).register(z.globalRegistry, {
			description: 'The version of Citewright’s own facts that is expected, such as 2026.11.0. Another one is reported.',
		})),
		pinned: z.optional(text(300, 'A copy of Citewright’s own facts, as "citewright corpus export --format json" writes it, to compare with instead of those that ship.')),
	}).register(z.globalRegistry, { description: 'Facts beside those that ship with Citewright.' })),
	baseline: z.optional(text(300, 'The file of accepted findings, by its path from this folder: only findings that are not in it are reported.')),
	reviewer: z.optional(text(100, 'Your name or initials, for the entries that you add to the decisions file.')),
	inlayHints: z.optional(z.boolean().register(z.globalRegistry, {
		description: 'Whether an editor shows a short verdict or source behind each figure. Off where it is left out.',
	})),
	asOf: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)).register(z.globalRegistry, {
		description: 'The day that drafts speak as of, such as 2024-06-30. Left out, a draft speaks as of its own date.',
	})),
}).register(z.globalRegistry, { title: 'Citewright settings', description: 'Settings shared by the editor and the command line.' });

/** Settings as a file or an editor gives them: every field may be missing. */
export type Config = z.infer<typeof configSchema>;

/** The name of the project file. */
export const configFileName = 'citewright.config.json';

// The builders are functions, so that they exist before the schema above is made.

function text(most: number, description: string) {
	return z.string().check(z.minLength(1), z.maxLength(most)).register(z.globalRegistry, { description });
}

function globs(description: string) {
	return z.optional(z.array(text(300, 'A path or glob.')).check(z.maxLength(50)).register(z.globalRegistry, { description }));
}

function choice<const T extends readonly string[]>(values: T, description: string) {
	return z.enum(values).register(z.globalRegistry, { description });
}

function severities() {
	const level = () => z.optional(choice(['error', 'warning', 'information', 'hint', 'off'], 'How strongly this finding is shown, or "off".'));
	const shape = Object.fromEntries(Object.keys(catalogue).map(code => [code, level()])) as Record<Code, ReturnType<typeof level>>;
	return z.strictObject(shape).register(z.globalRegistry, { description: 'How strongly each finding is shown, by its code.' });
}
