import { createHash } from 'node:crypto';
import { cataloguePage } from '../../../catalogue/page/page.ts';
import { noStyle, referenceWriter } from '../../../workspace/references.ts';
import { exit, type CliHost } from '../../host.ts';
import { knownHere } from '../../projectConfig.ts';
import { readArgs } from '../../usage.ts';
import { words } from '../../words.ts';
import { writeOutput } from '../../writeOutput.ts';

/** `citewright corpus site`: the facts as one web page, to browse and search beside a draft. */
export async function site(args: readonly string[], host: CliHost): Promise<number> {
	const { values: { output } } = readArgs(args, { output: { type: 'string' } });
	const { facts } = await knownHere(host);
	const page = cataloguePage(facts, text => createHash('sha256').update(text).digest('base64'), await referenceWriter(noStyle, facts, host.csl));
	if (output === undefined) {
		host.print(page);
		return exit.clean;
	}
	if (!await writeOutput(output, page, host)) {
		return exit.failed;
	}
	host.complain(`${words.siteWritten(facts.statistics.length, output)}\n`);
	return exit.clean;
}
