import type { MarkdownDocument } from '../markdown/document.ts';
import { contains } from '../span.ts';
import type { Span } from '../span.ts';
import type { Finding } from './finding.ts';
import type { Options } from '../options.ts';
import { catalogue, codes } from './catalogue.ts';
import type { Code } from './catalogue.ts';
import { hash } from './fingerprint.ts';

/** A silencing comment and the stretch that it covers. */
export interface Suppression {
	readonly comment: Span;
	/** `null` silences every code. */
	readonly code: Code | null;
	readonly covers: Span;
	readonly reason: string | null;
}

/**
 * The silencing comments of a draft: `citewright-disable-line`, `-next-line` (before a block it covers the block),
 * `-disable` … `-enable`, `-disable-file`, each with a code and a reason after a colon (or `--` where the comment is its own block).
 */
export function suppressionsOf(document: MarkdownDocument): Suppression[] {
	const found: Suppression[] = [];
	const open: { code: Code | null; comment: Span; from: number; reason: string | null }[] = [];
	document.blocks.forEach((block, index) => {
		for (const { text, span, block: alone } of block.text.comments) {
			const [, verb, words = ''] = /^\s*citewright-(disable-line|disable-next-line|disable-file|disable|enable)\b([\s\S]*)$/.exec(text) ?? [];
			if (verb === undefined) continue;
			const comment = { start: block.from + span.start, end: block.from + span.end };
			const [, name = '', reason] = /^\s*([a-z-]*)\s*(?::\s*([\s\S]*?)|--\s+([\s\S]*?))?\s*$/.exec(words) ?? [];
			const code = codes.find((it) => it === name) ?? null;
			if (name !== '' && code === null) continue;
			const add = (covers: Span): number => found.push({ comment, code, covers, reason: reason ?? null });
			if (verb === 'disable-file') add({ start: 0, end: document.text.length });
			else if (verb === 'disable-line') add(lineAround(document.text, comment.start, comment.end));
			else if (verb === 'disable-next-line') add(alone ? nextBlock(document, index) ?? comment : lineAround(document.text, lineEnd(document.text, comment.end) + 1));
			else if (verb === 'disable') open.push({ code, comment, from: comment.end, reason: reason ?? null });
			else {
				const at = open.findLastIndex((it) => it.code === code);
				const [opened] = at < 0 ? [] : open.splice(at, 1);
				if (opened !== undefined) found.push({ comment: opened.comment, code: opened.code, covers: { start: opened.from, end: comment.start }, reason: opened.reason });
			}
		}
	});
	for (const { code, comment, from, reason } of open) found.push({ comment, code, covers: { start: from, end: document.text.length }, reason });
	return found;
}

/** Parts findings into those that stay and the suppressions that silenced something. */
export function silence(findings: readonly Finding[], suppressions: readonly Suppression[]): { kept: Finding[]; used: Set<Suppression> } {
	const used = new Set<Suppression>();
	if (suppressions.length === 0) return { kept: [...findings], used };
	const kept = findings.filter((finding) => {
		const by = suppressions.filter(({ code, covers }) => (code === null || code === finding.code) && contains(covers, finding.span));
		for (const suppression of by) used.add(suppression);
		return by.length === 0;
	});
	return { kept, used };
}

/** Parts findings into those that stay and those that were settled elsewhere: decided upon, or accepted as they were. */
export function settle(findings: readonly Finding[], fingerprints: ReadonlySet<string> | undefined): { readonly kept: readonly Finding[]; readonly settled: readonly Finding[] } {
	if (fingerprints === undefined || fingerprints.size === 0) return { kept: findings, settled: [] };
	return { kept: findings.filter(({ fingerprint }) => !fingerprints.has(fingerprint)), settled: findings.filter(({ fingerprint }) => fingerprints.has(fingerprint)) };
}

/** A hint on every silencing comment that silences nothing. */
export function unusedSuppressions(suppressions: readonly Suppression[], used: ReadonlySet<Suppression>, document: MarkdownDocument, options: Options): Finding[] {
	const severity = options.severity['unused-suppression'] ?? catalogue['unused-suppression'].severity;
	if (severity === 'off') return [];
	// One for `inconsistent-figure` may silence what only shows beside another draft.
	return suppressions.filter((suppression) => !used.has(suppression) && suppression.code !== 'inconsistent-figure').map(({ comment, code }) => ({
		code: 'unused-suppression', severity, span: comment, figure: null, citation: null, statistic: null, related: [],
		message: { id: 'unused-suppression', data: { code: code ?? '' } },
		fingerprint: `${hash(`unused-suppression|${document.text.slice(comment.start, comment.end)}`)}-1`,
	}));
}

function nextBlock(document: MarkdownDocument, index: number): Span | undefined {
	const next = document.blocks[index + 1];
	return next === undefined ? undefined : { start: next.from, end: next.to };
}

const lineEnd = (text: string, from: number): number => {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
};

const lineAround = (text: string, start: number, end = start): Span => ({ start: text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, end: lineEnd(text, end) });
