import type { LoadCsl } from '../csl/csl.ts';
import type { WritableFilePort } from '../files/port.ts';
import type { BibliographyFormats } from '../workspace/bibliography.ts';
import type { Knowledge } from '../workspace/knowledge.ts';

/** What the command line needs from the machine; a test brings its own. */
export interface CliHost {
	/** Version of Citewright. */
	readonly version: string;
	/** The folder it was called in, as a `file:` URI without a slash at the end. */
	readonly cwd: string;
	/** Output may be coloured. */
	readonly colours: boolean;
	readonly files: WritableFilePort;
	readonly formats: BibliographyFormats;
	readonly knowledge: () => Knowledge;
	/** Loads what writes references in any style. */
	readonly csl: LoadCsl;
	readonly today: () => string;
	readonly readInput: () => Promise<string>;
	/** Asks the person at the terminal; `null` where there is none. */
	readonly ask: ((question: string) => Promise<string>) | null;
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	/** Whether a path is a file, a folder, or neither. */
	readonly kindOf: (uri: string) => Promise<'file' | 'folder' | undefined>;
	/** Becomes a language server over standard input and output. */
	readonly serve: () => Promise<void>;
}

/** Exit codes: nothing to report, findings at or above the threshold, or the command could not do its work. */
export const exit = { clean: 0, findings: 1, failed: 2 } as const;
