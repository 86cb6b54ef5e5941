import type { CliHost } from '../../host.ts';
import { UsageError } from '../../usage.ts';
import { words } from '../../words.ts';
import { audit } from './audit.ts';
import { diff } from './diff.ts';
import { exportFacts } from './export.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { show } from './show.ts';
import { site } from './site.ts';
import { validate } from './validate.ts';

/** `citewright corpus`: looks into the facts, gives them to other programs, and checks files of facts. */
export async function corpus(args: readonly string[], host: CliHost): Promise<number> {
	const [name = '', ...rest] = args;
	const verb = verbs.get(name);
	if (verb === undefined) {
		throw new UsageError(words.corpusUsage);
	}
	return verb(rest, host);
}

type Verb = (args: readonly string[], host: CliHost) => number | Promise<number>;

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
	['audit', audit], ['diff', diff], ['export', exportFacts], ['add', add], ['list', list], ['show', show], ['site', site], ['validate', validate],
]);
