import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './bundle.ts';

const dist = join(benchFolder, '../../dist');
const server = join(dist, 'server.cjs');

/** Arguments for Node that start each server over standard input and output. */
export const servers = {
	ours: existsSync(server) ? [server, '--stdio'] : [join(dist, 'cli.cjs'), 'lsp', '--stdio'],
	empty: [join(benchFolder, 'emptyServer.cjs'), '--stdio'],
};
