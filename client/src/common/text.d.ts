/** The build puts the sample into the bundle as text. */
declare module '*.md' {
	const text: string;
	export { text as default };
}
