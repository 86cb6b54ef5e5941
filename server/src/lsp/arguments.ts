import { Position, Range } from 'vscode-languageserver';

/** A position among a command's arguments, which are a stranger's. */
export const readPosition = (value: unknown): Position | undefined => Position.is(value) ? value : undefined;

/** A range, or a position as an empty one. */
export function readRange(value: unknown): Range | undefined {
	return Range.is(value) ? value : Position.is(value) ? { start: value, end: value } : undefined;
}
