import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range, type TextEdit as ProtocolEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/analysis.ts';
import { docsUrl } from '../core/findings/catalogue.ts';
import type { Finding, Severity } from '../core/findings/finding.ts';
import type { Span } from '../core/span.ts';
import { render } from '../core/words/messages.ts';
import type { Abilities } from './abilities.ts';

/** A finding as the editor shows it. `data` is the finding's fingerprint and nothing else, because every edit sends all of them. */
export function toDiagnostic(document: TextDocument, finding: Finding, { words, unnecessaryTag, relatedInformation }: Pick<Abilities, 'words' | 'unnecessaryTag' | 'relatedInformation'>, documentOf: DocumentOf): Diagnostic {
	const diagnostic: Diagnostic = {
		range: toRange(document, finding.span),
		severity: severities[finding.severity],
		code: finding.code,
		codeDescription: { href: docsUrl(finding.code) },
		source: diagnosticSource,
		message: render(finding.message, words),
		data: finding.fingerprint,
	};
	if (unnecessaryTag && finding.code === 'unused-suppression') {
		diagnostic.tags = [DiagnosticTag.Unnecessary];
	}
	const related = relatedInformation ? finding.related.flatMap(({ path, span, message }) => {
		const there = path === null ? document : documentOf(path);
		return there === undefined ? [] : [{ location: { uri: there.uri, range: toRange(there, span) }, message: render(message, words) }];
	}) : [];
	if (related.length > 0) {
		diagnostic.relatedInformation = related;
	}
	return diagnostic;
}

/** An open draft by its URI. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

/** The `source` of every diagnostic. */
export const diagnosticSource = 'citewright';

/** A span as line and character; both count UTF-16 code units. */
export const toRange = (document: TextDocument, { start, end }: Span): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });

/** An edit as line and character. */
export const toEdit = (document: TextDocument, { span, newText }: TextEdit): ProtocolEdit => ({ range: toRange(document, span), newText });

/** Severities as the protocol numbers them. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};
