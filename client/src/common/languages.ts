import type { TextDocument } from 'vscode';

/** The languages that are read. The last three are the extension's own where no other extension brings them. */
export const languages = ['markdown', 'quarto', 'rmd', 'mdx'] as const;

/** Where drafts live: disk, unsaved, remote and virtual file systems. The old sides of diffs (`git`) and output panes are not drafts. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

/** Which documents the server is told of; good for the protocol and for VS Code's own API. */
export const selector: { readonly language: string; readonly scheme: string }[] =
	languages.flatMap(language => schemes.map(scheme => ({ language, scheme })));

/** Whether the server is told of a document. */
export const isDraft = ({ languageId, uri }: TextDocument): boolean =>
	selector.some(({ language, scheme }) => language === languageId && scheme === uri.scheme);
