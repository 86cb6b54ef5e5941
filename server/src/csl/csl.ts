import type { WriteReference } from '../core/words/references.ts';

/**
 * Writes references in the styles of the Citation Style Language.
 *
 * The processor with its data is a bundle of its own, which hosts load when somebody first wants a reference that is not written yet.
 */
export interface Csl {
	/** Why the text of a `.csl` file cannot be used; `undefined` where nothing stands against it. Cheap: the style is read, not run. */
	readonly check: (style: string) => StyleProblem | undefined;
	/** Writes by the text of a `.csl` file, by APA for `null` and where the style cannot be used. */
	readonly writer: (style: string | null) => WriteReference;
}

/** What is wrong with a style, for the words of whoever reports it. */
export type StyleProblem =
	| { readonly kind: 'too-large' | 'no-style' | 'unsafe' }
	/** It only points to another style, by this address. */
	| { readonly kind: 'dependent'; readonly parent: string };

/** Loads the bundle. */
export type LoadCsl = () => Promise<Csl>;
