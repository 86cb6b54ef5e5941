import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { CreateClient } from '../common/extension.ts';

/** The server as a process of its own, reached over IPC: a long check never holds up the editor. */
export const createNodeClient = ({ extensionUri }: ExtensionContext): CreateClient => {
	const module = Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath;
	return options => new LanguageClient('citewright', 'Citewright', { module, transport: TransportKind.ipc }, options);
};
