import type { LoadCsl } from '../csl/csl.ts';
import type { FilePort } from '../files/port.ts';
import type { BibliographyFormats } from '../workspace/bibliography.ts';
import type { Knowledge } from '../workspace/knowledge.ts';

/** What the server needs from where it runs: Node, a browser's worker, or a test. */
export interface Environment {
	/** Version of Citewright. */
	readonly version: string;
	/** Loads the facts on the first call, so that the editor gets its answer to `initialize` before that. */
	readonly knowledge: () => Knowledge;
	/** Loads what writes references in any style. */
	readonly csl: LoadCsl;
	/** Files of the machine it runs on; a client that offers its own comes first. */
	readonly files: FilePort;
	readonly formats: BibliographyFormats;
	/** Runs a task once everything that waits now has run. */
	readonly soon: (task: () => void) => Cancel;
	/** Runs a task after some milliseconds. */
	readonly later: (task: () => void, milliseconds: number) => Cancel;
	/** ISO date of today. */
	readonly today: () => string;
}

/** Takes back a task that has not run yet. */
export type Cancel = () => void;
