/** What Node and browsers both have; the other globals of either do not belong in this folder. */
declare class TextDecoder {
	constructor(encoding?: string, options?: { readonly ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
	encode(text: string): Uint8Array;
}

declare function setTimeout(task: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;
