import { RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { commands, window } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { summaryNotification } from '../../../server/src/lsp/protocol.ts';
import type { InitializationOptions, SummaryParams } from '../../../server/src/lsp/protocol.ts';
import { convertCommand } from './convert.ts';
import { answerFileRequests } from './files.ts';
import { FiguresView } from './figuresView.ts';
import { firstSteps } from './firstSteps.ts';
import { selector } from './languages.ts';
import { Pages } from './pages.ts';
import { reviewCommand } from './review.ts';
import { onlyWhatIsSet } from './settings.ts';
import { foldSilencing, silencing } from './silencing.ts';
import { statisticsCommands } from './statistics.ts';
import { Status } from './status.ts';
import { Typing } from './typing.ts';
import { followUnsaved } from './unsaved.ts';
import { workspaceCommands } from './workspaceCheck.ts';

/** Makes the client for where the extension runs: a process beside the editor, or a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

/** The extension, wherever it runs. */
export class Extension {
	readonly #createClient: CreateClient;
	readonly #log: LogOutputChannel;
	readonly #typing: Typing;
	readonly #status: Status;
	readonly #figures: FiguresView;
	readonly #options: LanguageClientOptions;
	#client: BaseLanguageClient | undefined;
	/** Starts and stops happen one after the other. */
	#turn: Promise<void> = Promise.resolve();

	constructor(context: ExtensionContext, createClient: CreateClient) {
		this.#createClient = createClient;
		this.#log = window.createOutputChannel('Citewright', { log: true });
		this.#typing = new Typing(() => { this.#status.refresh(); });
		this.#status = new Status(uri => this.#typing.of(uri));
		this.#options = clientOptions(this.#log, this.#typing, settingsOf(context));
		this.#figures = new FiguresView(() => this.#client);
		const pages = new Pages();
		context.subscriptions.push(
			pages,
			convertCommand(() => this.#client, pages),
			...statisticsCommands(() => this.#client, pages),
			this.#log,
			this.#typing,
			this.#status,
			this.#figures,
			reviewCommand(() => this.#client),
			...workspaceCommands(() => this.#client),
			...firstSteps(() => this.#client),
			silencing(() => this.#client),
			followUnsaved(() => this.#client),
			commands.registerCommand('citewright.restart', () => this.restart()),
			commands.registerCommand('citewright.showLog', () => { this.#log.show(); }),
		);
	}

	/** Starts the server. What goes wrong is in the log and the status, and never in the editor's way. */
	start(): Promise<void> {
		return this.#next(() => this.#start());
	}

	/** Starts a new server, also where the last one failed to start. */
	restart(): Promise<void> {
		return this.#next(async () => {
			await this.#stop();
			await this.#start();
		});
	}

	/** Ends the server. */
	stop(): Promise<void> {
		return this.#next(() => this.#stop());
	}

	#next(act: () => Promise<void>): Promise<void> {
		this.#turn = this.#turn.then(act);
		return this.#turn;
	}

	async #start(): Promise<void> {
		try {
			const client = await this.#createClient(this.#options);
			this.#client = client;
			client.onDidChangeState(({ newState }) => { this.#changed(newState); });
			client.onNotification(summaryNotification, (summary: SummaryParams) => {
				this.#status.summarize(summary);
				this.#figures.draftChanged(summary.uri, summary.summary.figures);
			});
			answerFileRequests(client);
			await client.start();
		} catch (error) {
			this.#log.error('The server did not start.', error instanceof Error ? error : String(error));
			this.#status.condition = 'stopped';
		}
	}

	async #stop(): Promise<void> {
		const client = this.#client;
		this.#client = undefined;
		try {
			if (client?.state === State.Running) await client.stop();
		} catch (error) {
			this.#log.warn('The server did not end by itself.', error instanceof Error ? error.message : String(error));
		}
	}

	#changed(state: State): void {
		if (state !== State.Running) this.#typing.clear();
		void this.#figures.refresh();
		this.#status.condition = state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'stopped';
	}
}

const clientOptions = (log: LogOutputChannel, typing: Typing, settings: readonly string[]): LanguageClientOptions => ({
	// Settled findings are no draft, and have a fix of their own.
	documentSelector: [...selector, { language: 'json', pattern: '**/citewright.decisions.json' }],
	diagnosticCollectionName: 'citewright',
	outputChannel: log,
	revealOutputChannelOn: RevealOutputChannelOn.Never,
	initializationOptions: { files: 'client', summary: true, explains: true } satisfies InitializationOptions,
	markdown: { isTrusted: false, supportHtml: false },
	middleware: {
		handleDiagnostics: typing.handleDiagnostics,
		provideCodeActions: foldSilencing,
		workspace: onlyWhatIsSet(settings),
	},
});

/** The settings that the manifest declares, without the section. */
const settingsOf = (context: ExtensionContext): string[] => {
	const { contributes } = context.extension.packageJSON as { readonly contributes: { readonly configuration: { readonly properties: object } } };
	return Object.keys(contributes.configuration.properties).map(key => key.replace(/^citewright\./, ''));
};
