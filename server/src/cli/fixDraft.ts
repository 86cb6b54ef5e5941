import { applyEdits } from '../core/fixes/apply.ts';
import type { WriteReference } from '../core/words/references.ts';
import { fixAll } from '../workspace/fixAll.ts';
import type { CheckedDraft } from './checkDraft.ts';
import type { CliHost } from './host.ts';
import { words } from './words.ts';

/** Adds the sources that are certain and writes what changed: the bibliography first, so that the draft never cites what is not there. Rejects where a file cannot be written. */
export async function fixDraft(checked: CheckedDraft, host: CliHost, writeReference: WriteReference): Promise<CheckedDraft> {
	const { file, analysis, surroundings, shelf } = checked;
	const { analyzer, facts } = host.knowledge();
	const fixed = fixAll(analysis, { analyzer, surroundings, shelf, formats: host.formats, writeReference, sourceOf: id => facts.sources.find(source => source.id === id) });
	if (fixed.count === 0) {
		return checked;
	}
	for (const { file: book, edits } of fixed.bibliography) {
		await host.files.write(book.uri, applyEdits(book.text ?? '', edits), file.root);
	}
	await host.files.write(file.uri, fixed.text, file.root);
	host.complain(`${words.fixed(fixed.count, file.path)}\n`);
	return { ...checked, analysis: fixed.analysis };
}
