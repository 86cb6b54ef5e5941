import { catalogue } from '../findings/catalogue.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { fingerprintOf } from '../findings/fingerprint.ts';
import type { Options } from '../options.ts';
import type { Counterpart } from './counterparts.ts';
import type { HeadingsOver } from './sections.ts';

/** What `inconsistent-figure` is shown as; `undefined` where it is off. */
export function inconsistentSeverity({ severity }: Options): Severity | undefined {
	const set = severity['inconsistent-figure'] ?? catalogue['inconsistent-figure'].severity;
	return set === 'off' ? undefined : set;
}

/** The finding at the later of two places. `draft` is the other one, `null` for the same; `headingsOver` is that of the draft which the other place is in. */
export function inconsistency({ here, there, how }: Counterpart, severity: Severity, draft: { readonly path: string; readonly name: string } | null, headingsOver: HeadingsOver, text: string): Finding {
	const { figure } = here;
	const { figure: other } = there;
	return {
		code: 'inconsistent-figure', severity, span: figure.span, figure, citation: null, statistic: figure.judgement.statistic,
		message: {
			id: `inconsistent.${how}`,
			data: { figure: plain(figure.text), other: plain(other.text), draft: ending(draft?.name ?? '', 60), heading: ending(headingsOver(other.span.start).at(-1) ?? '', 50), measure: here.statement.statistic?.measure ?? '' },
		},
		related: [{ path: draft?.path ?? null, span: other.span, figure: other, message: { id: 'inconsistent.related', data: { other: plain(other.text) } } }],
		fingerprint: fingerprintOf('inconsistent-figure', figure, text.slice(figure.sentence.start, figure.sentence.end)),
	};
}

/** Entities and escapes read, a line end made a space. */
const plain = (text: string): string => text.replace(/&nbsp;|&#160;|[\u00a0\u202f]|\s+/g, ' ').replace(/\\(?=[$~])/g, '');

/** The end of a name says more than its beginning. */
const ending = (words: string, length: number): string => (words.length <= length ? words : `…${words.slice(words.length - length)}`);
