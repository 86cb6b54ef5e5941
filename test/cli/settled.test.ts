import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';
import { sentences } from '../support/drafts.ts';

const other = 'Some 18.4 million people are in forced labour worldwide.\n';

interface Out {
	readonly files: readonly { readonly path: string; readonly findings: readonly { readonly code: string; readonly fingerprint: string; readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly path: string; readonly offset: readonly [number, number]; readonly newText: string }[] }[] }[] }[];
}

const parse = (out: string): Out => JSON.parse(out) as Out;

describe('decisions on the command line', () => {
	it('are written as a fix says, and silence that finding only', () => withCli({ 'a.md': `${sentences.uncited}\n${other}` }, async ({ folder, call }) => {
		const [file] = parse((await call('check', '--format', 'json')).out).files;
		const fix = file?.findings[0]?.fixes.find(({ title }) => title === 'Silence “missing citation”: checked with source');
		const [edit] = fix?.edits ?? [];
		assert.equal(edit?.path, 'citewright.decisions.json');
		folder.write(edit.path, edit.newText);
		assert.match(folder.read(edit.path), /^\{\n\t"decisions": \[\n\t\t\{\n\t\t\t"figure": "31\.5 million",\n\t\t\t"code": "missing-citation",\n\t\t\t"reason": "checked with source",\n\t\t\t"date": "2024-07-01",\n\t\t\t"draft": "a\.md",\n\t\t\t"fingerprint": "[0-9a-f]{14}-1"\n\t\t\}\n\t\]\n\}\n$/);
		const { out, err } = await call('check', '--format', 'json');
		assert.equal(err, '');
		assert.deepEqual(parse(out).files[0]?.findings.map(({ code }) => code), ['missing-citation']);
		assert.equal(parse((await call('check', '--format', 'json', '--no-suppressions')).out).files[0]?.findings.length, 2);
	}));

	it('hold when the paragraph moves to another draft, also below the folder', () => withCli({ 'a.md': sentences.uncited }, async ({ folder, call, callIn }) => {
		await decide(folder.write, call);
		folder.write('a.md', other);
		folder.write('sub/b.md', `# On\n\nFirst.\n\n${sentences.uncited.replace('people', '*people*')}`);
		assert.equal((await call('check', 'sub/b.md')).code, 0);
		assert.equal((await callIn('sub', 'check', 'b.md')).code, 0);
		folder.write('sub/b.md', sentences.uncited.replace('worldwide', 'in the world'));
		assert.equal((await call('check', 'sub/b.md')).code, 1);
	}));

	it('that silence nothing are said at their place, for the drafts that were looked at', () => withCli({ 'a.md': sentences.uncited, 'b.md': '' }, async ({ folder, call }) => {
		await decide(folder.write, call);
		folder.write('a.md', 'Nothing.\n');
		assert.deepEqual(await call('check', 'b.md').then(({ err }) => err), '');
		assert.deepEqual(await call('check', 'a.md').then(({ code, err }) => [code, err]), [0, 'citewright.decisions.json:3:3 This entry silences nothing (missing-citation, “31.5 million”).\n']);
		folder.write('citewright.config.json', '{ "severity": { "unused-suppression": "warning" } }');
		assert.equal((await call('check')).code, 1);
		folder.write('citewright.config.json', '{ "severity": { "unused-suppression": "off" } }');
		assert.deepEqual(await call('check').then(({ code, err }) => [code, err]), [0, '']);
	}));

	it('that cannot be used are said at their place, and the others count', () => withCli({ 'a.md': sentences.uncited }, async ({ folder, call }) => {
		const entry = await decide(folder.write, call);
		folder.write('citewright.decisions.json', `{"decisions": [{"figure": "1"}, ${entry}, {"__proto__x": 1, "reason": "because"}], "more": 1}`);
		const { code, err } = await call('check');
		assert.equal(code, 2);
		assert.match(err, /citewright\.decisions\.json:1:\d+ decisions\[0\]\.code: This is missing/);
		assert.match(err, /citewright\.decisions\.json:1:\d+ decisions\[2\]\.reason: This should be "different thing counted", .* or "checked with source"\./);
		assert.match(err, /more: There is no such field here/);
		assert.doesNotMatch((await call('check')).out, /missing-citation/);
		folder.write('citewright.decisions.json', '{"__proto__": []}');
		assert.match((await call('check')).err, /"__proto__" is not allowed/);
	}));
});

describe('accepted findings', () => {
	it('are written where there is no such file, and then only new ones are reported', () => withCli({ 'a.md': sentences.uncited }, async ({ folder, call }) => {
		assert.deepEqual(await call('check', '--baseline', 'accepted.json').then(({ code, err }) => [code, err]), [0, 'accepted.json: 1 finding accepted. From now on only new ones are reported.\n']);
		assert.match(folder.read('accepted.json'), /"figure": "31\.5 million"[\s\S]*"draft": "a\.md"/);
		assert.deepEqual(await call('check', '--baseline', 'accepted.json').then(({ code, err }) => [code, err]), [0, '']);
		assert.equal((await call('check')).code, 1);
		folder.write('a.md', `${other}\n${sentences.uncited}`);
		const { code, out } = await call('check', '--baseline', 'accepted.json', '--format', 'json');
		assert.equal(code, 1);
		assert.equal(parse(out).files[0]?.findings.length, 1);
	}));

	it('are not found again when a paragraph moves or is wrapped anew', () => withCli({ 'a.md': `${sentences.uncited}\n${other}` }, async ({ folder, call }) => {
		await call('check', '--baseline', 'accepted.json');
		folder.write('a.md', `${other}\n> Hello.\n\n${sentences.uncited.replace(' people', '\npeople')}`);
		assert.deepEqual(await call('check', '--baseline', 'accepted.json').then(({ code, err }) => [code, err]), [0, '']);
	}));

	it('that are gone are said and taken out, but only of drafts that were looked at', () => withCli({ 'a.md': sentences.uncited, 'b.md': other }, async ({ folder, call }) => {
		await call('check', '--baseline', 'accepted.json');
		const before = folder.read('accepted.json');
		folder.write('a.md', 'Nothing.\n');
		await call('check', 'b.md', '--baseline', 'accepted.json');
		assert.equal(folder.read('accepted.json'), before);
		assert.equal((await call('check', '--baseline', 'accepted.json')).err, 'accepted.json: one accepted finding is no longer there, and taken out.\n');
		assert.doesNotMatch(folder.read('accepted.json'), /31\.5/);
		assert.match(folder.read('accepted.json'), /18\.4/);
		folder.write('a.md', sentences.uncited);
		assert.equal((await call('check', '--baseline', 'accepted.json')).code, 1, 'what comes back is new');
	}));

	it('are brought up to date on demand, those of other drafts kept', () => withCli({ 'a.md': sentences.uncited, 'b.md': other }, async ({ folder, call }) => {
		await call('check', '--baseline', 'accepted.json', 'b.md');
		assert.equal((await call('check', '--baseline', 'accepted.json', '--update-baseline', 'a.md')).err, 'accepted.json: 2 findings accepted. From now on only new ones are reported.\n');
		assert.equal((await call('check', '--baseline', 'accepted.json')).code, 0);
		folder.write('a.md', other);
		assert.equal((await call('check', '--baseline', 'accepted.json')).code, 0);
	}));

	it('come from the settings, too', () => withCli({ 'a.md': sentences.uncited, 'citewright.config.json': '{ "baseline": "accepted.json" }' }, async ({ call }) => {
		assert.deepEqual(await call('check').then(({ code, err }) => [code, err]), [2, 'citewright.config.json:1:15 baseline: There is no such file in this folder. "citewright check --baseline FILE" writes it.\n']);
		assert.equal((await call('check', '--baseline', 'accepted.json')).code, 0);
		assert.equal((await call('check')).code, 0);
	}));

	it('need a file', () => withCli({ 'a.md': '' }, async ({ call, callWithInput }) => {
		assert.equal((await call('check', '--update-baseline')).code, 2);
		assert.equal((await callWithInput('', 'check', '--stdin-filename', 'a.md', '--baseline', 'accepted.json')).code, 2);
	}));
});

/** Settles the first finding of a.md, and returns the entry. */
async function decide(write: (name: string, text: string) => void, call: (...argv: string[]) => Promise<{ readonly out: string }>): Promise<string> {
	const [edit] = parse((await call('check', '--format', 'json', 'a.md')).out).files[0]?.findings[0]?.fixes.find(({ title }) => title === 'This is our own figure')?.edits ?? [];
	assert.ok(edit);
	write('citewright.decisions.json', edit.newText);
	return JSON.stringify((JSON.parse(edit.newText) as { readonly decisions: readonly unknown[] }).decisions[0]);
}
