import { makeDraft } from './draft.ts';

/** Texts that make readers of Markdown or of numbers slow, each of about `size` characters. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
	'open images': (size) => fill('![a](', size),
	'open links in angle brackets': (size) => fill('[a](<b', size),
	'open brackets': (size) => fill('[', size),
	'note definitions in one line': (size) => fill('[^1]: ', size),
	'note marks': (size) => fill('27 million[^1] ', size),
	'emphasis that never closes': (size) => fill('*a_ ', size),
	'backticks': (size) => Array.from({ length: Math.ceil(Math.sqrt(size * 2)) }, (_, n) => `${'`'.repeat(n + 1)} `).join(''),
	'open comments': (size) => fill('<!-- ', size),
	'open tags': (size) => fill('<a href="', size),
	'entities': (size) => fill('&nbsp;&#', size),
	'digits': (size) => fill('1', size),
	'digits and commas': (size) => fill('1,', size),
	'numbers': (size) => fill('27.6 million ', size),
	'number words': (size) => fill('twenty hundred and ', size),
	'nested quotes': (size) => `${fill('> ', size)}27.6 million people in forced labour`,
	'nested lists': (size) => Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, n) => `${' '.repeat(n * 2)}- ${n} victims`).join('\n'),
	'list marks in one line': (size) => fill('- ', size),
	'one huge line': (size) => makeDraft(size).replaceAll('\n', ' '),
	'a long table': (size) => `| a | b |\n| - | - |\n${fill('| victims of trafficking | 1,234 |\n', size)}`,
	'a wide table': (size) => `${fill('| 1,234 ', size / 3)}|\n${fill('| ---: ', size / 3)}|\n${fill('| 1,234 ', size / 3)}|`,
	'definitions': (size) => Array.from({ length: Math.ceil(size / 30) }, (_, n) => `[^n${n}]: UNODC, Report, ${1990 + n % 30}`).join('\n'),
	'parentheses': (size) => fill('(', size),
	'citations': (size) => fill('(ILO, 2022; UNODC, 2024) ', size),
	'open Pandoc citations': (size) => fill('[@a ', size),
	'quotation marks': (size) => fill('"27 victims ', size),
	'ranges': (size) => fill('1-', size),
	'letters without spaces': (size) => fill('trafficking', size),
	'line ends': (size) => fill('\r\n', size),
	'surrogates': (size) => fill('\ud800', size),
};

const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));
