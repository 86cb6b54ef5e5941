import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePort } from '../files/port.ts';
import { comparable, isWithin } from '../files/uri.ts';

/** A file port for which an open buffer wins over the disk. */
export function bufferFiles(documents: TextDocuments<TextDocument>, files: FilePort): FilePort {
	return {
		...files,
		read: async (uri, within) => {
			const buffer = findDocument(documents, uri);
			return buffer !== undefined && isWithin(within, uri) ? { text: buffer.getText(), version: buffer.version } : files.read(uri, within);
		},
	};
}

/** The open document of a file, however the client spells its URI. */
export function findDocument(documents: TextDocuments<TextDocument>, uri: string): TextDocument | undefined {
	const wanted = comparable(uri);
	return documents.get(uri) ?? documents.all().find(document => comparable(document.uri) === wanted);
}
