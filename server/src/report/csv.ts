import { csvRow, type CsvValue } from '../files/csv.ts';
import type { Report, ReportedDraft, ReportedFigure } from './report.ts';
import { sentenceText } from './sentence.ts';
import { words } from './words.ts';

/** The report for a spreadsheet: one row for each figure, with room for who checked it. The byte order mark is for the host to add. */
export function csvReport(report: Report): string {
	const { version, digest, asOf } = report.edition;
	const compared = `${words.compared({ asOf })} ${words.facts({ version, digest, asOf })}`;
	const rows = report.drafts.flatMap(draft => draft.figures.map(figure => columns.map(([, read]) => oneLine(read(figure, draft, compared)))));
	return [columns.map(([name]) => words.columns[name]), ...rows].map(csvRow).join('');
}

type Read = (figure: ReportedFigure, draft: ReportedDraft, compared: string) => CsvValue;

const columns: readonly (readonly [name: keyof typeof words.columns, read: Read])[] = [
	['draft', (_, { path }) => path],
	['line', ({ line }) => line],
	['figure', ({ figure }) => figure],
	['sentence', ({ sentence }) => sentenceText(sentence)],
	['verdict', ({ verdict }) => words.verdicts[verdict]],
	['look', ({ messages }) => messages.join(' ')],
	['published', ({ published }) => published?.statement],
	['source', ({ published }) => published?.source],
	['title', ({ published }) => published?.title],
	['address', ({ published }) => published?.address],
	['locator', ({ published }) => published?.locator],
	['confirmed', ({ published }) => published?.confirmed],
	['cited', ({ citations }) => citations.join('; ')],
	['notes', ({ notes }) => notes.join(' ')],
	['statistic', ({ published }) => published?.id],
	['checkedBy', () => ''],
	['remarks', () => ''],
	['compared', (_figure, _draft, compared) => compared],
];

/** Some programs end a row at any line end, quoted or not. */
const oneLine = (value: CsvValue): CsvValue => typeof value === 'string' ? value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ') : value;
