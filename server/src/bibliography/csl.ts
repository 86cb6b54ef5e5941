import { parse } from 'yaml';
import type { BibliographyEntry } from '../core/citation/bibliography.ts';
import type { Name } from '../core/facts/model.ts';
import type { ReadItems } from './parse.ts';

const ENTRIES_CAP = 50_000;

/** Reads CSL JSON (a list of items) or Pandoc's CSL YAML (a list under `references`). */
export function readCsl(text: string, format: 'json' | 'yaml'): ReadItems {
	let data: unknown;
	try {
		data = format === 'json' ? JSON.parse(text) : parse(text.replace(/\r?\n(?:---|\.\.\.)\s*$/, '\n'), { maxAliasCount: 100, logLevel: 'silent', schema: 'core' });
	} catch {
		return { items: [], problems: [`the file is not ${format === 'json' ? 'JSON' : 'YAML'}.`] };
	}
	const list = Array.isArray(data) ? data as unknown[] : field(data, 'references') ?? field(data, 'items') ?? [];
	if (!Array.isArray(list)) return { items: [], problems: ['the file holds no list of references.'] };
	const items: Pick<BibliographyEntry, 'key' | 'item'>[] = [];
	let unread = 0;
	for (const entry of (list as unknown[]).slice(0, ENTRIES_CAP)) {
		const key = words(field(entry, 'id')) ?? words(field(entry, 'citation-key'));
		if (key === null || key.length > 200) unread++;
		else items.push({ key, item: itemOf(entry) });
	}
	return { items, problems: unread === 0 ? [] : [`${unread} ${unread === 1 ? 'entry has' : 'entries have'} no id.`] };
}

const itemOf = (entry: unknown): BibliographyEntry['item'] => ({
	title: (words(field(entry, 'title')) ?? '').replace(/<\/?[a-z]{1,10}>/g, ''),
	author: namesOf(field(entry, 'author') ?? field(entry, 'editor')),
	issued: issuedOf(field(entry, 'issued')),
	publisher: words(field(entry, 'publisher')) ?? words(field(entry, 'container-title')),
	url: words(field(entry, 'URL')) ?? words(field(entry, 'url')),
	doi: words(field(entry, 'DOI')) ?? words(field(entry, 'doi')),
});

/** Own properties only: a file may name its fields as it likes. */
const field = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? (Object.getOwnPropertyDescriptor(value, name)?.value as unknown) : undefined;

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 20_000) : typeof value === 'number' ? String(value) : null);

function namesOf(value: unknown): Name[] {
	const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
	return list.slice(0, 100).flatMap((entry): Name[] => {
		if (typeof entry === 'string') return [{ literal: entry }];
		const literal = words(field(entry, 'literal')) ?? words(field(entry, 'name'));
		const family = words(field(entry, 'family'));
		const given = words(field(entry, 'given'));
		return literal !== null ? [{ literal }] : family !== null ? [{ family, ...(given !== null && { given }) }] : [];
	});
}

/** `date-parts`, Pandoc's `year` maps, or a date in words. */
function issuedOf(value: unknown): number[] {
	const parts = field(value, 'date-parts');
	const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
	if (Array.isArray(first)) return (first as unknown[]).slice(0, 3).map(Number).filter((part) => Number.isInteger(part) && part > 0);
	const [date] = Array.isArray(value) ? (value as unknown[]) : [value];
	const written = words(date) ?? words(field(date, 'raw')) ?? words(field(date, 'literal')) ?? words(field(date, 'year')) ?? '';
	return (/\d{4}(?:-\d{1,2}){0,2}/.exec(written)?.[0] ?? '').split('-').filter((part) => part !== '').map(Number);
}
