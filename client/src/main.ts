import type { ExtensionContext } from 'vscode';
import { Extension } from './common/extension.ts';
import { createNodeClient } from './node/createClient.ts';

let extension: Extension | undefined;

/** VS Code calls this when the first draft opens. */
export const activate = async (context: ExtensionContext): Promise<void> => {
	extension = new Extension(context, createNodeClient(context));
	await extension.start();
};

/** VS Code waits for the promise before it ends the extension host. */
export const deactivate = (): Promise<void> | undefined => extension?.stop();
