import type { CurrentDraft } from './drafts.ts';
import type { Session } from './session.ts';

/** What is in a draft, for a request: waits for its settings where they are still on their way. */
export async function currentDraft({ drafts, settings }: Session, uri: string): Promise<CurrentDraft | undefined> {
	const root = drafts.rootOf(uri);
	if (root === undefined) {
		return undefined;
	}
	await settings.ensure(root);
	return drafts.current(uri);
}
