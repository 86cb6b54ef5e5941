import { equal, ok } from 'node:assert/strict';
import { isInQuotation, quotationsOf } from '../../server/src/core/text/quotation.ts';

describe('quotations', () => {
	const quoted: readonly (readonly [text: string, quotations: string])[] = [
		['“So 5,” she said.', '“So 5,”'],
		['"So 5," she said.', '"So 5,"'],
		['‘So 5,’ she said.', '‘So 5,’'],
		["'So 5,' she said.", "'So 5,'"],
		['«So 5», she said.', '«So 5»'],
		['“It is. So 5. We act,” she said. Then 6.', '“It is. So 5. We act,”'],
		['‘It’s the workers’ right. So 5,’ she said.', '‘It’s the workers’ right. So 5,’'],
		['So-called ‘victims’ are 5, the victims’ groups say.', '‘victims’'],
		['He said “she told me ‘5’ once” and 6.', '“she told me ‘5’ once”'],
		['He said ‘she told me “5” once’ and 6.', '‘she told me “5” once’'],
		['“One “two” three” 4', '“One “two” three”'],
		['“One“ 4', '“One“'],
		['“It goes on. 5', '“It goes on. 5'],
		['"It goes on. 5', '"It goes on. 5'],
		['In the ‘90s and ’80s it’s 5 of the workers’ 6.', ''],
		['A 6" board and 5 of them.', ''],
		['‘25.2 million people,’ she said.', '‘25.2 million people,’'],
		['Don’t say ‘5’ or “6” or "7".', '‘5’|“6”|"7"'],
	];
	for (const [text, expected] of quoted) it(text, () => { equal(quotationsOf(text).map(({ start, end }) => text.slice(start, end)).join('|'), expected); });

	it('hold what stands between their marks', () => {
		ok(isInQuotation('a “b” c', 3));
		ok(!isInQuotation('a “b” c', 0));
		ok(!isInQuotation('a “b” c', 6));
		ok(!isInQuotation('a “b” c', 2));
	});

	it('are found in any text, however long', () => {
		for (const piece of ['‘a ', '"a ', '“a ', "'a ", '«a ', '“a “b” ', 's’ ']) {
			const text = piece.repeat(40_000);
			for (let at = 0; at < text.length; at += 100) isInQuotation(text, at);
			ok(quotationsOf(text).every(({ start, end }) => start < end && end <= text.length));
		}
	});
});
