/** Says in plain words what zod found. The small build of zod brings no messages of its own. */
import type * as z from './zod.ts';

/** What is the matter with a field, and what to do. */
export const explain = (issue: z.core.$ZodIssue): string => {
	switch (issue.code) {
		case 'invalid_type':
			if (issue.input === undefined) return `This is missing. Add ${nouns[issue.expected] ?? issue.expected}.`;
			if (issue.input === null) return 'This is empty. Leave the field out where there is nothing to say.';
			return `This should be ${nouns[issue.expected] ?? issue.expected}.${issue.expected === 'number' ? ' Write it in digits and without quotes.' : ''}`;
		case 'invalid_value':
			return `${issue.input === undefined ? 'This is missing. It' : 'This'} should be ${choices(issue.values.map(value => `"${String(value)}"`))}.`;
		case 'unrecognized_keys':
			return `${anyOf(issue.keys.map(key => `"${key.slice(0, 60)}"`))} is not a field here. Check the spelling or remove it.`;
		case 'too_big':
			return issue.origin === 'string' ? `This is longer than ${issue.maximum} characters. Shorten it.`
				: issue.origin === 'array' ? `This list has more than ${issue.maximum} items. Shorten it.`
				: `This is larger than ${issue.maximum}. Check the number.`;
		case 'too_small':
			return issue.origin === 'string' || issue.origin === 'array' ? 'This is empty. Fill it in or leave the field out.'
				: `This is smaller than ${issue.minimum}. Check the number.`;
		case 'invalid_format':
			return shapes.find(([pattern]) => issue.pattern?.includes(pattern))?.[1] ?? 'This does not have the expected form. See data/README.md.';
		default:
			return 'This does not have the expected form. See data/README.md.';
	}
};

/** "disputedBy[1].why" */
export const fieldOf = (path: readonly PropertyKey[]): string =>
	path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');

const nouns: Partial<Record<string, string>> = {
	string: 'a text in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list: [ … ]', object: 'a group of fields: { … }',
};

/** A telling part of each pattern of the schema, and what it asks for. */
const shapes: readonly (readonly [part: string, words: string])[] = [
	['https:', 'Only addresses that begin with https:// are accepted.'],
	['constructor', 'An id has lower-case letters and digits joined by hyphens: "gems-2022-modern-slavery-total".'],
	['0-9a-f', 'A quick fix writes this; take it over as it was.'],
	['10\\.', 'A DOI begins with 10. and has no address before it: "10.17226/18358".'],
	['\\d{4}-\\d{2}-\\d{2}', 'Write the date as 2026-11-01.'],
	['\\d{4}\\.', 'Write the version as 2026.11.0.'],
	['a-z0-9-', 'Write only the host name: "ilo.org".'],
	['^\\S', 'Remove the space at the beginning or end.'],
];

/** A long list says less than its beginning. */
const choices = (words: readonly string[]): string =>
	words.length <= 8 ? anyOf(words) : `${words.slice(0, 6).join(', ')} or one of ${words.length - 6} more that the schema lists`;

const anyOf = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
