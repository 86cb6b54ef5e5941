import { LanguageClient } from 'vscode-languageclient/browser';
import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { WorkerSetup } from '../../../server/src/lsp/protocol.ts';
import type { CreateClient } from '../common/extension.ts';

/** The server as a worker. It cannot read what lies beside it, so the facts come with its first message, read by the editor. */
export const createBrowserClient = ({ extension, extensionUri }: ExtensionContext): CreateClient => {
	const inDist = (...path: string[]): Uri => Uri.joinPath(extensionUri, 'dist', ...path);
	const { version } = extension.packageJSON as { readonly version: string };
	return async options => {
		const facts = new TextDecoder().decode(await workspace.fs.readFile(inDist('facts.json')));
		const worker = new Worker(inDist('browser', 'server.js').toString(true));
		worker.postMessage({ version, facts, csl: inDist('browser', 'csl.js').toString(true) } satisfies WorkerSetup);
		return new LanguageClient('citewright', 'Citewright', worker, options);
	};
};
