import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { XmlNode } from 'citeproc';
import type { StyleProblem } from './csl.ts';

/**
 * Reads a style or a locale into the form that the processor takes.
 *
 * The processor's own reader makes patterns out of the names that it meets, so it never sees the text. Nor does it see what could keep
 * it busy or reach further than the style: macros that grow without end, names that every object has, words that it makes patterns of.
 */
export function readStyle(text: string): XmlNode | StyleProblem {
	if (text.length > largestStyle) {
		return { kind: 'too-large' };
	}
	const root = readXml(text);
	if (root?.name !== 'style') {
		return { kind: 'no-style' };
	}
	const parts = root.children.filter(child => typeof child !== 'string');
	if (!parts.some(({ name }) => name === 'citation')) {
		const parent = parts.flatMap(({ name, children }) => name === 'info' ? children : []).find(child => typeof child !== 'string' && child.attrs['rel'] === 'independent-parent');
		const href = typeof parent === 'object' ? parent.attrs['href'] : undefined;
		return href === undefined ? { kind: 'no-style' } : { kind: 'dependent', parent: href };
	}
	try {
		return isSafe(root) ? root : { kind: 'unsafe' };
	} catch {
		// Nested deeper than the stack.
		return { kind: 'unsafe' };
	}
}

/** Reads XML; `undefined` for what is none. */
export function readXml(text: string): XmlNode | undefined {
	// Without a document type there are no entities to grow.
	if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
		return undefined;
	}
	try {
		const { root } = parseXml(text.replace(/^\uFEFF/, '').trimStart());
		return root === null ? undefined : nodeOf(root);
	} catch {
		return undefined;
	}
}

export const isProblem = (read: XmlNode | StyleProblem): read is StyleProblem => 'kind' in read;

/** In UTF-16 units; APA, which is among the largest, has 70,000. */
const largestStyle = 400_000;

/** Elements once every macro is put in place; APA, larger by far than the styles of 2023, has 170,000. */
const mostElements = 400_000;

function nodeOf({ name, attributes, children }: XmlElement): XmlNode {
	const nodes = children.flatMap((child): (XmlNode | string)[] =>
		child instanceof XmlElement ? [nodeOf(child)] : (child instanceof XmlText || child instanceof XmlCdata) && child.text.trim() !== '' ? [child.text] : []);
	// An empty term is one that says nothing.
	const isTerm = nodes.length === 0 && ['term', 'single', 'multiple'].includes(name);
	return { name, attrs: attributes, children: isTerm ? [''] : nodes };
}

function isSafe(root: XmlNode): boolean {
	const macros = new Map(root.children.flatMap(child => typeof child !== 'string' && child.name === 'macro' ? [[child.attrs['name'] ?? '', child] as const] : []));
	const sizes = new Map<string, number>();
	/** How many elements a part comes to; endless where a macro leads to itself. */
	const sizeOf = (node: XmlNode): number => {
		let size = 1;
		for (const child of node.children) {
			size += typeof child === 'string' ? 0 : sizeOf(child);
		}
		const called = node.attrs['macro'];
		return called === undefined ? size : size + macroSize(called);
	};
	const macroSize = (name: string): number => {
		const known = sizes.get(name);
		if (known !== undefined) {
			return known;
		}
		sizes.set(name, Infinity);
		const macro = macros.get(name);
		const size = macro === undefined ? 0 : sizeOf(macro);
		sizes.set(name, size);
		return size;
	};
	const total = root.children.reduce((sum, child) => sum + (typeof child === 'string' || child.name === 'macro' ? 0 : sizeOf(child)), 0);
	return total <= mostElements && everyNode(root, node => isPlain(node));
}

const everyNode = (node: XmlNode, test: (node: XmlNode) => boolean): boolean => test(node) && node.children.every(child => typeof child === 'string' || everyNode(child, test));

/** Names are looked up in plain objects; the words to skip become a pattern. */
const isPlain = ({ name, attrs }: XmlNode): boolean =>
	!(name === 'style-options' && 'skip-words' in attrs) && Object.entries(attrs).every(([key, value]) => ![key, ...value.split(/\s+/)].some(word => inherited.has(word)));

const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
