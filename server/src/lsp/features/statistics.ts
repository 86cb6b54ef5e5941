import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { isQuestioned, type Statistic } from '../../core/facts/model.ts';
import { escape, statisticCard } from '../../core/words/card.ts';
import { explainFigure } from '../../core/words/explanation.ts';
import type { Words } from '../../core/words/language.ts';
import { named } from '../../core/words/pieces.ts';
import { searchFacts } from '../../facts/search.ts';
import { figurePhrase, insertStatistic } from '../../workspace/insertStatistic.ts';
import type { Knowledge } from '../../workspace/knowledge.ts';
import { readPosition, readRange } from '../arguments.ts';
import { currentDraft } from '../currentDraft.ts';
import type { CurrentDraft } from '../drafts.ts';
import { editOfFix, writerFor } from '../fixes.ts';
import { cardRequest, explainRequest, insertRequest, searchRequest, type CardParams, type ExplainParams, type InsertParams, type InsertResult, type Page, type SearchedStatistic, type SearchParams } from '../protocol.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** Searching the facts, putting one of them into a draft, and saying how a figure was compared: as requests, and as commands for other editors. */
export function registerStatistics(session: Session): ServerCapabilities {
	const { connection, commands, settings, roots, log, abilities: { words } } = session;
	connection.onRequest(searchRequest, ({ uri, query }: SearchParams, token: CancellationToken) => runSafe<readonly SearchedStatistic[]>(log, searchRequest, [], token, () => search(settings.knowledgeOf(roots.of(uri)), query, words)));
	connection.onRequest(insertRequest, (params: InsertParams, token: CancellationToken) => runSafe<InsertResult>(log, insertRequest, null, token, () => insert(session, params)));
	connection.onRequest(cardRequest, ({ uri, statistic }: CardParams, token: CancellationToken) => runSafe<Page | null>(log, cardRequest, null, token, () => cardOf(settings.knowledgeOf(roots.of(uri)), statistic, words)));
	connection.onRequest(explainRequest, (params: ExplainParams, token: CancellationToken) => runSafe<Page | null>(log, explainRequest, null, token, () => explain(session, params)));

	commands.add('citewright.server.search', ([query, uri]) => Promise.resolve(typeof query === 'string' ? search(settings.knowledgeOf(typeof uri === 'string' ? roots.of(uri) : roots.all[0] ?? ''), query, words) : []));
	commands.add('citewright.server.insertStatistic', async ([uri, place, statistic]) => {
		const range = readRange(place);
		const edit = typeof uri === 'string' && range !== undefined && typeof statistic === 'string' ? await insert(session, { uri, range, statistic }) : null;
		return edit !== null && session.abilities.appliesEdits && (await connection.workspace.applyEdit(edit)).applied;
	});
	commands.add('citewright.server.explainFigure', async ([uri, place]) => {
		const position = readPosition(place);
		return typeof uri === 'string' && position !== undefined ? (await explain(session, { uri, position }))?.markdown ?? null : null;
	});
	return {};
}

const mostShown = 60;

function search({ facts, analyzer }: Knowledge, query: string, { insert: { standing: standings, repeated } }: Words): readonly SearchedStatistic[] {
	const found = query.trim() === '' ? headlines(facts.statistics) : searchFacts(facts, query, mostShown).map(({ statistic }) => statistic);
	return [...found.filter(it => !isQuestioned(it)), ...found.filter(isQuestioned)].map(statistic => {
		const source = analyzer.known.source(statistic.source);
		const standing = [standings[statistic.standing], statistic.verification === 'seed-only' ? repeated : ''].filter(it => it !== '').join(', ');
		return {
			statistic: statistic.id, figure: figurePhrase(analyzer, statistic), statement: statistic.statement,
			source: source === undefined ? String(statistic.published) : named(source), standing, questioned: isQuestioned(statistic),
		};
	});
}

/** What most drafts are about: the newest figures for the world. */
const headlines = (statistics: readonly Statistic[]): readonly Statistic[] =>
	statistics.filter(({ standing, place, verification }) => standing === 'current' && place === 'world' && verification !== 'seed-only').sort((a, b) => b.published - a.published).slice(0, mostShown);

async function insert(session: Session, { uri, range, statistic: id }: InsertParams): Promise<InsertResult> {
	const current = await currentDraft(session, uri);
	const known = current?.knowledge.analyzer.known;
	const statistic = known?.statistic(id);
	const source = known?.source(statistic?.source ?? null);
	if (current === undefined || statistic === undefined || source === undefined) {
		return null;
	}
	const { document, analysis, surroundings, knowledge: { analyzer } } = current;
	const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
	const made = insertStatistic({ analyzer, analysis, surroundings, writeReference: await writerFor(session, current) }, span, statistic, source);
	return made === undefined ? null : await editOfFix(session, current, made) ?? null;
}

function cardOf({ facts, analyzer }: Knowledge, id: string, words: Words): Page | null {
	const statistic = analyzer.known.statistic(id);
	return statistic === undefined ? null : { title: figurePhrase(analyzer, statistic), markdown: `${statisticCard(statistic, analyzer.known, facts, words)}\n` };
}

async function explain(session: Session, { uri, position }: ExplainParams): Promise<Page | null> {
	const current = await currentDraft(session, uri);
	const figure = current === undefined ? undefined : figureAt(current, current.document.offsetAt(position));
	const { words } = session.abilities;
	if (figure === undefined) {
		return null;
	}
	const lines = explainFigure(figure, words).map(({ level, text }) => level === 0 ? `# ${escape(text)}\n` : `${level === 1 ? '' : '  '}- ${escape(text)}`);
	return { title: words.explanation.title(figure.text), markdown: `${lines.join('\n')}\n` };
}

/** The figure at an offset, its end counted in, since a cursor stands there after typing it. */
export const figureAt = ({ analysis }: CurrentDraft, offset: number): CurrentDraft['analysis']['figures'][number] | undefined =>
	analysis.figures.find(({ span }) => span.start <= offset && offset <= span.end);
