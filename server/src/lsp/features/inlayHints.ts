import { MarkupKind, type InlayHint, type ServerCapabilities } from 'vscode-languageserver';
import { hintWords } from '../../core/words/hintWords.ts';
import { currentDraft } from '../currentDraft.ts';
import { runSafe, runTask } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** A short verdict or source behind each figure of the range that is looked at, where a writer has turned it on. */
export function registerInlayHints(session: Session): ServerCapabilities {
	const { connection, abilities, settings, log } = session;
	connection.languages.inlayHint.on((params, token) => runSafe<InlayHint[]>(log, 'inlayHint', [], token, async () => {
		const current = await currentDraft(session, params.textDocument.uri);
		if (current === undefined || !settings.showsHints(current.root)) {
			return [];
		}
		const { document, analysis, knowledge: { analyzer } } = current;
		const [from, to] = [document.offsetAt(params.range.start), document.offsetAt(params.range.end)];
		return analysis.figures.filter(({ span }) => from <= span.end && span.end <= to).map((figure): InlayHint => {
			const card = analyzer.card(analysis, figure.span.start, abilities.words);
			const value = abilities.hoverFormat === MarkupKind.Markdown ? card?.markdown : card?.plain;
			return { position: document.positionAt(figure.span.end), label: hintWords(figure, analyzer.known, abilities.words), paddingLeft: true, ...value !== undefined && { tooltip: { kind: abilities.hoverFormat, value } } };
		});
	}));
	settings.onLoaded(() => {
		if (abilities.refreshesHints) {
			runTask(log, 'inlayHint/refresh', () => connection.languages.inlayHint.refresh());
		}
	});
	return { inlayHintProvider: true };
}
