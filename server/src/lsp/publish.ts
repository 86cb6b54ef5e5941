import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogue, docsUrl } from '../core/findings/catalogue.ts';
import type { Severity } from '../core/findings/finding.ts';
import { render } from '../core/words/messages.ts';
import type { CheckedFile } from '../workspace/knowledge.ts';
import type { Abilities } from './abilities.ts';
import type { Drafts } from './drafts.ts';
import type { Cancel, Environment } from './environment.ts';
import { summaryNotification, type SummaryParams } from './protocol.ts';
import { runTask, type Log } from './runSafe.ts';
import type { ProjectFile } from './settings.ts';
import { diagnosticSource, severities, toDiagnostic, toRange } from './toProtocol.ts';

/** Sends what was found, for every version that is not overtaken by a newer one. */
export function publisher({ connection, environment, abilities, drafts, log, looked }: PublisherSource): Publisher {
	const waiting = new Map<string, Cancel>();
	/** Project files that something was said about, so that silence need not be sent for every folder without one. */
	const faulty = new Set<string>();
	/** The files of facts of each folder that something was said about. */
	const faultyFacts = new Map<string, readonly string[]>();

	/** What was last sent of a draft because of other drafts, so that it is sent again only where that changes. */
	const shared = new Map<string, string>();
	const documentOf = (uri: string) => drafts.documentOf(uri);

	const publish = (uri: string) => {
		waiting.delete(uri);
		const current = drafts.current(uri);
		if (current === undefined || !drafts.isComplete(uri)) {
			// Settings or a bibliography are still being read; their arrival asks again.
			return;
		}
		const { document, version, analysis, knowledge } = current;
		const diagnostics = analysis.findings.map(finding => toDiagnostic(document, finding, abilities, documentOf));
		shared.set(uri, sharedOf(diagnostics, uri));
		void connection.sendDiagnostics({ uri, version, diagnostics });
		looked(current.root);
		if (abilities.summary) {
			const { version: factsVersion, asOf } = knowledge.facts.edition;
			const params: SummaryParams = { uri, version, summary: analysis.summary, limits: analysis.limits.map(limit => render(limit, abilities.words)), facts: { version: factsVersion, asOf } };
			void connection.sendNotification(summaryNotification, params);
		}
	};

	/** Sends the drafts after one again whose findings its change changed, or moved the other place of. */
	const publishAfter = (uris: readonly string[]) => {
		for (const uri of uris) {
			const current = waiting.has(uri) || !drafts.isComplete(uri) ? undefined : drafts.current(uri);
			const diagnostics = current?.analysis.findings.filter(({ related }) => related.length > 0).map(finding => toDiagnostic(current.document, finding, abilities, documentOf)) ?? [];
			if (current !== undefined && sharedOf(diagnostics, uri) !== shared.get(uri)) {
				publish(uri);
			}
		}
	};

	return {
		request: uris => {
			for (const uri of uris) {
				waiting.get(uri)?.();
				waiting.set(uri, environment.soon(() => {
					runTask(log, 'diagnostics', () => {
						publish(uri);
						publishAfter(drafts.after(uri));
					});
				}));
			}
		},
		clear: (uri, after) => {
			waiting.get(uri)?.();
			waiting.delete(uri);
			shared.delete(uri);
			void connection.sendDiagnostics({ uri, diagnostics: [] });
			publishAfter(after);
		},
		project: file => {
			if (file.problems.length === 0 && !faulty.delete(file.uri)) {
				return;
			}
			if (file.problems.length > 0) {
				faulty.add(file.uri);
			}
			const version = file.version === null ? {} : { version: file.version };
			void connection.sendDiagnostics({ uri: file.uri, ...version, diagnostics: projectDiagnostics(file) });
		},
		facts: (root, files, severity = catalogue['invalid-corpus'].severity) => {
			const told = severity === 'off' ? [] : files.filter(({ problems }) => problems.length > 0);
			for (const uri of faultyFacts.get(root) ?? []) {
				if (!told.some(file => file.uri === uri)) {
					void connection.sendDiagnostics({ uri, diagnostics: [] });
				}
			}
			for (const file of told) {
				const version = file.version === null ? {} : { version: file.version };
				void connection.sendDiagnostics({ uri: file.uri, ...version, diagnostics: factsDiagnostics(file, severity) });
			}
			faultyFacts.set(root, told.map(({ uri }) => uri));
		},
	};
}

export interface Publisher {
	/** Asks for drafts to be looked at and their findings sent; a newer request replaces an older one. */
	readonly request: (uris: readonly string[]) => void;
	/** Takes back what was sent for a document that was closed, and what was found in the drafts after it because of it. */
	readonly clear: (uri: string, after: readonly string[]) => void;
	/** Sends what is wrong with a project file. */
	readonly project: (file: ProjectFile) => void;
	/** Sends what is to be said of a folder's files of facts, and takes back what no longer holds. */
	readonly facts: (root: string, files: readonly CheckedFile[], severity?: Severity | 'off') => void;
}

/** What publishing needs. */
export interface PublisherSource {
	readonly connection: Connection;
	readonly environment: Environment;
	readonly abilities: Abilities;
	readonly drafts: Drafts;
	readonly log: Log;
	/** A draft of a folder was looked at, so its settled findings may be of use or not. */
	readonly looked: (root: string) => void;
}

/** The findings of a draft that come from other drafts, as one string. */
const sharedOf = (diagnostics: readonly Diagnostic[], uri: string): string =>
	JSON.stringify(diagnostics.filter(({ code, relatedInformation }) => code === 'inconsistent-figure' && relatedInformation?.some(({ location }) => location.uri !== uri) !== false));

function projectDiagnostics({ uri, text, problems, config }: ProjectFile): Diagnostic[] {
	const severity = config.severity?.['invalid-config'] ?? catalogue['invalid-config'].severity;
	if (severity === 'off') {
		return [];
	}
	const document = TextDocument.create(uri, 'json', 0, text);
	return problems.map(({ span, words }) => ({
		range: toRange(document, span),
		severity: severities[severity],
		code: 'invalid-config',
		codeDescription: { href: docsUrl('invalid-config') },
		source: diagnosticSource,
		message: words,
	}));
}

function factsDiagnostics({ uri, text, problems }: CheckedFile, severity: Severity | 'off'): Diagnostic[] {
	const document = TextDocument.create(uri, '', 0, text);
	return problems.map(({ span, field, what, severity: kind }) => ({
		range: toRange(document, span ?? { start: 0, end: 0 }),
		severity: severities[kind === 'information' || severity === 'off' ? 'information' : severity],
		code: 'invalid-corpus',
		codeDescription: { href: docsUrl('invalid-corpus') },
		source: diagnosticSource,
		message: field === '' || kind === 'information' ? what : `${field}: ${what}`,
	}));
}
