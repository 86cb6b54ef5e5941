import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import type { Code } from '../../core/findings/catalogue.ts';
import { sourceWords } from '../../core/findings/check.ts';
import { explainFigure } from '../../core/words/explanation.ts';
import type { Words } from '../../core/words/language.ts';
import { render } from '../../core/words/messages.ts';
import { inline } from '../../report/inline.ts';
import { readableSentence, sentenceText } from '../../report/sentence.ts';
import { isMarked } from '../../report/summary.ts';
import { words as reportWords } from '../../report/words.ts';
import { readPosition } from '../arguments.ts';
import { currentDraft } from '../currentDraft.ts';
import type { CurrentDraft } from '../drafts.ts';
import { figuresRequest, mistakeRequest, type FiguresParams, type FiguresResult, type ListedFigure, type MistakeParams, type Page } from '../protocol.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toProtocol.ts';
import { figureAt } from './statistics.ts';

/** The figures of a draft for a list of them, and what was read at one for a report to the makers. */
export function registerFigures(session: Session): ServerCapabilities {
	const { connection, commands, log, abilities } = session;
	connection.onRequest(figuresRequest, ({ uri }: FiguresParams, token: CancellationToken) => runSafe<FiguresResult | null>(log, figuresRequest, null, token, async () => {
		const current = await currentDraft(session, uri);
		return current === undefined ? null : { uri, version: current.version, figures: listed(current, abilities.words) };
	}));
	connection.onRequest(mistakeRequest, (params: MistakeParams, token: CancellationToken) => runSafe<Page | null>(log, mistakeRequest, null, token, () => mistake(session, params)));
	commands.add('citewright.server.reportMessage', async ([uri, place]) => {
		const position = readPosition(place);
		return typeof uri === 'string' && position !== undefined ? (await mistake(session, { uri, position }))?.markdown ?? null : null;
	});
	return {};
}

function listed({ document, analysis: { draft, figures, findings }, knowledge: { analyzer: { known } } }: CurrentDraft, words: Words): ListedFigure[] {
	return figures.toSorted((a, b) => a.span.start - b.span.start).map(figure => {
		const { span, text, judgement: { verdict, statistic, notes } } = figure;
		const mine = findings.filter(it => it.span.start === span.start || it.figure?.span.start === span.start);
		const has = (codes: readonly Code[]) => mine.some(({ code }) => codes.includes(code));
		const start = sentenceText(readableSentence(draft.text, figure));
		const source = known.source(known.statistic(statistic)?.source ?? null);
		return {
			range: toRange(document, span),
			figure: text.replace(/\s+/g, ' '),
			sentence: start.length > longestSentence ? `${start.slice(0, longestSentence - 1)}…` : start,
			verdict,
			source: sourceWords(source),
			messages: mine.map(({ message }) => render(message, words)),
			marked: mine.some(isMarked),
			cites: has(['missing-citation', 'attribution-only', 'wrong-source', 'unresolved-citation']),
			replaces: has(['differs-from-source', 'outdated-figure', 'disputed-figure']),
			review: verdict === 'differs' || verdict === 'outdated' || verdict === 'disputed' || notes.includes('newer-edition-exists'),
		};
	});
}

const longestSentence = 160;

/** What was read at a figure, and with which versions, in English for those who make Citewright. It quotes the sentence, and says so. */
async function mistake(session: Session, { uri, position }: MistakeParams): Promise<Page | null> {
	const current = await currentDraft(session, uri);
	const figure = current === undefined ? undefined : figureAt(current, current.document.offsetAt(position));
	if (current === undefined || figure === undefined) {
		return null;
	}
	const { analysis, knowledge: { facts: { edition } } } = current;
	const mine = analysis.findings.filter(it => it.span.start === figure.span.start || it.figure?.span.start === figure.span.start);
	const { mistake: says } = reportWords;
	const lines = [
		`## ${says.title}`, '', inline(says.quotes), '',
		`> ${inline(sentenceText(readableSentence(analysis.draft.text, figure)))}`, '',
		...mine.flatMap(({ code, message }) => [`- ${code}: ${inline(render(message))}`]),
		...mine.length === 0 ? [`- ${says.noMessage}`] : [],
		'', `### ${says.how}`, '',
		...explainFigure(figure).map(({ level, text }) => `${'  '.repeat(level)}- ${inline(text)}`),
		'', `### ${says.expected}`, '', '', '',
		inline(says.versions(session.environment.version, edition)),
	];
	return { title: says.title, markdown: `${lines.join('\n')}\n` };
}
