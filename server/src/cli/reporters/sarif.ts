import type { Log, Location, Region, ReportingDescriptor, Result } from 'sarif';
import { catalogue, codes, docsUrl, type Code } from '../../core/findings/catalogue.ts';
import type { Finding, Severity } from '../../core/findings/finding.ts';
import type { Span } from '../../core/span.ts';
import { render } from '../../core/words/messages.ts';
import type { Lines } from '../../files/lines.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import { words } from '../words.ts';
import { linesOf, type LinesIn, type Reporter } from './reporter.ts';

/**
 * SARIF 2.1.0, for code scanning and other viewers. Files are named from the folder that the command was called in, which is to be the
 * root of the repository; a file outside of it has its full address.
 */
export const sarif: Reporter = ({ drafts, host }) => {
	const { version: factsVersion, asOf, digest } = host.knowledge().facts.edition;
	const linesIn = linesOf(drafts);
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [{
			tool: { driver: { name: 'Citewright', semanticVersion: host.version, version: host.version, informationUri: 'https://github.com/citewright/citewright', rules: codes.map(rule) } },
			columnKind: 'utf16CodeUnits',
			results: drafts.flatMap(draft => draft.analysis.findings.map(finding => result(finding, draft, host.cwd, linesIn, drafts))),
			properties: { facts: { version: factsVersion, asOf, digest } },
		}],
	} satisfies Log;
	return `${JSON.stringify(log, null, '\t')}\n`;
};

function rule(code: Code): ReportingDescriptor {
	const { short, help } = words.rules[code];
	return {
		id: code,
		name: code.split('-').map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(''),
		shortDescription: { text: short },
		fullDescription: { text: `${short} ${help}` },
		help: { text: `${help} ${words.ruleMore(docsUrl(code))}`, markdown: `${help} [${words.ruleLink}](${docsUrl(code)})` },
		helpUri: docsUrl(code),
		defaultConfiguration: { level: levels[catalogue[code].severity] },
		properties: { tags: ['writing', 'facts'] },
	};
}

function result({ code, severity, message, span, statistic, figure, related, fingerprint }: Finding, draft: CheckedDraft, cwd: string, linesIn: LinesIn, drafts: readonly CheckedDraft[]): Result {
	const { path, uri } = draft.file;
	return {
		ruleId: code,
		ruleIndex: codes.indexOf(code),
		level: levels[severity],
		message: { text: render(message) },
		locations: [location(uri, cwd, region(span, linesIn(path)))],
		...related.length > 0 && { relatedLocations: related.map((it, index) => {
			const there = it.path ?? path;
			return { id: index, ...location(drafts.find(({ file }) => file.path === there)?.file.uri ?? uri, cwd, region(it.span, linesIn(there))), message: { text: render(it.message) } };
		}) },
		partialFingerprints: { 'citewright/v1': fingerprint },
		...(statistic !== null || figure !== null) && { properties: { ...statistic !== null && { statistic }, ...figure !== null && { verdict: figure.judgement.verdict } } },
	};
}

const location = (uri: string, cwd: string, place: Region): Location => ({
	physicalLocation: { artifactLocation: uri.startsWith(`${cwd}/`) ? { uri: uri.slice(cwd.length + 1), uriBaseId: '%SRCROOT%' } : { uri }, region: place },
});

/** From 1, where {@link Lines} counts from 0. */
function region({ start, end }: Span, lines: Lines): Region {
	const [from, to] = [lines.at(start), lines.at(end)];
	return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
