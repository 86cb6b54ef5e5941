/** Node and browsers both have it; neither's other globals belong in this folder. */
declare class TextDecoder {
	constructor(encoding?: string, options?: { readonly ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}
