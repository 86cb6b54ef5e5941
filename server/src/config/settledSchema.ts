import { codes } from '../core/findings/catalogue.ts';
import { reasons } from '../core/findings/reasons.ts';
import * as z from '../facts/zod.ts';

/** The file at the top of a folder in which findings are settled, each with a reason. */
export const decisionsFileName = 'citewright.decisions.json';

const fingerprint = z.string().check(z.regex(/^[0-9a-f]{14}-\d{1,6}$/)).register(z.globalRegistry, { description: 'Tells the finding again: code, figure, the words of its sentence, which of several alike. A quick fix writes it.' });
const code = z.enum(codes).register(z.globalRegistry, { description: 'What was found.' });
const figure = text(200, 'The figure as the draft has it.');
const draft = z.optional(text(500, 'The draft it stood in when this was written, by its path from this folder.'));

/** One settled finding. */
export const decisionSchema = z.strictObject({
	figure, code,
	reason: z.enum(reasons).register(z.globalRegistry, { description: 'Why it is settled.' }),
	note: z.optional(text(1000, 'More words on it.')),
	who: z.optional(text(100, 'Who settled it.')),
	date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)).register(z.globalRegistry, { description: 'When, such as 2024-06-30.' }),
	draft, fingerprint,
});

/** One finding that was accepted as it was. */
export const acceptedSchema = z.strictObject({ figure, code, draft, fingerprint });

/** The file of decisions. */
export const decisionsSchema = z.strictObject({
	$schema: z.optional(text(2000, 'Where the schema of this file is.')),
	decisions: z.optional(z.array(decisionSchema).check(z.maxLength(20_000))),
}).register(z.globalRegistry, { title: 'Citewright decisions', description: 'Findings that somebody settled, and why.' });

/** The file of accepted findings. */
export const acceptedFileSchema = z.strictObject({
	$schema: z.optional(text(2000, 'Where the schema of this file is.')),
	accepted: z.optional(z.array(acceptedSchema).check(z.maxLength(200_000))),
}).register(z.globalRegistry, { title: 'Citewright accepted findings', description: 'Findings that were there on the day this was written; only new ones are reported.' });

function text(most: number, description: string) {
	return z.string().check(z.minLength(1), z.maxLength(most)).register(z.globalRegistry, { description });
}
