import { DiagnosticTag, type Connection, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entrySpan } from '../config/settled.ts';
import { catalogue, docsUrl } from '../core/findings/catalogue.ts';
import { render } from '../core/words/messages.ts';
import { unusedEntries, type SettledFile } from '../workspace/settled.ts';
import type { Abilities } from './abilities.ts';
import type { Drafts } from './drafts.ts';
import { draftPath } from './draftPath.ts';
import type { Settings } from './settings.ts';
import { diagnosticSource, severities, toRange } from './toProtocol.ts';

/** Says in the files of settled findings which entries cannot be used, and which silence nothing in the drafts that are open. */
export function settledReport({ connection, abilities, settings, drafts }: SettledReportSource): SettledReport {
	/** What was said last of each file, so that it is not said again for every key. */
	const said = new Map<string, string>();

	const diagnosticsOf = (root: string, file: SettledFile): Diagnostic[] => {
		const levels = settings.of(root)?.severity ?? {};
		const [level, invalid] = [levels['unused-suppression'] ?? catalogue['unused-suppression'].severity, levels['invalid-config'] ?? catalogue['invalid-config'].severity];
		const text = file.text ?? '';
		const document = TextDocument.create(file.uri, 'json', 0, text);
		const unused = level === 'off' ? [] : unusedIn(root, file, drafts).map(({ index, code, figure }): Diagnostic => ({
			range: toRange(document, entrySpan(file.kind, text, index)), severity: severities[level], code: 'unused-suppression', codeDescription: { href: docsUrl('unused-suppression') }, source: diagnosticSource,
			message: render({ id: 'unused-suppression.entry', data: { code, figure } }, abilities.words), data: index, ...abilities.unnecessaryTag && { tags: [DiagnosticTag.Unnecessary] },
		}));
		const faulty = invalid === 'off' ? [] : file.problems.map(({ span, words }): Diagnostic => ({
			range: toRange(document, span), severity: severities[invalid], code: 'invalid-config', codeDescription: { href: docsUrl('invalid-config') }, source: diagnosticSource, message: words,
		}));
		return [...faulty, ...unused];
	};

	return {
		report: root => {
			const settled = settings.settledOf(root);
			for (const file of [settled?.decisions, settled?.accepted]) {
				if (file === null || file === undefined || file.text === null && !said.has(file.uri)) {
					continue;
				}
				const diagnostics = diagnosticsOf(root, file);
				const words = JSON.stringify(diagnostics);
				if (words !== (said.get(file.uri) ?? '[]')) {
					said.set(file.uri, words);
					void connection.sendDiagnostics({ uri: file.uri, ...file.version === null ? {} : { version: file.version }, diagnostics });
				}
			}
		},
	};
}

export interface SettledReport {
	/** Looks at a folder's files of settled findings, and sends what is new to say of them. */
	readonly report: (root: string) => void;
}

export interface SettledReportSource {
	readonly connection: Connection;
	readonly abilities: Abilities;
	readonly settings: Settings;
	readonly drafts: Drafts;
}

/** The entries of drafts that are open and have no such finding any more. */
export function unusedIn(root: string, file: SettledFile, drafts: Drafts): ReturnType<typeof unusedEntries> {
	if (file.entries.length === 0) {
		return [];
	}
	const looked = new Set<string>();
	const used = new Set<string>();
	for (const uri of drafts.within(root)) {
		const current = drafts.isComplete(uri) ? drafts.current(uri) : undefined;
		const path = draftPath(root, uri);
		if (current === undefined || path === null) {
			continue;
		}
		looked.add(path);
		for (const { fingerprint } of current.analysis.settled) {
			used.add(fingerprint);
		}
	}
	return unusedEntries(file, used, draft => draft !== null && looked.has(draft));
}
