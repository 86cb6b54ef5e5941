/**
 * Whether a path matches a glob: `*`, `?`, `[a-z]`, `{md,mdx}`, and `**` for any number of folders. Dot files need a dot in the glob.
 *
 * Walks the pattern instead of building a regular expression, so that no pattern can make it slow.
 */
export function globMatcher(glob: string): (path: string) => boolean {
	const patterns = patternsOf(glob);
	return path => {
		const parts = path.split('/');
		return patterns.some(pattern => matchesPath(pattern, parts));
	};
}

/** Whether a folder may hold, somewhere below it, what matches a glob. */
export function leadsToMatch(glob: string): (folder: string) => boolean {
	const patterns = patternsOf(glob);
	return folder => {
		const parts = folder.split('/');
		return patterns.some(pattern => leads(pattern, parts));
	};
}

/** The parts of each alternative. */
const patternsOf = (glob: string): readonly (readonly string[])[] =>
	expandBraces(glob).map(pattern => pattern.split('/').filter(part => part !== '' && part !== '.'));

function leads(pattern: readonly string[], parts: readonly string[]): boolean {
	for (const [at, part] of parts.entries()) {
		const wanted = pattern[at];
		if (wanted === '**') {
			// It passes over no folder with a dot, unless a part behind it asks for one.
			return pattern.slice(at + 1).some(rest => rest.startsWith('.')) || parts.slice(at).every(rest => !rest.startsWith('.'));
		}
		if (wanted === undefined || !matchesName(wanted, part)) {
			return false;
		}
	}
	return parts.length < pattern.length;
}

/** More alternatives than this come from no glob that a person wrote. */
const mostAlternatives = 256;

/** `*.{md,mdx}` becomes `*.md` and `*.mdx`. */
function expandBraces(glob: string): readonly string[] {
	let open = [glob];
	const done: string[] = [];
	while (open.length > 0 && open.length + done.length <= mostAlternatives) {
		open = open.flatMap(pattern => {
			const braces = /\{([^{}]*)\}/.exec(pattern);
			if (braces === null) {
				done.push(pattern);
				return [];
			}
			const [whole, inner = ''] = braces;
			return inner.split(',').map(part => pattern.slice(0, braces.index) + part + pattern.slice(braces.index + whole.length));
		});
	}
	return done;
}

/** Remembers where the last `**` was and lets it take one more folder when the rest does not fit. */
function matchesPath(pattern: readonly string[], parts: readonly string[]): boolean {
	let [at, part, retryAt, retryPart] = [0, 0, -1, 0];
	while (part < parts.length) {
		const name = parts[part] ?? '';
		const wanted = pattern[at];
		if (wanted === '**') {
			[retryAt, retryPart] = [at, part];
			at += 1;
		} else if (wanted !== undefined && matchesName(wanted, name)) {
			[at, part] = [at + 1, part + 1];
		} else if (retryAt >= 0 && !(parts[retryPart] ?? '').startsWith('.')) {
			retryPart += 1;
			[at, part] = [retryAt + 1, retryPart];
		} else {
			return false;
		}
	}
	return pattern.slice(at).every(rest => rest === '**');
}

/** The same within one name, for `*`. */
function matchesName(pattern: string, name: string): boolean {
	if (name.startsWith('.') && !pattern.startsWith('.')) {
		return false;
	}
	let [at, letter, retryAt, retryLetter] = [0, 0, -1, 0];
	while (letter < name.length) {
		const length = oneLength(pattern, at, name[letter] ?? '');
		if (pattern[at] === '*') {
			[retryAt, retryLetter] = [at, letter];
			at += 1;
		} else if (length > 0) {
			[at, letter] = [at + length, letter + 1];
		} else if (retryAt >= 0) {
			retryLetter += 1;
			[at, letter] = [retryAt + 1, retryLetter];
		} else {
			return false;
		}
	}
	return /^\**$/.test(pattern.slice(at));
}

/** How much of the pattern stands for this one letter; 0 where it does not match. */
function oneLength(pattern: string, at: number, letter: string): number {
	const close = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
	if (close < 0) {
		return pattern[at] === '?' || pattern[at] === letter ? 1 : 0;
	}
	const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
	const members = pattern.slice(at + (negated ? 2 : 1), close);
	const holds = members.includes(letter) || [...members.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from <= letter && letter <= to);
	return holds === negated ? 0 : close + 1 - at;
}
