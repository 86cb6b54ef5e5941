/** The URI of a path as written in a file, which stands relative to the file at `base`; `undefined` where it makes no sense. */
export function resolveUri(base: string, path: string): string | undefined {
	const looksAbsolute = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path);
	if (looksAbsolute || base.startsWith('untitled:')) {
		return undefined;
	}
	const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
	return URL.canParse(encoded, base) ? new URL(encoded, base).href : undefined;
}

/** Whether a URI names the folder or something below it. `..` is resolved first; one that hides behind an escape counts as outside. */
export function isWithin(folder: string, uri: string): boolean {
	const outer = comparable(folder).replace(/\/$/, '');
	const inner = comparable(uri);
	return inner === outer || inner.startsWith(`${outer}/`) && !/[/\\]\.\.(?:[/\\]|$)/.test(inner);
}

/** The folder that holds a file: everything up to its last slash. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** The file name without folders, decoded; `null` for an untitled draft. */
export function nameOf(uri: string): string | null {
	return uri.startsWith('untitled:') ? null : decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** One spelling per file: editors differ in what they percent-encode and in the case of a drive letter. */
export function comparable(uri: string): string {
	const href = URL.canParse(uri) ? new URL(uri).href : uri;
	return decode(href).replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
