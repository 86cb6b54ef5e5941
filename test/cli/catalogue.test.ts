import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cslForTests } from '../support/csl.ts';
import { cataloguePage } from '../../server/src/catalogue/page/page.ts';
import { withCli } from '../support/cli.ts';
import { hostileFacts } from '../support/hostileFacts.ts';

const inner = (page: string, tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('citewright corpus audit and site', () => {
	it('counts what needs a look', () => withCli({}, async ({ call }) => {
		const { code, out, err } = await call('corpus', 'audit');
		assert.deepEqual([code, err], [0, '']);
		assert.match(out, /^\d+ published statistics from \d+ sources; facts 2024\.6\.0 of 2024-06-30\. What a person should look at:$/m);
		assert.match(out, /^ {2}never recorded: \d+$/m);
		assert.match(out, /^Links that nobody has opened yet: [1-9]\d*\n {2}\S+\n {6}.+\n {6}https:\/\/\S+$/m);
		const json = JSON.parse((await call('corpus', 'audit', '--format', 'json')).out) as { corpus: { digest: string }; lastChecked: { never: unknown[] }; statistics: number };
		assert.equal(json.corpus.digest, 'mini');
		assert.equal(json.lastChecked.never.length, json.statistics);
	}));

	it('writes a page with every statistic, at its id', () => withCli({}, async ({ call, folder }) => {
		const { code, out, err } = await call('corpus', 'site', '--output', 'facts.html');
		assert.deepEqual([code, out], [0, '']);
		assert.match(err, /^facts\.html: \d+ statistics to browse\./);
		const page = folder.read('facts.html');
		for (const { id } of JSON.parse((await call('corpus', 'list', '--format', 'json')).out) as { id: string }[]) assert.ok(page.includes(`<article id="${id}"`), id);
		assert.match(page, /Facts 2024\.6\.0, as of 30 June 2024 \(mini\)/);
		assert.equal((await call('corpus', 'site')).out, page);
		assert.equal((await call('corpus', 'site', '--output', '../nowhere/facts.html')).code, 2);
	}));

	it('allows its own script and style, and nothing else', () => {
		const page = cataloguePage(hostileFacts(), sha256, cslForTests().writer(null));
		const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', '\'');
		assert.equal(policy, `default-src 'none'; script-src 'sha256-${sha256(inner(page, 'script'))}'; style-src 'sha256-${sha256(inner(page, 'style'))}'; base-uri 'none'; form-action 'none'`);
		assert.doesNotMatch(page, / (?:style|on\w+)=["']|(?:src|href)="(?!#|https:\/\/)/);
	});

	it('shows hostile facts as text', () => {
		const page = cataloguePage(hostileFacts(), sha256, cslForTests().writer(null));
		const tags = new Set(Array.from(page.slice(page.indexOf('<main')).matchAll(/<([a-z0-9]+)/g), ([, tag]) => tag));
		for (const tag of ['img', 'iframe', 'object']) assert.ok(!tags.has(tag), tag);
		assert.ok(page.includes('&#60;img src=x onerror=&#34;'));
		assert.ok(!page.includes('\u202e'));
	});
});
