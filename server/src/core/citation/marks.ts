import { normaliseLabel } from '../markdown/prose.ts';
import type { Mark, Prose } from '../markdown/prose.ts';
import { pointsBack } from './backwards.ts';
import type { Citation } from './citation.ts';
import type { CitationLookup, FoundCitation } from './find.ts';
import { isNameList, isVagueName } from './nameList.ts';
import { bracketKeys } from './pandoc.ts';
import type { Resolution } from './resolve.ts';

/** The citations among a prose's marks. */
export function citationsOfMarks(prose: Prose, lookup: CitationLookup): FoundCitation[] {
	const found: FoundCitation[] = [];
	// The parser sees `[@{https://…}, p. 3]` as a link around a bare address: the outer mark holds both.
	let outer = -1;
	for (const mark of [...prose.marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
		if (mark.kind === 'url' && mark.span.start < outer) continue;
		if (mark.kind === 'link') outer = Math.max(outer, mark.span.end);
		for (const citation of read(mark, prose, lookup)) found.push({ locator: null, ...citation, span: mark.span, at: mark.start, until: mark.end });
	}
	return found;
}

type Reading = Omit<Citation, 'span' | 'locator'> & { readonly locator?: string | null };

function read(mark: Mark, prose: Prose, lookup: CitationLookup): Reading[] {
	const { resolver } = lookup;
	switch (mark.kind) {
		case 'footnote': {
			const definition = lookup.footnote(normaliseLabel(mark.target));
			const text = definition === undefined ? '' : pointsBack(definition.target) ? lookup.note(definition.label) ?? '' : definition.target;
			return [{ kind: 'footnote', target: mark.target, ...resolver.byWords(text), defined: definition !== undefined }];
		}
		case 'inline-note':
			return [{ kind: 'footnote', target: mark.target, ...resolver.byWords(mark.target), defined: true }];
		case 'link':
			return mark.label === null ? link(mark, prose, lookup) : reference(mark, mark.label, prose, lookup);
		case 'url':
			return address(mark.target, prose, mark, lookup);
		case 'bracket':
			if (mark.form === 'shortcut') {
				return mark.label !== null && lookup.link(normaliseLabel(mark.label)) !== undefined ? reference(mark, mark.label, prose, lookup) : [];
			}
			return mark.target.includes('@') ? bracketKeys(mark.target, lookup) : numbers(mark.target, 'numbered', lookup);
		case 'sup':
			return numbers(mark.target, 'superscript', lookup);
		case 'cite':
			return prose.marks.some((other) => other !== mark && other.start >= mark.start && other.end <= mark.end) ? [] : element(mark.target, lookup);
		case 'image':
			return [];
	}
}

/** `<cite>ILO, 2022</cite>`: its year or title leads on; a name alone is an attribution. A mark inside speaks for itself. */
function element(words: string, { resolver }: CitationLookup): Reading[] {
	const resolved = resolver.byWords(words);
	const names = words.replace(/[\s,.(]{0,5}(?:(?:19|20)\d\d[a-z]?|n\.d\.?)[\s).]{0,5}$/, '');
	if (resolved.source === null && resolved.bodies.length === 0 && (!isNameList(names) || isVagueName(names))) return [];
	return [{ kind: resolved.source !== null || resolved.year !== null || names !== words ? 'parenthetical' : 'attribution', target: words, ...resolved, defined: true }];
}

/** A link out of the draft. Its words help where the address says nothing: `[UNODC 2024](https://bit.ly/x)`. */
function link(mark: Mark, prose: Prose, lookup: CitationLookup): Reading[] {
	const words = prose.text.slice(mark.start, mark.end);
	const [braced, locator] = /^-?@\{\uFFFC?\}?(?:,\s*(.{1,80}))?/.exec(words)?.slice(0, 2) ?? [];
	if (braced !== undefined) {
		const target = mark.target.replace(/\}$/, '');
		return [{ kind: 'pandoc', target, ...lookup.resolver.byUrl(target), defined: true, locator: locator?.trim() ?? null }];
	}
	return isOutside(mark.target) ? [{ kind: 'link', target: mark.target, ...linked(mark.target, words, lookup), defined: true }] : [];
}

function reference(mark: Mark, label: string, prose: Prose, lookup: CitationLookup): Reading[] {
	const definition = lookup.link(normaliseLabel(label));
	if (definition === undefined) return [{ kind: 'reference', target: label, source: null, bodies: [], year: null, defined: false }];
	if (!isOutside(definition.target)) return [];
	return [{ kind: 'reference', target: label, ...linked(definition.target, prose.text.slice(mark.start, mark.end), lookup), defined: true }];
}

function linked(url: string, words: string, { resolver }: CitationLookup): Resolution {
	const page = resolver.byUrl(url);
	if (page.source !== null || words.length > 300) return page;
	const named = resolver.byWords(words);
	const bodies = [...new Set([...page.bodies, ...named.bodies])];
	const agrees = resolver.source(named.source ?? '')?.bodies.some((body) => page.bodies.includes(body)) === true;
	return { source: agrees ? named.source : null, bodies, year: named.year ?? page.year };
}

function address(target: string, prose: Prose, mark: Mark, { resolver }: CitationLookup): Reading[] {
	const braced = prose.text.slice(0, mark.start).endsWith('@{');
	const url = braced ? target.replace(/\}$/, '') : target;
	if (!isOutside(url)) return [];
	return [{ kind: braced ? 'pandoc' : 'url', target: url, ...resolver.byUrl(url), defined: true }];
}

/** Not an anchor, a relative path or a mail address. */
const isOutside = (url: string): boolean => /^(?:https?:)?\/\/[^\s/]/i.test(url) || /^www\.[^\s.]/i.test(url) || /^doi:\s?10\./i.test(url);

/** Each number of `1, 3–5`; a range holds at most as many as a reader would look up. */
function numbers(target: string, kind: 'numbered' | 'superscript', { numbered, resolver }: CitationLookup): Reading[] {
	const found: Reading[] = [];
	for (const part of target.split(/[,;]/)) {
		const [from = 0, to = from] = part.split(/[–-]/).map(Number);
		for (let n = from; n <= Math.min(to, from + 20); n++) {
			const text = numbered(n);
			found.push({ kind, target: String(n), ...resolver.byWords(text ?? ''), defined: text !== undefined });
		}
	}
	return found;
}
