import { MarkupKind, type Hover, type ServerCapabilities } from 'vscode-languageserver';
import { currentDraft } from '../currentDraft.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toProtocol.ts';

/** The card of a figure or a citation mark, on exactly its characters. */
export function registerHover(session: Session): ServerCapabilities {
	const { connection, abilities, log } = session;
	connection.onHover((params, token) => runSafe<Hover | null>(log, 'hover', null, token, async () => {
		const current = await currentDraft(session, params.textDocument.uri);
		if (current === undefined) {
			return null;
		}
		const { document, analysis, knowledge } = current;
		const card = knowledge.analyzer.card(analysis, document.offsetAt(params.position), abilities.words);
		if (card === undefined) {
			return null;
		}
		const kind = abilities.hoverFormat;
		return { contents: { kind, value: kind === MarkupKind.Markdown ? card.markdown : card.plain }, range: toRange(document, card.span) };
	}));
	return { hoverProvider: true };
}
