/** The extension beside a disk: VS Code on the desktop, and the remote side of one. */
import { entry } from '../common/entry.ts';
import { createNodeClient } from './createClient.ts';

export const { activate, deactivate } = entry(createNodeClient);
