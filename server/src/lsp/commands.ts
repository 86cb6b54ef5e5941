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
	run(name: string, args: readonly unknown[]): Promise<unknown> {
		return this.#byName.get(name)?.(args) ?? Promise.resolve(null);
	}
}

/** What a command does with its arguments, which are a stranger's. The answer is what the client gets. */
export type Command = (args: readonly unknown[]) => Promise<unknown>;
