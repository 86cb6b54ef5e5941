import type { ExtensionContext } from 'vscode';
import { Extension, type CreateClient } from './extension.ts';

/** What VS Code calls in a bundle of the extension; `createClient` knows where the bundle runs. */
export const entry = (createClient: (context: ExtensionContext) => CreateClient): Entry => {
	let extension: Extension | undefined;
	return {
		activate: async context => {
			extension = new Extension(context, createClient(context));
			await extension.start();
		},
		deactivate: () => extension?.stop(),
	};
};

interface Entry {
	/** VS Code calls this when the first draft opens. */
	readonly activate: (context: ExtensionContext) => Promise<void>;
	/** VS Code waits for the promise before it ends the extension host. */
	readonly deactivate: () => Promise<void> | undefined;
}
