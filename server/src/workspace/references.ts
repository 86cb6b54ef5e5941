import type { CompiledFacts } from '../core/facts/facts.ts';
import type { Source } from '../core/facts/model.ts';
import { finishReference, noReferences, type WriteReference } from '../core/words/references.ts';
import type { LoadCsl, StyleProblem } from '../csl/csl.ts';
import type { FilePort } from '../files/port.ts';
import { isWithin, resolveUri } from '../files/uri.ts';

/** Reads the style that settings name; its path stands from the folder that they hold for. Anything wrong with it is a value. */
export async function loadStyle(path: string | null, folder: string, files: FilePort, loadCsl: LoadCsl): Promise<LoadedStyle> {
	if (path === null) {
		return noStyle;
	}
	const uri = resolveUri(`${folder.replace(/\/$/, '')}/`, path) ?? null;
	const file = uri === null || folder === '' || !isWithin(folder, uri) ? undefined : await files.read(uri, folder);
	if (file === undefined) {
		return { text: null, uri, problem: { kind: 'no-file' } };
	}
	const csl = await loadCsl().catch(() => undefined);
	const problem = csl === undefined ? { kind: 'no-processor' } as const : csl.check(file.text);
	return { text: problem === undefined ? file.text : null, uri, problem };
}

/** A style of references as read. */
export interface LoadedStyle {
	/** `null` for APA. */
	readonly text: string | null;
	/** Where it lies, or would. */
	readonly uri: string | null;
	/** Why APA takes its place. */
	readonly problem: StyleProblem | { readonly kind: 'no-file' | 'no-processor' } | undefined;
}

/** Nothing is set, so references are written in APA. */
export const noStyle: LoadedStyle = { text: null, uri: null, problem: undefined };

/** What writes references in a style. The processor is loaded only for another style than APA, or for a source that was not built into the facts. */
export async function referenceWriter({ text }: Pick<LoadedStyle, 'text'>, { sources }: CompiledFacts, loadCsl: LoadCsl): Promise<WriteReference> {
	const ready = ({ reference }: Source) => text === null ? reference : undefined;
	const byCsl = sources.every(source => ready(source) !== undefined) ? noReferences : (await loadCsl()).writer(text);
	return (source, form) => {
		const reference = ready(source);
		return reference === undefined ? byCsl(source, form) : finishReference(reference, form);
	};
}

/** What is wrong with a style, in words that say what to do. */
export function styleProblemWords(problem: NonNullable<LoadedStyle['problem']>): string {
	switch (problem.kind) {
		case 'no-file': return 'referenceStyle: There is no such file in this folder, or it is too large. References are written in APA.';
		case 'no-processor': return 'referenceStyle: Styles could not be loaded; save the settings again to retry. References are written in APA.';
		case 'too-large': return 'referenceStyle: This file is larger than a style can be. References are written in APA.';
		case 'no-style': return 'referenceStyle: This file holds no CSL style. Styles are at https://www.zotero.org/styles. References are written in APA.';
		case 'unsafe': return 'referenceStyle: This style is too large or uses names that are not safe. References are written in APA.';
		case 'dependent': return `referenceStyle: This style only points to another one: ${problem.parent.slice(0, 120)}. Save that one and name it here. References are written in APA.`;
	}
}
