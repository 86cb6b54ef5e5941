import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, openDraft, problem, quickFix, shown, until } from './support.ts';

/** A draft in one shape, and the finding in it that is dealt with. */
interface Shape {
	readonly name: string;
	readonly text: string;
	readonly code: string;
	readonly fix: RegExp;
	/** What the draft holds afterwards. */
	readonly gains: RegExp;
}

const said = '49.6 million people were living in modern slavery';
const cite = { code: 'missing-citation', fix: /ILO|Walk Free|Global Estimates/ } as const;

const shapes: readonly Shape[] = [
	{ ...cite, name: 'a paragraph of hard-wrapped lines.md', text: `A first line that says little.\nIn 2021,\n${said},\nand nobody saw them.\n`, gains: /\[\^[\w-]+\]:/ },
	{ ...cite, name: 'lines that end as on Windows.md', text: `# Today\r\n\r\nIn 2021, ${said}.\r\n\r\nAnd so on.\r\n`, gains: /\[\^[\w-]+\]:/ },
	{ ...cite, name: 'emoji and combining marks.md', text: `👩‍👩‍👧 Cafe\u0301 talk: in 2021, ${said}. 🕯️ Nai\u0308ve?\n`, gains: /slavery\[\^|slavery\.\[\^/ },
	{ ...cite, name: 'a list in a list.md', text: `What we know:\n\n- The world\n  1. In 2021, ${said}.\n  2. Nobody counts them one by one.\n- The town\n`, gains: /\[\^[\w-]+\]:/ },
	{ ...cite, name: 'a cell of a table.md', text: `| Year | What is estimated |\n| :-- | --- |\n| 2021 | ${said} |\n| 2022 | nothing |\n`, gains: /\[\^[\w-]+\] \|/ },
	{ ...cite, name: 'a heading.md', text: `In 2021, ${said}\n=====\n\nA paragraph below it.\n`, gains: /\[\^[\w-]+\]/ },
	{ ...cite, name: 'notes in numbers.md', text: `Hidden work[^1] is old.[^2] In 2021, ${said}.\n\n[^1]: A book.\n[^2]: Another,\n    on two lines.\n`, gains: /\[\^3\]: / },
	{ ...cite, name: 'links by reference.md', text: `Read [the law][law] first. In 2021, ${said}.\n\n[law]: https://www.example.org/law "The law"\n`, gains: /^\[[^\]]+\]: https:\/\/\S*(?:ilo|walkfree)\S*/m },
	{ ...cite, name: 'no line end.md', text: `---\ntitle: "Figures: a draft"\n---\n\n<b>In 2021</b>, ${said}`, gains: /\[\^[\w-]+\]:/ },
	{ ...cite, name: 'components.mdx', text: `import { Note } from './note'\n\n<Note kind={{ a: 1 }} />\n\nIn 2021, ${said}.\n\nexport const end = 1\n`, gains: /\[\^[\w-]+\]/ },
	{ ...cite, name: 'chunks.qmd', text: `---\nformat: html\n---\n\n\`\`\`{r}\n#| label: fig-a\nx <- 1\n\`\`\`\n\nIn 2021, ${said}. See @fig-a.\n`, gains: /\[\^[\w-]+\]:/ },
	{ name: 'an older edition.md', text: 'Today, the ILO says, *40.3 million* people are in modern slavery — a scandal.\n', code: 'outdated-figure', fix: /49\.6 million/, gains: /\*49\.6 million\*/ },
];

/** `text` with edits applied, the last one first: what VS Code is held against. */
function applied(text: string, document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
	const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	return edits
		.map(({ range, newText }) => ({ from: document.offsetAt(range.start), to: document.offsetAt(range.end), newText: newText.replace(/\r?\n/g, eol) }))
		.sort((a, b) => a.from - b.from)
		.reduceRight((result, { from, to, newText }) => result.slice(0, from) + newText + result.slice(to), text);
}

describe('a fix, in a draft with', () => {
	for (const { name, text, code, fix: title, gains } of shapes) {
		it(`${name.replace(/\.(\w+)$/, ' ($1)')}, changes nothing else, is done once, and one undo takes it back`, async () => {
			const document = await openDraft(name, text);
			assert.equal(document.getText(), text);
			const found = await problem(document, code);
			const fix = await quickFix(document, found.range, title);
			assert.ok(fix.edit);
			assert.deepEqual(fix.edit.entries().map(([uri]) => uri.toString()), [document.uri.toString()]);
			const edits = fix.edit.get(document.uri);
			// Only the figure itself is ever written over.
			for (const { range } of edits) assert.ok(range.isEmpty || found.range.contains(range), `It writes over “${document.getText(range)}”.`);
			const after = applied(text, document, edits);
			assert.ok(await vscode.workspace.applyEdit(fix.edit));
			assert.equal(document.getText(), after);
			assert.match(after, gains);

			await until('the finding to go', () => !shown(document).some(it => codeOf(it) === code));
			const again = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, found.range, vscode.CodeActionKind.QuickFix.value, 20);
			assert.deepEqual(again.filter(action => action.title === fix.title).map(action => action.title), []);

			await vscode.commands.executeCommand('undo');
			await until('the draft as it was', () => document.getText() === text);
			await problem(document, code);
		});
	}
});
