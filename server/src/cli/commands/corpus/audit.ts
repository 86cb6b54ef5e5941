import { auditFacts, type Audit, type AuditGroup, type AuditItem, type CheckAge } from '../../../catalogue/audit.ts';
import { exit, type CliHost } from '../../host.ts';
import { knownHere } from '../../projectConfig.ts';
import { safe } from '../../safe.ts';
import { readFormat } from '../../usage.ts';
import { words } from '../../words.ts';
import { toJson } from '../describe.ts';

/** `citewright corpus audit`: what of the facts a person should look at, grouped and counted. */
export async function audit(args: readonly string[], host: CliHost): Promise<number> {
	const { asJson } = readFormat(args);
	const { facts } = await knownHere(host);
	const { version, asOf, digest } = facts.edition;
	const found = auditFacts(facts);
	host.print(asJson
		? toJson({ schemaVersion: 1, corpus: { version, asOf, digest }, statistics: facts.statistics.length, sources: facts.sources.length, ...found })
		: `${words.audit.head(facts.statistics.length, facts.sources.length, facts.edition)}\n\n${[...checkLines(found), ...groupLines(found)].join('\n')}\n`);
	return exit.clean;
}

/** So many of a group are printed; JSON has them all. */
const mostShown = 8;

function checkLines({ lastChecked }: Audit): string[] {
	const ages = (Object.keys(words.audit.ages) as CheckAge[]).filter(age => lastChecked[age].length > 0);
	const due = [...lastChecked['over-two-years'], ...lastChecked['over-a-year']];
	return [words.audit.lastChecked, ...ages.map(age => `  ${words.audit.ages[age](lastChecked[age].length)}`), ...itemLines(due), ''];
}

function groupLines({ groups }: Audit): string[] {
	return (Object.keys(words.audit.groups) as AuditGroup[]).flatMap(group => {
		const items = groups[group];
		return [`${words.audit.groups[group]}: ${items.length}`, ...itemLines(items), ''];
	});
}

function itemLines(items: readonly AuditItem[]): string[] {
	const more = items.length - mostShown;
	return [...items.slice(0, mostShown).map(lineOf), ...more > 0 ? [`  ${words.audit.more(more)}`] : []];
}

function lineOf({ id, about, overdue, checked, url }: AuditItem): string {
	const detail = overdue !== undefined ? words.audit.overdue(overdue) : checked !== undefined ? words.audit.checked(checked) : url;
	return `  ${id}\n      ${safe(cut(about))}${detail === undefined ? '' : `\n      ${safe(detail)}`}`;
}

/** Long enough to know it by. */
const cut = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 109))}…`);
