import { bibtexEntry } from '../../../bibliography/bibtexEntry.ts';
import { cslItem } from '../../../bibliography/cslItem.ts';
import { risEntry } from '../../../bibliography/risEntry.ts';
import type { CompiledFacts } from '../../../core/facts/facts.ts';
import { exit, type CliHost } from '../../host.ts';
import { knownHere } from '../../projectConfig.ts';
import { oneOf, readArgs, UsageError } from '../../usage.ts';
import { words } from '../../words.ts';
import { writeOutput } from '../../writeOutput.ts';
import { statisticsCsv } from './csv.ts';
import { snapshot } from './snapshot.ts';

/** `citewright corpus export`: the sources for other citation tools, or the statistics for a spreadsheet. */
export async function exportFacts(args: readonly string[], host: CliHost): Promise<number> {
	const { values: { format, output } } = readArgs(args, { format: { type: 'string' }, output: { type: 'string' } });
	if (format === undefined) {
		throw new UsageError(words.exportNeedsFormat);
	}
	const known = oneOf('--format', format, formats);
	// A copy is for pinning, and a folder adds its own facts to what it pins.
	const { facts } = known === 'json' ? host.knowledge() : await knownHere(host);
	const text = writers[known](facts);
	if (output === undefined) {
		host.print(text);
		return exit.clean;
	}
	// Only by this mark does Excel know that the file is UTF-8.
	if (!await writeOutput(output, known === 'csv' ? `\uFEFF${text}` : text, host)) {
		return exit.failed;
	}
	host.complain(`${known === 'csv' || known === 'json' ? words.exported(facts.statistics.length, 'statistic', output) : words.exported(facts.sources.length, 'source', output)}\n`);
	return exit.clean;
}

const formats = ['csl-json', 'bibtex', 'ris', 'csv', 'json'] as const;

const writers: Readonly<Record<(typeof formats)[number], (facts: CompiledFacts) => string>> = {
	'csl-json': ({ sources }) => `${JSON.stringify(sources.map(source => cslItem(source, source.id)), null, 2)}\n`,
	'bibtex': ({ sources }) => sources.map(source => `${bibtexEntry(source, source.id)}\n`).join('\n'),
	'ris': ({ sources }) => sources.map(source => risEntry(source, source.id)).join('\r\n'),
	'csv': statisticsCsv,
	'json': snapshot,
};
