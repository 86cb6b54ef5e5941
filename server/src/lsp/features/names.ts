import { LSPErrorCodes, ResponseError, type Location, type Range, type ServerCapabilities, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixContext } from '../../core/fixes/context.ts';
import { parseDocument } from '../../core/markdown/document.ts';
import { isSameName, nameAt, namesIn, type Name, type NamePlace } from '../../core/names/names.ts';
import { renameEdits, renameProblem } from '../../core/names/rename.ts';
import type { Span } from '../../core/span.ts';
import { noReferences } from '../../core/words/references.ts';
import { draftGlob, languageOfFile } from '../../files/languages.ts';
import { comparable, resolveUri } from '../../files/uri.ts';
import { currentDraft } from '../currentDraft.ts';
import type { CurrentDraft } from '../drafts.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toProtocol.ts';
import { workspaceEdit, type FileEdits } from '../workspaceEdit.ts';

/** From a mark to what defines it and back, and a new name for both: notes, link labels, keys of the bibliography, numbers of a list. */
export function registerNames(session: Session): ServerCapabilities {
	const { connection, abilities, log } = session;
	connection.onDefinition((params, token) => runSafe<Location[] | null>(log, 'definition', null, token, async () => {
		const found = await find(session, params.textDocument.uri, params.position);
		return found === undefined ? null : [...locationsIn(found, 'definition'), ...entryOf(session, found)];
	}));
	connection.onReferences((params, token) => runSafe<Location[] | null>(log, 'references', null, token, async () => {
		const found = await find(session, params.textDocument.uri, params.position);
		if (found === undefined) {
			return null;
		}
		const others = await otherDrafts(session, found);
		const uses = others.flatMap(({ uri, context }) => placesOf(context, found.place.name).map(({ label }) => ({ uri, range: rangeIn(uri, context.text, label) })));
		const definitions = params.context.includeDeclaration ? [...locationsIn(found, 'definition'), ...entryOf(session, found)] : [];
		return [...locationsIn(found, 'use'), ...uses, ...definitions];
	}));
	connection.onPrepareRename((params, token) => runSafe<{ range: Range; placeholder: string } | ResponseError | null>(log, 'prepareRename', null, token, async () => {
		const found = await find(session, params.textDocument.uri, params.position);
		if (found === undefined) {
			return null;
		}
		const { place: { name, label }, context, current } = found;
		return name.kind === 'number' ? refused(abilities.words.rename.number) : { range: toRange(current.document, label), placeholder: context.text.slice(label.start, label.end) };
	}));
	connection.onRenameRequest((params, token) => runSafe<WorkspaceEdit | ResponseError | null>(log, 'rename', null, token, async () => {
		const found = await find(session, params.textDocument.uri, params.position);
		return found === undefined ? null : rename(session, found, params.newName.trim());
	}));
	return { definitionProvider: true, referencesProvider: true, renameProvider: { prepareProvider: true } };
}

/** A name of a draft, with all that it takes to find its other places. */
interface Found {
	readonly current: CurrentDraft;
	readonly context: FixContext;
	readonly place: NamePlace;
}

async function find(session: Session, uri: string, position: Range['start']): Promise<Found | undefined> {
	const current = await currentDraft(session, uri);
	const context = current?.knowledge.analyzer.context(current.analysis, noReferences);
	const place = current === undefined || context === undefined ? undefined : nameAt(context, current.document.offsetAt(position));
	return current === undefined || context === undefined || place === undefined ? undefined : { current, context, place };
}

const placesOf = (context: FixContext, name: Name): readonly NamePlace[] => namesIn(context).filter(place => isSameName(place.name, name));

const locationsIn = ({ current: { document }, context, place }: Found, role: NamePlace['role']): Location[] =>
	placesOf(context, place.name).filter(it => it.role === role).map(({ label }) => ({ uri: document.uri, range: toRange(document, label) }));

const rangeIn = (uri: string, text: string, span: Span): Range => toRange(TextDocument.create(uri, '', 0, text), span);

/** The entry of a key, in the first bibliography that has it. */
function entryIn({ environment }: Session, { current: { shelf }, place: { name } }: Found) {
	for (const file of name.kind === 'key' ? shelf : []) {
		const span = file.text === null ? undefined : environment.formats.keySpan(file.path, file.text, name.label);
		if (file.text !== null && span !== undefined) {
			return { ...file, text: file.text, span };
		}
	}
	return undefined;
}

function entryOf(session: Session, found: Found): Location[] {
	const entry = entryIn(session, found);
	return entry === undefined ? [] : [{ uri: entry.uri, range: rangeIn(entry.uri, entry.text, entry.span) }];
}

/** The other drafts of the folder that take a key from the same bibliography. */
async function otherDrafts(session: Session, found: Found): Promise<readonly { readonly uri: string; readonly version: number | null; readonly context: FixContext }[]> {
	const { roots, files } = session;
	const { current: { root, document }, context, place: { name } } = found;
	const entry = entryIn(session, found);
	if (entry === undefined || !roots.all.includes(root)) {
		return [];
	}
	const uris = (await files.find(draftGlob, root)).filter(uri => comparable(uri) !== comparable(document.uri));
	const read = await Promise.all(uris.slice(0, mostDrafts).map(async uri => {
		const file = await files.read(uri, root);
		const language = languageOfFile(uri);
		if (file?.text.includes(`@${name.label}`) !== true && file?.text.includes(`@{${name.label}`) !== true || language === undefined) {
			return [];
		}
		const parsed = parseDocument(file.text, language);
		const uses = parsed.frontMatter.bibliography.some(path => comparable(resolveUri(uri, path) ?? '') === comparable(entry.uri));
		return uses ? [{ uri, version: file.version, context: { ...context, text: file.text, document: parsed, figures: [] } }] : [];
	}));
	return read.flat();
}

/** So many drafts of a folder are looked through. */
const mostDrafts = 2000;

async function rename(session: Session, found: Found, to: string): Promise<WorkspaceEdit | ResponseError> {
	const { current: { document, version }, context, place: { name } } = found;
	const problem = renameProblem(context, name, to);
	if (problem !== null) {
		return refused(session.abilities.words.rename[problem]);
	}
	const entry = entryIn(session, found);
	const others = await otherDrafts(session, found);
	const edits: FileEdits[] = [
		{ uri: document.uri, version, text: context.text, edits: renameEdits(context, name, to) },
		...others.map(({ uri, version: theirs, context: other }) => ({ uri, version: theirs, text: other.text, edits: renameEdits(other, name, to) })),
		...entry === undefined ? [] : [{ uri: entry.uri, version: entry.version, text: entry.text, edits: [{ span: entry.span, newText: to }] }],
	];
	return workspaceEdit(session.abilities, edits);
}

const refused = (words: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, words);
