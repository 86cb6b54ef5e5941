import type { Draft } from '../core/analysis.ts';

/** The dialects of Markdown that are read. */
export type Language = Draft['language'];

/** What an editor calls each dialect. */
const byLanguageId: Readonly<Record<string, Language>> = {
	'markdown': 'markdown', 'md': 'markdown', 'gfm': 'markdown', 'pandoc': 'markdown', 'markdown-math': 'markdown', 'github-markdown': 'markdown',
	'quarto': 'quarto', 'qmd': 'quarto',
	'rmd': 'rmd', 'rmarkdown': 'rmd',
	'mdx': 'mdx', 'markdown.mdx': 'mdx',
};

const byExtension: Readonly<Record<string, Language>> = {
	md: 'markdown', markdown: 'markdown', mkd: 'markdown', mdown: 'markdown', qmd: 'quarto', rmd: 'rmd', mdx: 'mdx',
};

/** The files that are drafts by their name alone. */
export const draftGlob = '**/*.{md,markdown,qmd,Rmd,mdx}';

/**
 * The dialect of an open document; `undefined` where it is no draft.
 *
 * A dialect's own file ending wins over "markdown", because many editors know no better name for a `.qmd` file.
 */
export function languageOf(languageId: string, uri: string): Language | undefined {
	const id = languageId.toLowerCase();
	const said = Object.hasOwn(byLanguageId, id) ? byLanguageId[id] : undefined;
	return said === 'markdown' ? languageOfFile(uri) ?? 'markdown' : said;
}

/** The dialect that a file's ending stands for. */
export function languageOfFile(path: string): Language | undefined {
	const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return Object.hasOwn(byExtension, ending) ? byExtension[ending] : undefined;
}
