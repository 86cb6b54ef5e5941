import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverMain } from './builds.ts';
import type { Build } from './builds.ts';

/** No marketplace: the workbench would ask one on every start. */
const quiet = { EXTENSIONS_GALLERY: '{}' };

/** A workbench without anything that moves, asks or advertises. */
const settings = {
	'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'workbench.enableExperiments': false,
	'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'git.enabled': false, 'files.autoSave': 'off',
	'extensions.ignoreRecommendations': true, 'extensions.autoCheckUpdates': false, 'extensions.autoUpdate': false,
	'security.workspace.trust.enabled': false, 'editor.hover.delay': 100, 'editor.cursorBlinking': 'solid',
	'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'editor.minimap.enabled': false, 'editor.fontSize': 14, 'editor.lineNumbers': 'off', 'breadcrumbs.enabled': false, 'workbench.activityBar.location': 'hidden', 'editor.scrollBeyondLastLine': false, 'workbench.layoutControl.enabled': false, 'editor.wordWrap': 'on', 'workbench.colorTheme': 'Default Light Modern',
};

/** Every workspace is in Restricted Mode, and nobody is asked. */
const distrust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.untrustedFiles': 'open' };

/** A running VS Code server. */
export interface Server {
	/** How the workbench names a path on this machine. */
	uri(path: string): string;
	/** The workbench with a folder, or a `.code-workspace` file, open; `payload` is VS Code's own way to pass a browser what the desktop takes as arguments. */
	url(folder: string, payload: readonly (readonly [string, string])[]): string;
	log(): string;
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** Nobody vouches for its workspaces. */
	readonly restricted?: boolean;
	/** The language of the workbench; its own words stay English. */
	readonly locale?: string;
}

/** Starts VS Code's server on this machine alone, with folders that are thrown away. Its environment reaches the extension host. */
export const startServer = async (build: Build, extensionsDir: string | undefined, { restricted = false, locale }: ServerOptions = {}): Promise<Server> => {
	const data = mkdtempSync(join(tmpdir(), 'citewright-vscode-'));
	const user = join(data, 'user');
	mkdirSync(join(user, 'User'), { recursive: true });
	writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(restricted ? { ...settings, ...distrust } : settings));
	if (locale !== undefined) writeLanguagePack(user, locale);
	const extensions = extensionsDir ?? join(data, 'extensions');
	mkdirSync(extensions, { recursive: true });
	const logFile = join(data, 'server.log');
	const log = (): string => readFileSync(logFile, 'utf8');
	const out = openSync(logFile, 'w');
	const port = await freePort();
	const child = spawn(build.node, [
		serverMain(build), '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms',
		'--telemetry-level', 'off', ...restricted ? [] : ['--disable-workspace-trust'], '--server-data-dir', data, '--user-data-dir', user, '--extensions-dir', extensions, ...locale === undefined ? [] : ['--locale', locale],
		// Newer versions ignore the test payload without it.
		'--enable-smoke-test-driver',
	], { env: { ...process.env, ...quiet }, stdio: ['ignore', out, out], detached: true });
	closeSync(out);
	// A process group of its own, because extension hosts outlive a server that is only asked to stop.
	const kill = (signal: NodeJS.Signals): void => {
		try {
			if (child.pid !== undefined) process.kill(-child.pid, signal);
		} catch { /* It has ended. */ }
	};
	process.once('exit', () => { kill('SIGKILL'); });
	await answers(child, port, log);

	const uri = (path: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
	return {
		uri,
		log,
		url: (folder, payload) => {
			const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: uri(folder), payload: JSON.stringify([...payload, ['skipWelcome', 'true']]) });
			return `http://127.0.0.1:${port}/?${query.toString()}`;
		},
		stop: async () => {
			const exited = new Promise(done => { child.once('exit', done); });
			kill('SIGTERM');
			await Promise.race([exited, pause(4000, undefined, { ref: false })]);
			kill('SIGKILL');
			rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
		},
	};
};

/** A language without words of the workbench: VS Code speaks one only where a pack for it is there. */
const writeLanguagePack = (user: string, locale: string): void => {
	const words = join(user, 'main.i18n.json');
	writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
	writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [locale]: { hash: 'test', label: locale, extensions: [{ extensionIdentifier: { id: 'test.words' }, version: '1.0.0' }], translations: { vscode: words } } }));
};

/** Installs a package into an extensions folder. */
export const installExtension = (build: Build, vsix: string, extensionsDir: string): void => {
	const data = mkdtempSync(join(tmpdir(), 'citewright-install-'));
	try {
		execFileSync(build.node, [
			serverMain(build), '--install-extension', vsix, '--force', '--accept-server-license-terms',
			'--extensions-dir', extensionsDir, '--server-data-dir', data, '--user-data-dir', join(data, 'user'),
		], { env: { ...process.env, ...quiet }, stdio: ['ignore', 'ignore', 'pipe'] });
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
};

const answers = async (child: ChildProcess, port: number, log: () => string): Promise<void> => {
	const deadline = Date.now() + 60_000;
	while (Date.now() < deadline) {
		if (child.exitCode !== null) throw new Error(`VS Code's server ended at once:\n${log()}`);
		const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
		if (response?.ok === true) return;
		await pause(100);
	}
	throw new Error(`VS Code's server did not answer in a minute:\n${log()}`);
};

/** A port of this machine that nothing listens to. */
export const freePort = (): Promise<number> => new Promise((found, failed) => {
	const probe = createServer();
	probe.once('error', failed);
	probe.listen(0, '127.0.0.1', () => {
		const address = probe.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		probe.close(() => { found(port); });
	});
});
