/** Words between the capitals of a name or of several names. */
const CONNECTORS = new Set('& and et al al. of the on for in to against with de der den des du di da la le les van von el y e und zur für ibn bin at by n.d. eds ed'.split(' '));

/** Whether a phrase reads as names and titles only: "Smith, Jones & Wu", "U.S. Department of State", "Smith et al." */
export function isNameList(phrase: string): boolean {
	const words = phrase.split(/[\s,/()–]+/).filter((word) => word !== '' && word !== '.');
	let capitals = 0;
	for (const word of words) {
		if (/^[“"'‘*_]*(?:\p{Lu}|\d+$)/u.test(word)) capitals++;
		else if (!CONNECTORS.has(word.toLowerCase().replace(/[’']s$/, ''))) return false;
	}
	return capitals > 0 && words.length <= 25 && /^[“"'‘*_]*(?:\p{Lu}|(?:the|de|van|von|el|al|d’|d')\b)/u.test(phrase);
}

const VAGUE = new Set((
	'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
	'spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday ' +
	'fy fiscal year years q1 q2 q3 q4 total all data est estimate estimated approx approximately circa figure figures table chart box note updated update since in until between from as ' +
	'act bill law code section resolution convention protocol edition volume version ' +
	'ngo ngos charities campaigners experts researchers studies study estimates advocates officials police prosecutors investigators scholars authors critics activists survivors victims women men children girls boys people ' +
	'he she it they we you i who this that these those there the a an some many most several other others our their his her its ' +
	'usa us u.s u.s. uk u.k. eu england wales scotland ireland britain germany france italy spain netherlands belgium austria switzerland sweden norway denmark finland poland romania bulgaria hungary greece turkey ukraine russia ' +
	'india china japan thailand cambodia vietnam philippines indonesia malaysia myanmar nepal bangladesh pakistan afghanistan iran iraq syria libya egypt sudan ethiopia kenya uganda nigeria ghana mauritania eritrea brazil mexico canada australia ' +
	'africa asia europe america americas pacific world globally worldwide global national international ' +
	'texas california florida ohio nevada georgia illinois michigan arizona colorado oregon pennsylvania virginia tennessee minnesota missouri alabama louisiana london paris chicago atlanta houston dallas miami'
).split(' '));

/** Names of times, places, people in general: nothing that leads to a source. */
export const isVagueName = (phrase: string): boolean =>
	phrase.toLowerCase().split(/[\s,/()–]+/).filter((word) => word !== '' && !CONNECTORS.has(word)).every((word) => VAGUE.has(word) || VAGUE.has(word.replace(/\.$/, '')) || /^\d+$/.test(word));
