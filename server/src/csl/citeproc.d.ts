/** The little of citeproc-js that is used. */
declare module 'citeproc' {
	export interface XmlNode {
		readonly name: string;
		readonly attrs: Readonly<Record<string, string>>;
		readonly children: readonly (XmlNode | string)[];
	}

	export interface CiteItem {
		readonly id: string;
		readonly locator?: string;
		readonly label?: string;
	}

	interface Engine {
		readonly opt: { readonly class: string };
		setOutputFormat(format: 'html'): void;
		updateItems(ids: readonly string[]): void;
		/** Parameters and one text per item; `false` for a style without a bibliography. */
		makeBibliography(): readonly [object, readonly string[]] | false;
		makeCitationCluster(items: readonly CiteItem[]): string;
	}

	const citeproc: {
		readonly Engine: new (
			system: { readonly retrieveLocale: (language: string) => XmlNode; readonly retrieveItem: (id: string) => object },
			style: XmlNode, language: string, forceLanguage: boolean,
		) => Engine;
		/** Writes warnings to the console. */
		debug: (text: string) => void;
	};
	export { citeproc as default };
}
