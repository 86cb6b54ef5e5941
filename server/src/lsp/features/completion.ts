import { CompletionItemKind, InsertTextFormat, MarkupKind, TextEdit, type CompletionItem, type CompletionList, type ServerCapabilities } from 'vscode-languageserver';
import type { FixContext } from '../../core/fixes/context.ts';
import { footnoteFor, labeller } from '../../core/fixes/definitions.ts';
import { keyFor } from '../../core/fixes/keys.ts';
import { parenthesisFor } from '../../core/fixes/cite.ts';
import { candidatesFor, type Candidate } from '../../core/insert/candidates.ts';
import { openingAt, type Opening } from '../../core/insert/opening.ts';
import type { Source } from '../../core/facts/model.ts';
import { named } from '../../core/words/pieces.ts';
import { currentDraft } from '../currentDraft.ts';
import type { CurrentDraft } from '../drafts.ts';
import { editOfEntry, writerFor } from '../fixes.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { toEdit, toRange } from '../toProtocol.ts';
import { workspaceEdit } from '../workspaceEdit.ts';

/**
 * Sources after `[^`, `[@` and a bracket right behind a figure. Digits ask for nothing.
 *
 * The definition comes with the mark, as a second edit of the draft, made once an item is looked at; a bibliography's entry is
 * added by a command, since an item can only edit the draft itself.
 */
export function registerCompletion(session: Session): ServerCapabilities {
	const { connection, commands, log } = session;
	connection.onCompletion((params, token) => runSafe<CompletionList | null>(log, 'completion', null, token, async () => {
		const current = await currentDraft(session, params.textDocument.uri);
		return current === undefined ? null : complete(session, current, current.document.offsetAt(params.position), params.context?.triggerCharacter);
	}));
	connection.onCompletionResolve((item, token) => runSafe<CompletionItem>(log, 'completionItem/resolve', item, token, () => resolve(session, item)));
	commands.add(addEntryCommand, async args => {
		const [uri, source, key] = args;
		const current = typeof uri === 'string' ? await currentDraft(session, uri) : undefined;
		if (current === undefined || typeof source !== 'string' || typeof key !== 'string') {
			return false;
		}
		return addEntry(session, current, source, key);
	});
	return { completionProvider: { triggerCharacters: ['^', '@', '(', '['], resolveProvider: true } };
}

const addEntryCommand = 'citewright.server.addEntry';

/** What an item remembers until it is looked at. */
interface ItemData {
	readonly uri: string;
	readonly kind: Opening['kind'];
	readonly source: string;
	readonly label: string;
}

async function complete(session: Session, current: CurrentDraft, offset: number, trigger: string | undefined): Promise<CompletionList | null> {
	const { analysis, knowledge: { analyzer, facts } } = current;
	const context = analyzer.context(analysis, await writerFor(session, current));
	const opening = context === undefined ? undefined : openingAt(context, offset);
	if (context === undefined || opening === undefined) {
		return null;
	}
	const candidates = candidatesFor(context, opening.kind, opening.figure, facts.sources, analyzer.known);
	// A bracket is mostly opened for something else: unasked, it only brings what publishes the figure.
	const asked = opening.kind !== 'parenthesis' || trigger === undefined || candidates.some(({ publishes }) => publishes);
	if (!asked) {
		return null;
	}
	const label = labeller(context, 'footnote');
	return { isIncomplete: false, items: candidates.flatMap((candidate, index) => itemOf(session, current, context, opening, candidate, index, label) ?? []) };
}

function itemOf(session: Session, current: CurrentDraft, context: FixContext, opening: Opening, candidate: Candidate, index: number, newLabel: (source: Source) => string): CompletionItem | undefined {
	const { document } = current;
	const { insert } = session.abilities.words;
	const { source, text } = candidate;
	const finished = finish(context, opening, candidate, newLabel);
	if (finished === undefined || finished.entry && !session.abilities.appliesEdits) {
		return undefined;
	}
	const name = source === null ? candidate.label ?? '' : named(source);
	const item: CompletionItem = {
		label: name,
		kind: CompletionItemKind.Reference,
		labelDetails: { description: candidate.publishes ? insert.publishes : candidate.label === null ? '' : opening.kind === 'footnote' ? insert.inDraft : insert.inBibliography },
		detail: (source?.title ?? text ?? '').replace(/\s+/g, ' ').slice(0, 120),
		sortText: String(index).padStart(6, '0'),
		// What is typed so far begins with the mark, and is looked for in all of this.
		filterText: `${document.getText(toRange(document, opening.span)).slice(0, opening.kind === 'footnote' ? 2 : 1)}${candidate.label ?? ''} ${name} ${source?.title ?? text ?? ''}`.slice(0, 300),
		preselect: index === 0 && candidate.publishes,
		textEdit: TextEdit.replace(toRange(document, opening.span), finished.mark),
	};
	if (finished.label !== null && source !== null) {
		if (finished.entry) {
			item.command = { title: insert.addEntry, command: addEntryCommand, arguments: [document.uri, source.id, finished.label] };
		} else if (opening.span.end === context.text.length && opening.kind === 'footnote') {
			return atEnd(session, context, item, source, finished.label);
		}
		const data: ItemData = { uri: document.uri, kind: opening.kind, source: source.id, label: finished.label };
		return session.abilities.lateCompletion ? { ...item, data } : { ...item, additionalTextEdits: lateEdits(context, data, source).map(edit => toEdit(document, edit)) };
	}
	return item;
}

/** A mark at the very end of the draft: its definition would begin where the mark ends, so both are one edit with the cursor between. */
function atEnd({ abilities }: Session, context: FixContext, item: CompletionItem, source: Source, label: string): CompletionItem {
	const definition = footnoteFor(context, source, null, label).edits[0]?.newText ?? '';
	const plain = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
	const mark = item.textEdit?.newText ?? '';
	const edit = item.textEdit !== undefined && 'range' in item.textEdit ? item.textEdit : undefined;
	return edit === undefined ? item : {
		...item,
		insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: { range: edit.range, newText: abilities.snippets ? `${plain(mark)}$0${plain(definition)}` : `${mark}${definition}` },
	};
}

/** The mark in full, the label that it leads to where that is still to be defined, and whether that is an entry of the bibliography. */
function finish(context: FixContext, opening: Opening, { source, label }: Candidate, newLabel: (source: Source) => string): { readonly mark: string; readonly label: string | null; readonly entry: boolean } | undefined {
	switch (opening.kind) {
		case 'footnote': {
			const name = label ?? (source === null ? '' : newLabel(source));
			return { mark: `[^${name}]`, label: label === null ? name : null, entry: false };
		}
		case 'pandoc': {
			const key = label ?? (source === null ? undefined : keyFor(context, source, context.bibliography?.entries.has(source.id) === true ? undefined : source.id)?.key);
			return key === undefined ? undefined : { mark: `@${key}${opening.open ? ']' : ''}`, label: label === null ? key : null, entry: label === null };
		}
		case 'parenthesis':
			return source === null ? undefined : { mark: parenthesisFor(context, source, null).mark, label: '', entry: false };
	}
}

/** The edits that go with a mark: its note, or its line in the list of references. */
const lateEdits = (context: FixContext, { kind, label }: ItemData, source: Source) =>
	kind === 'footnote' ? footnoteFor(context, source, null, label).edits : kind === 'parenthesis' ? parenthesisFor(context, source, null).edits : [];

async function resolve(session: Session, item: CompletionItem): Promise<CompletionItem> {
	const data = readData(item.data);
	const current = data === undefined ? undefined : await currentDraft(session, data.uri);
	const source = current?.knowledge.analyzer.known.source(data?.source ?? null);
	const writeReference = current === undefined ? undefined : await writerFor(session, current);
	const context = current === undefined || writeReference === undefined ? undefined : current.knowledge.analyzer.context(current.analysis, writeReference);
	if (data === undefined || current === undefined || source === undefined || context === undefined || writeReference === undefined) {
		return item;
	}
	return {
		...item,
		documentation: { kind: MarkupKind.Markdown, value: writeReference(source, { locator: null, note: true, bare: false }) },
		additionalTextEdits: lateEdits(context, data, source).map(edit => toEdit(current.document, edit)),
	};
}

async function addEntry(session: Session, current: CurrentDraft, sourceId: string, key: string): Promise<boolean> {
	const context = current.knowledge.analyzer.context(current.analysis, await writerFor(session, current));
	const source = current.knowledge.analyzer.known.source(sourceId);
	const entry = context === undefined || source === undefined ? null : keyFor(context, source, key)?.entry ?? null;
	const edit = entry === null ? undefined : await editOfEntry(session, current, entry);
	if (edit === undefined || edit.edits.length === 0) {
		return false;
	}
	return (await session.connection.workspace.applyEdit({ label: session.abilities.words.insert.addEntry, edit: workspaceEdit(session.abilities, [edit]) })).applied;
}

function readData(data: unknown): ItemData | undefined {
	const { uri, kind, source, label } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Record<keyof ItemData, unknown>>;
	return typeof uri === 'string' && typeof source === 'string' && typeof label === 'string' && (kind === 'footnote' || kind === 'pandoc' || kind === 'parenthesis') ? { uri, kind, source, label } : undefined;
}
