import { posix } from 'node:path';
import type { Fix } from '../../core/analysis.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { Origins } from '../../core/facts/facts.ts';
import type { Quantity } from '../../core/facts/model.ts';
import type { Figure } from '../../core/figure/figure.ts';
import type { Finding, Related } from '../../core/findings/finding.ts';
import type { Span } from '../../core/span.ts';
import { render } from '../../core/words/messages.ts';
import { Lines } from '../../files/lines.ts';
import { entryEdits } from '../../workspace/bibliography.ts';
import { addUp } from '../../report/summary.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import { linesOf, type CheckRun, type LinesIn, type Reporter } from './reporter.ts';

/** For other programs. The shape is a promise: fields are added, never renamed; `schemaVersion` counts what would break a reader. */
export const json: Reporter = ({ drafts, host, writeReference, editOfDecision }) => {
	const { facts, analyzer } = host.knowledge();
	const { version, asOf, digest } = facts.edition;
	const layers = layersJson(facts.origins);
	const linesIn = linesOf(drafts);
	const files = drafts.map(draft => {
		const { file, analysis } = draft;
		const lines = new Lines(analysis.draft.text);
		return {
			path: file.path,
			figures: analysis.figures.toSorted((a, b) => a.span.start - b.span.start).map(figure => figureJson(figure, lines)),
			findings: analysis.findings.map(finding => findingJson(finding, lines, finding.related.map(it => relatedJson(it, file.path, linesIn)), analyzer.fixes(analysis, finding, writeReference).map(fix => fixJson(fix, draft, host, editOfDecision)))),
			limits: analysis.limits.map(limit => render(limit)),
		};
	});
	return `${JSON.stringify({ schemaVersion: 1, corpus: { version, asOf, digest, ...layers }, files, summary: addUp(drafts.map(({ analysis }) => analysis)) }, null, '\t')}\n`;
};

/** The files beside the built-in facts, by layer, with how many statistics each brings. */
function layersJson(origins: Origins | undefined) {
	if (origins === undefined) {
		return {};
	}
	const counts = new Map<string, { layer: string; path: string; statistics: number }>();
	for (const { layer, file } of origins.statistics.values()) {
		const there = counts.get(file);
		counts.set(file, { layer, path: file, statistics: (there?.statistics ?? 0) + 1 });
	}
	return { pinned: origins.pinned, layers: [...counts.values()] };
}

function figureJson({ span, text, quantity, judgement, citations }: Figure, lines: Lines) {
	const nearest = citations.find(({ source }) => source !== null) ?? citations[0];
	return {
		...place(span, lines),
		text,
		quantity: quantityJson(quantity),
		verdict: judgement.verdict,
		statistic: judgement.statistic,
		rule: judgement.rule,
		citation: nearest === undefined ? null : citationJson(nearest),
		citations: citations.map(citationJson),
	};
}

function findingJson({ code, severity, span, message, statistic, fingerprint }: Finding, lines: Lines, related: readonly object[], fixes: readonly object[]) {
	return {
		code, severity,
		...place(span, lines),
		message: render(message),
		statistic, fingerprint,
		...related.length === 0 ? {} : { related },
		fixes,
	};
}

/** The other place that a finding speaks of, in this file or in another one. */
function relatedJson({ path, span, message }: Related, own: string, linesIn: LinesIn) {
	const there = path ?? own;
	return { path: there, ...place(span, linesIn(there)), message: render(message) };
}

function fixJson({ title, preferred, edits, bibliographyEntry, decision }: Fix, draft: CheckedDraft, { knowledge, formats }: CheckRun['host'], editOfDecision: CheckRun['editOfDecision']) {
	const { file, shelf } = draft;
	const settling = decision === undefined ? undefined : editOfDecision(draft, decision);
	if (settling !== undefined) {
		return { title, preferred, edits: [editJson(settling, settling.path)] };
	}
	const inDraft = edits.map(edit => editJson(edit, file.path));
	if (bibliographyEntry === null) {
		return { title, preferred, edits: inDraft };
	}
	const { path, source: id, key } = bibliographyEntry;
	const text = shelf.find(book => book.path === path)?.text ?? null;
	const entry = entryEdits(formats, { path, text }, knowledge().facts.sources.find(source => source.id === id), key) ?? [];
	return { title, preferred, edits: [...inDraft, ...entry.map(edit => editJson(edit, posix.join(posix.dirname(file.path), path)))] };
}

const quantityJson = ({ kind, low, high, unit, per, qualifier }: Quantity) => ({ kind, low, high, unit, per, qualifier });

const citationJson = ({ kind, span, target, source }: Citation) => ({ kind, offset: offsets(span), target, source });

const editJson = ({ span, newText }: { readonly span: Span; readonly newText: string }, path: string) => ({ path, offset: offsets(span), newText });

const offsets = ({ start, end }: Span): readonly [number, number] => [start, end];

const place = (span: Span, lines: Lines) => ({ offset: offsets(span), range: { start: lines.at(span.start), end: lines.at(span.end) } });
