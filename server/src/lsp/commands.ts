import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';

/** The commands that any editor can run by `workspace/executeCommand`. Features add theirs, and `features/commands.ts` tells the client of all. */
export class Commands {
	readonly #byName = new Map<string, Command>();

	/** Names begin with `citewright.server.`, so that none is one of the extension's own. */
	add(name: `citewright.server.${string}`, run: Command): void {
		this.#byName.set(name, run);
	}

	get names(): readonly string[] {
		return [...this.#byName.keys()];
	}

	/** Does a command; `null` for one that is not known. */
	run(name: string, args: readonly unknown[], asked: Asked): Promise<unknown> {
		return this.#byName.get(name)?.(args, asked) ?? Promise.resolve(null);
	}
}

/** What a command does with its arguments, which are a stranger's. The answer is what the client gets. */
export type Command = (args: readonly unknown[], asked: Asked) => Promise<unknown>;

/** Who asked: may cancel, and may be told how far it is. */
export interface Asked {
	readonly token: CancellationToken;
	readonly progress: WorkDoneProgressReporter;
}
