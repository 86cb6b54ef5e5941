import { CodeAction, CodeActionKind, Range, Uri, commands, l10n, window } from 'vscode';
import type { Disposable, Position } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { silenceKind } from '../../../server/src/lsp/protocol.ts';
import { fixesAt, makeFix } from './figureFixes.ts';

/** Shows the fixes that silence a finding as one entry, which opens a list of the reasons: eight of them hid what else can be done. */
export const foldSilencing: NonNullable<Middleware['provideCodeActions']> = async (document, range, context, token, next) => {
	const actions = await next(document, range, context, token);
	if (context.only !== undefined && context.only.value !== CodeActionKind.QuickFix.value) return actions;
	const isSilencing = (action: NonNullable<typeof actions>[number]): boolean => action instanceof CodeAction && action.kind?.value === silenceKind;
	const silencing = actions?.filter(isSilencing);
	if (actions == null || silencing === undefined || silencing.length < 2) return actions;
	const title = l10n.t('Silence this…');
	const folded = new CodeAction(title, CodeActionKind.QuickFix);
	folded.command = { title, command: silenceCommand, arguments: [{ uri: document.uri.toString(), start: range.start, end: range.end } satisfies Place] };
	folded.diagnostics = silencing.flatMap(action => action instanceof CodeAction ? action.diagnostics ?? [] : []);
	return actions.flatMap(action => action === silencing[0] ? [folded] : isSilencing(action) ? [] : [action]);
};

const silenceCommand = 'citewright.silence';

/** A command's arguments may come back as plain data. */
interface Place {
	readonly uri: string;
	readonly start: Pick<Position, 'line' | 'character'>;
	readonly end: Pick<Position, 'line' | 'character'>;
}

/** Lets the writer pick the reason. */
export const silencing = (client: () => BaseLanguageClient | undefined): Disposable =>
	commands.registerCommand(silenceCommand, async ({ uri, start, end }: Place) => {
		const server = client();
		if (server === undefined) return;
		const fixes = (await fixesAt(server, Uri.parse(uri), new Range(start.line, start.character, end.line, end.character))).filter(({ kind }) => kind === silenceKind);
		const picked = await window.showQuickPick(fixes.map(fix => ({ label: fix.title, fix })), { placeHolder: l10n.t('Why it may stay as it is') });
		if (picked !== undefined) await makeFix(server, picked.fix);
	});
