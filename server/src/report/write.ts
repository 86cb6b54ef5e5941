import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { markdownReport } from './markdown.ts';
import type { Report } from './report.ts';

/** The formats of a report. */
export const reportFormats = ['markdown', 'html', 'csv'] as const;

export type ReportFormat = typeof reportFormats[number];

/** Writes a report in a format. In a file, CSV needs a byte order mark before it: only by that does Excel know that it is UTF-8. */
export function writeReport(report: Report, format: ReportFormat): string {
	switch (format) {
		case 'markdown': return markdownReport(report);
		case 'html': return htmlReport(report);
		case 'csv': return csvReport(report);
	}
}
