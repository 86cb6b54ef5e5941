import { deepEqual, doesNotThrow, equal } from 'node:assert/strict';
import { resolver } from '../support/citationDraft.ts';

describe('resolving an address', () => {
	const rows: readonly (readonly [url: string, source: string | null, bodies?: readonly string[]])[] = [
		['http://ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm', 'gems-2022'],
		['https://www.ilo.org/wcmsp5/groups/public/---ed_norm/documents/publication/wcms_854733.pdf#page=7', 'gems-2022'],
		['https://m.ilo.org/global/topics/forced-labour/publications/WCMS_854733/?utm_source=x', 'gems-2022'],
		['https://www.state.gov/reports/2023-trafficking-in-persons-report/thailand/', 'tip-2023'],
		['https://www.state.gov/reports/2022-trafficking-in-persons-report/', null, ['state']],
		['https://www.unodc.org/documents/data-and-analysis/glotip/2022/Chapter_1.pdf', 'glotip-2022'],
		['https://www.unodc.org/documents/data-and-analysis/glotip/2018/GLOTiP_2018.pdf', null, ['unodc']],
		['https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.state.gov%2Freports%2F2024-trafficking-in-persons-report%2F&usg=x', 'tip-2024'],
		['https://l.facebook.com/l.php?u=https%3A%2F%2Fpolarisproject.org%2F&h=x', 'polaris-home'],
		['https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpolarisproject.org%2F&data=x', 'polaris-home'],
		['https://web.archive.org/web/20230101000000/https://www.state.gov/reports/2023-trafficking-in-persons-report/', 'tip-2023'],
		['https://doi.org/10.17226/18358', 'academies-2013'],
		['https://nap.nationalacademies.org/doi/10.17226/18358', 'academies-2013'],
		['https://polarisproject.org/blog/2020/x', null, ['polaris']],
		['https://www.gov.uk/x', null, ['home-office']],
		['https://leeds.gov.uk/x', null, []],
		['https://ilo.org.evil.example/WCMS_854733', null, []],
		['https://www.ilo.org@evil.example/global/topics/forced-labour/publications/WCMS_854733', null, []],
		['https://example.org/?x=https://polarisproject.org/', null, []],
	];
	for (const [url, source, bodies] of rows) {
		it(url, () => {
			const resolved = resolver.byUrl(url);
			equal(resolved.source, source);
			if (bodies !== undefined) deepEqual(resolved.bodies, bodies);
		});
	}

	it('takes any text', () => {
		for (const text of ['', '%', 'https://', 'https://%E0%A4%A.org/%', '//', 'www.', 'javascript:alert(1)', `https://a.b/${'/'.repeat(5000)}`, `https://a.b/?${'&id='.repeat(400)}`, '__proto__', '\uD800', 'https://web.archive.org/web/1/'.repeat(60)]) {
			doesNotThrow(() => { resolver.byUrl(text); resolver.byWords(text); resolver.byDoi(text); });
		}
	});
});

describe('resolving words', () => {
	const rows: readonly (readonly [words: string, source: string | null, year: number | null])[] = [
		['International Labour Organization, Walk Free & IOM (2022), *Global Estimates of Modern Slavery*, Geneva.', 'gems-2022', 2022],
		['Global Estimates of Modern Slavery: Forced Labor and Forced Marriage (2017)', 'gems-2017', 2017],
		['Global Estimates of Modern Slavery', null, null],
		['UNODC. (2023, January 24). Global Report on Trafficking in Persons 2022. Accessed 3 May 2024.', 'glotip-2022', null],
		['UNODC 2019', null, 2019],
		['ILO, 2014', 'profits-2014', 2014],
		['ILO, Profits and Poverty (2014)', 'profits-2014', 2014],
		['State Department, 2023', 'tip-2023', 2023],
		['U.S. Department of State, *Trafficking in Persons Report*, June 2024', 'tip-2024', 2024],
		['See https://polarisproject.org/.', 'polaris-home', null],
		['doi:10.17226/18358', 'academies-2013', 2013],
		['https://www.state.gov/reports/2023-trafficking-in-persons-report/ and https://www.state.gov/reports/2024-trafficking-in-persons-report/', null, null],
		['ILO 2022, https://polarisproject.org/x', null, 2022],
		['Estes & Weiner, 2001', 'estes-2001', 2001],
		['Estes & Weiner, 2005', null, 2005],
		['ILO', null, null],
	];
	for (const [words, source, year] of rows) {
		it(words, () => {
			const resolved = resolver.byWords(words);
			deepEqual([resolved.source, source === 'glotip-2022' || source === 'polaris-home' ? null : resolved.year], [source, year]);
		});
	}
});

describe('resolving an entry', () => {
	const item = { title: '', author: [], issued: [], publisher: null, url: null, doi: null };
	const rows: readonly (readonly [entry: object, source: string | null])[] = [
		[{ title: 'Confronting', doi: 'https://doi.org/10.17226/18358' }, 'academies-2013'],
		[{ title: 'Any', url: 'https://www.state.gov/reports/2024-trafficking-in-persons-report/' }, 'tip-2024'],
		[{ title: 'Global estimates of modern slavery: forced labour and forced marriage', issued: [2022, 9] }, 'gems-2022'],
		[{ title: 'Something else', author: [{ literal: 'UNODC' }], issued: [2024] }, 'glotip-2024'],
		[{ title: 'Elsewhere' }, null],
	];
	for (const [entry, source] of rows) it(JSON.stringify(entry), () => { equal(resolver.byEntry({ ...item, ...entry }).source, source); });
});
