/** A CSL style with these elements for its citations and its bibliography. */
export const cslStyle = ({ kind = 'in-text', citation = '<text variable="title"/>', bibliography, more = '', attributes = '' }: StyleParts): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0" ${attributes}>
	<info><title>For tests</title><id>https://example.org/for-tests</id><updated>2024-01-01T00:00:00+00:00</updated></info>
	${more}
	<citation><layout suffix=".">${citation}</layout></citation>
	${bibliography === undefined ? '' : `<bibliography><layout>${bibliography}</layout></bibliography>`}
</style>
`;

interface StyleParts {
	readonly kind?: 'in-text' | 'note';
	readonly citation?: string;
	readonly bibliography?: string;
	readonly more?: string;
	readonly attributes?: string;
}

/** A note style: "Author, *Title* (Publisher, 2014), 17." */
export const noteStyle = cslStyle({
	kind: 'note',
	citation: '<group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/><date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date><text variable="locator"/><text variable="URL"/></group>',
	bibliography: '<group delimiter=". "><text variable="title" font-style="italic"/><names variable="author"/></group>',
});
