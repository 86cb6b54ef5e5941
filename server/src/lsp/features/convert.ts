import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { convertCitations } from '../../core/convert/convert.ts';
import { insertStyles } from '../../core/fixes/style.ts';
import type { InsertStyle } from '../../core/fixes/style.ts';
import { escape } from '../../core/words/card.ts';
import { entryEdits } from '../../workspace/bibliography.ts';
import { Pieces } from '../../workspace/pieces.ts';
import { currentDraft } from '../currentDraft.ts';
import type { CurrentDraft } from '../drafts.ts';
import { writerFor } from '../fixes.ts';
import { convertRequest, type ConvertParams, type ConvertResult } from '../protocol.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { workspaceEdit, type FileEdits } from '../workspaceEdit.ts';

/** All citations of a draft in another style, as one edit, with a list of those that stay: as a request, and as a command for other editors. */
export function registerConvert(session: Session): ServerCapabilities {
	const { connection, commands, log } = session;
	connection.onRequest(convertRequest, (params: ConvertParams, token: CancellationToken) => runSafe<ConvertResult | null>(log, convertRequest, null, token, () => convert(session, params.uri, params.style)));
	commands.add('citewright.server.convertCitations', async ([uri, style]) => {
		const result = typeof uri === 'string' && typeof style === 'string' ? await convert(session, uri, style) : null;
		if (result?.edit != null && session.abilities.appliesEdits) {
			await connection.workspace.applyEdit({ label: session.abilities.words.convert.label, edit: result.edit });
		}
		return result?.message ?? null;
	});
	return {};
}

async function convert(session: Session, uri: string, name: string): Promise<ConvertResult | null> {
	const current = await currentDraft(session, uri);
	const { convert: words } = session.abilities.words;
	const style = insertStyles.find(it => it === name);
	const context = current === undefined ? undefined : current.knowledge.analyzer.context(current.analysis, await writerFor(session, current));
	if (current === undefined || context === undefined || style === undefined) {
		return null;
	}
	const { steps, entries, converted, kept } = convertCitations(context, style satisfies InsertStyle);
	const draft = new Pieces(context.text);
	for (const step of steps) {
		draft.apply(step);
	}
	const books = booksWith(session, current, entries);
	if (books === undefined) {
		return { edit: null, message: words.noBibliography, kept: null };
	}
	const files: FileEdits[] = [{ uri: current.document.uri, version: current.version, text: context.text, edits: draft.edits }, ...books];
	const lines = kept.map(({ span, reason }) => `- ${escape(words.line(current.document.positionAt(span.start).line + 1, context.text.slice(span.start, Math.min(span.end, span.start + 60)), words.reasons[reason]))}`);
	return {
		edit: converted === 0 ? null : workspaceEdit(session.abilities, files),
		message: words.done(converted, kept.length),
		kept: lines.length === 0 ? null : { title: words.title, markdown: `# ${words.title}\n\n${lines.join('\n')}\n` },
	};
}

/** The bibliography files with all new entries; `undefined` where one cannot take its own. */
function booksWith({ environment: { formats } }: Session, { shelf, knowledge }: CurrentDraft, entries: ReturnType<typeof convertCitations>['entries']): readonly FileEdits[] | undefined {
	const books = new Map(shelf.flatMap(file => file.text === null ? [] : [[file.path, { file, pieces: new Pieces(file.text) }] as const]));
	for (const { path, source, key } of entries) {
		const pieces = books.get(path)?.pieces;
		const edits = entryEdits(formats, { path, text: pieces?.text ?? null }, knowledge.analyzer.known.source(source), key);
		if (edits === undefined) {
			return undefined;
		}
		pieces?.apply(edits);
	}
	return [...books.values()].flatMap(({ file, pieces }) => pieces.edits.length === 0 ? [] : [{ uri: file.uri, version: file.version, text: file.text ?? '', edits: pieces.edits }]);
}
