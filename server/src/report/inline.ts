import { escapeMarkdown } from '../core/words/references.ts';

/** Text as words on one line of Markdown, in a paragraph, an item or a table: it starts no block, is no link, and cannot reorder the line. */
export const inline = (text: string): string => escapeMarkdown(text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' '))
	.replace(/^(?=[-+#=:])/, '\\')
	.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
	// Bare addresses become links by themselves in many places.
	.replace(/\b(https?|ftp)(?=:)/gi, '$1\\')
	.replace(/\bwww(?=\.)/gi, 'www\\');
