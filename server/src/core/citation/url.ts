/** An address, reduced to what tells one document from another. */
export interface Address {
	/** Lower case, without `www.` and `m.`, user name and port. */
	readonly host: string;
	/** Lower case, decoded, without the trailing slash, `index.html` and language part; empty for the start page. */
	readonly path: string;
	/** The parts of the query that name a document, sorted: `id=742`. Empty where there are none. */
	readonly query: string;
	/** A document number that stays the same wherever the site puts the document: `wcms_854733`. */
	readonly document: string | null;
	/** The DOI that the address holds. */
	readonly doi: string | null;
}

const LENGTH_CAP = 2000;

/** Reads an address, with redirects and archive pages undone. `undefined` for what is no web address. */
export function readAddress(url: string): Address | undefined {
	let rest = url.trim();
	for (let wraps = 0; wraps < 4; wraps++) {
		const parts = split(rest);
		if (parts === undefined) return undefined;
		const inner = unwrap(parts);
		if (inner === undefined) return addressOf(parts);
		rest = inner;
	}
	return undefined;
}

/** A DOI in lower case without its resolver, from `doi:10.1/x`, `https://doi.org/10.1/x` or running text. */
export function readDoi(text: string): string | null {
	const [doi] = /10\.\d{4,9}\/[^\s"'<>\])},;]{1,200}/.exec(text.slice(0, 20_000)) ?? [];
	return doi === undefined ? null : decode(doi).toLowerCase().replace(/[.:?#]{1,5}$/, '').replace(/[?#].*$/, '');
}

/** Percent-decoding that leaves alone what is not decodable. */
export function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

interface Parts {
	readonly host: string;
	readonly path: string;
	readonly query: string;
}

function split(url: string): Parts | undefined {
	if (url.length > LENGTH_CAP) return undefined;
	const plain = url.replaceAll('&amp;', '&').replace(/^<|>$/g, '');
	const [, authority, path = '', query = ''] = /^(?:https?:)?\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec(/^www\./i.test(plain) ? `//${plain}` : plain) ?? [];
	if (authority === undefined) return undefined;
	const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();
	return host.includes('.') ? { host: host.replace(/^(?:www|m)\.(?=.*\.)/, ''), path, query } : undefined;
}

/** The address inside a redirect or an archive's copy. */
function unwrap({ host, path, query }: Parts): string | undefined {
	if (host === 'web.archive.org' || host === 'archive.org') {
		const [, inner] = /^\/(?:web|all)\/(?:\d{1,14}[a-z_]{0,4}|\*)\/(.+)$/.exec(path) ?? [];
		if (inner === undefined) return undefined;
		const whole = query === '' ? inner : `${inner}?${query}`;
		return /^https?:\//i.test(whole) ? whole.replace(/^(https?:)\/+/i, '$1//') : `https://${whole}`;
	}
	const names = /(?:^|\.)google\.[a-z.]{2,6}$/.test(host) && path === '/url' ? ['url', 'q']
		: /(?:^|\.)facebook\.com$/.test(host) && path === '/l.php' ? ['u']
		: host.endsWith('safelinks.protection.outlook.com') ? ['url']
		: host === 'out.reddit.com' ? ['url']
		: host === 'urldefense.com' || host === 'urldefense.proofpoint.com' ? ['u']
		: host === 'slack-redir.net' || host === 'steamcommunity.com' ? ['url', 'u']
		: [];
	for (const [name, value] of parameters(query)) {
		if (names.includes(name) && /^(?:https?:)?\/\//i.test(value)) return value;
	}
	return undefined;
}

/** Query names that say where a reader came from, not what is read. */
const TRACKING = new Set(['fbclid', 'gclid', 'msclkid', 'mc_cid', 'mc_eid', 'dclid', 'yclid', 'igshid', 'sessionid', 'sid', 'jsessionid', 'cid', 'ocid']);

function addressOf({ host, path, query }: Parts): Address {
	const whole = decode(path).toLowerCase();
	const named = parameters(query).filter(([name, value]) => value !== '' && !TRACKING.has(name) && (/id$/.test(name) || name === 'p' || name === 't' || name === 'doc' || name === 'file' || name === 'url'));
	const [document] = /wcms_\d{4,9}/.exec(whole) ?? [];
	return {
		host,
		path: whole.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/, '').replace(/\/lang--[a-z]{2}(?=\/|$)/, '').replace(/\/+$/, ''),
		query: named.map(([name, value]) => `${name}=${value.toLowerCase()}`).sort().join('&'),
		document: document ?? null,
		doi: host === 'doi.org' || host === 'dx.doi.org' || whole.includes('/doi/') || whole.includes('/10.') ? readDoi(whole) : null,
	};
}

const parameters = (query: string): (readonly [name: string, value: string])[] =>
	query.split('&').slice(0, 40).map((pair) => {
		const at = pair.indexOf('=');
		return at < 0 ? [pair.toLowerCase(), ''] : [pair.slice(0, at).toLowerCase(), decode(pair.slice(at + 1))];
	});
