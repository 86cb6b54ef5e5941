/** The build puts these files into the bundle as text. */
declare module '*.csl' {
	const text: string;
	export { text as default };
}

declare module '*.xml' {
	const text: string;
	export { text as default };
}
