import type { TextEdit } from '../analysis.ts';

/** The text after the edits, whatever their order. Of two that overlap the later one is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { span, newText } of sortEdits(edits)) {
		if (span.start < at || span.end > text.length) continue;
		parts.push(text.slice(at, span.start), newText);
		at = span.end;
	}
	return parts.join('') + text.slice(at);
}

/** Edits by place; those at one place keep their order. */
export const sortEdits = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
