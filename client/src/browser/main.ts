/** The extension in a browser: VS Code for the Web. */
import { entry } from '../common/entry.ts';
import { createBrowserClient } from './createClient.ts';

export const { activate, deactivate } = entry(createBrowserClient);
