import type { Layer } from '../facts/facts.ts';
import type { FactsEdition, Qualifier, Source } from '../facts/model.ts';
import type { Code } from '../findings/catalogue.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Words } from './language.ts';
import { entryOf, named, of, shortSentence } from './pieces.ts';
import type { Data } from './pieces.ts';

/** Every sentence in French, impersonal. What the draft or the facts have in English stands in guillemets; `t` sets the no-break spaces. */
export const french = {
	messages: {
		'missing-citation.supported': (it) => t`Aucune source n’est indiquée pour « ${of(it, 'figure')} ». Ce chiffre concorde avec ${of(it, 'source')}.`,
		'missing-citation.repeated': (it) => t`Aucune source n’est indiquée pour « ${of(it, 'figure')} ». Ce chiffre n’est connu que par des pages qui le reprennent.`,
		'missing-citation.unknown': (it) => t`Aucune source n’est indiquée pour « ${of(it, 'figure')} ». Ce chiffre ne figure pas dans les données de Citewright, ce qui ne dit rien de son exactitude.`,
		'missing-citation.other': (it) => t`Aucune source n’est indiquée pour « ${of(it, 'figure')} ».`,
		'attribution-only.supported': (it) => t`La source de « ${of(it, 'figure')} » est nommée, mais rien n’y mène. Ce chiffre concorde avec ${of(it, 'source')}.`,
		'attribution-only.other': (it) => t`La source de « ${of(it, 'figure')} » est nommée, mais rien n’y mène.`,
		'differs': (it) => t`Selon ${of(it, 'source')}, ce chiffre est « ${of(it, 'published')} » ; le brouillon donne « ${of(it, 'figure')} ». À vérifier.`,
		'outdated': (it) => t`« ${of(it, 'figure')} » est le chiffre de l’édition ${of(it, 'edition')}${forYears(it, 'period')}. L’édition ${of(it, 'newEdition')} donne « ${of(it, 'newFigure')} »${forYears(it, 'newPeriod')}.`,
		'outdated.year': (it) => t`« ${of(it, 'figure')} » est le chiffre pour ${of(it, 'period')}. Pour ${of(it, 'newPeriod')}, c’est « ${of(it, 'newFigure')} ».`,
		'outdated.loose': (it) => t`« ${of(it, 'figure')} » est un chiffre de ${of(it, 'published')}. Selon ${of(it, 'source')}, c’est « ${of(it, 'newFigure')} »${forYears(it, 'newPeriod')}, compté autrement.`,
		'disputed': (it) => t`Ce chiffre est contesté : ${of(it, 'why')}`,
		'disputed.reasoning': (it) => t`« ${of(it, 'figure')} » est contesté, par simple raisonnement : ${of(it, 'why')}`,
		'wrong-source': (it) => t`La source citée est ${of(it, 'cited')} ; « ${of(it, 'figure')} » a été publié par ${of(it, 'source')}.`,
		'wrong-source.repeats': (it) => t`Ce chiffre est repris par ${of(it, 'cited')} ; il a été publié par ${of(it, 'source')}.`,
		'wrong-source.edition': (it) => t`L’édition citée est ${of(it, 'cited')} ; « ${of(it, 'figure')} » a été publié par ${of(it, 'source')}. Dans ${of(it, 'cited')}, c’est « ${of(it, 'newFigure')} ».`,
		'unresolved.footnote': (it) => t`La note ${of(it, 'mark')} n’est pas définie dans ce brouillon.`,
		'unresolved.link': (it) => t`L’étiquette de lien ${of(it, 'mark')} n’est pas définie dans ce brouillon.`,
		'unresolved.key': (it) => t`La clé ${of(it, 'mark')} n’est pas dans la bibliographie du brouillon.`,
		'unresolved.number': (it) => t`L’appel ${of(it, 'mark')} n’a pas d’entrée dans les références de ce brouillon.`,
		'inconsistent.editions': (it) => t`${both(it)} : les deux chiffres concernent ${counted(it)}, selon deux éditions.`,
		'inconsistent.years': (it) => t`${both(it)} : les deux chiffres concernent ${counted(it)}, pour deux années que le texte ne précise pas.`,
		'inconsistent.value': (it) => t`${both(it)} : les deux chiffres concernent ${counted(it)}.`,
		'inconsistent.words': (it) => t`${both(it)}, dans les mêmes termes. À vérifier.`,
		'inconsistent.parts': (it) => t`La somme de ces parties est ${of(it, 'sum')}, plus que le total dont elles font partie (« ${of(it, 'whole')} »).`,
		'inconsistent.shares': (it) => t`La somme de ces parts est ${of(it, 'sum')} %, alors que chacune compte d’autres personnes.`,
		'inconsistent.percent': (it) => t`« ${of(it, 'counts')} » correspond à ${of(it, 'share')} ; le brouillon donne « ${of(it, 'figure')} ».`,
		'inconsistent.related': (it) => t`Ici, « ${of(it, 'other')} ».`,
		'unused-suppression': (it) => t`Ce commentaire ne masque rien${of(it, 'code') === '' ? '' : ` (${of(it, 'code')})`}.`,
		'unused-suppression.entry': (it) => t`Cette entrée ne masque rien (${of(it, 'code')}, « ${of(it, 'figure')} »).`,
		'limit.language': (it) => t`Non lu : la langue indiquée par le brouillon est « ${of(it, 'lang')} ». Citewright lit l’anglais.`,
		'limit.inline': () => t`Un bloc très long a été lu comme du texte brut ; ses références ne sont pas reconnues.`,
		'limit.size': (it) => t`Non lu : le brouillon dépasse ${of(it, 'cap')} millions de caractères.`,
	},

	titles: {
		cite: (source: Source) => t`Citer ${named(source)}`,
		keep: (text: string, source: Source) => t`Garder « ${text} » et citer ${named(source)}`,
		replace: (text: string, source: Source, check: boolean, exact: string | null) => using('', text, source, check, exact),
		alignHere: (text: string, source: Source, check: boolean, exact: string | null) => using(' ici aussi', text, source, check, exact),
		alignThere: (text: string, source: Source, check: boolean, exact: string | null) => using(' à l’autre endroit aussi', text, source, check, exact),
		use: (text: string) => t`Utiliser « ${text} » ici aussi`,
		replaceCitation: (source: Source) => t`Citer plutôt ${named(source)}`,
		define: (mark: string, source: Source) => t`Définir ${mark} comme ${named(source)}`,
		silence: (code: Code, reason: Reason) => settled(code, reason, ''),
		silenceHere: (code: Code, reason: Reason) => settled(code, reason, ' par un commentaire dans le brouillon'),
		own: 'Ce chiffre vient de nos propres données',
		rephrase: (sentence: string) => t`Dire plutôt : « ${shortSentence(sentence)} »`,
		placeholder: 'Marquer la source comme à venir (TK)',
		remove: 'Retirer ce commentaire',
		removeEntry: 'Retirer cette entrée',
		addCertain: 'Ajouter toutes les sources qui ne font aucun doute',
		citeCertain: 'Citer tous les chiffres dont la source ne fait aucun doute',
		updateAll: 'Mettre à jour tous les chiffres d’éditions antérieures, après un aperçu',
		addFigure: 'Ajouter ce chiffre aux données de l’espace de travail',
		explain: 'Expliquer ce chiffre',
	},
	codes: {
		'missing-citation': 'source manquante',
		'attribution-only': 'source seulement nommée',
		'differs-from-source': 'écart avec la source',
		'outdated-figure': 'chiffre antérieur',
		'disputed-figure': 'chiffre contesté',
		'wrong-source': 'source citée',
		'unresolved-citation': 'référence non définie',
		'inconsistent-figure': 'chiffres discordants',
	},
	reasons: {
		'different thing counted': 'le décompte porte sur autre chose',
		'newer source': 'source plus récente',
		'our own data': 'nos propres données',
		'quotation': 'citation',
		'not our subject': 'autre sujet',
		'checked with source': 'vérifié dans la source',
	},

	counted: {
		'modern-slavery-victims': 'les personnes en situation d’esclavage moderne',
		'forced-labour-victims': 'les personnes en situation de travail forcé',
		'forced-marriage-victims': 'les personnes en situation de mariage forcé',
		'forced-sexual-exploitation-victims': 'les personnes en situation d’exploitation sexuelle forcée',
		'illegal-profits': 'les profits illégaux',
		'profit-per-victim': 'les profits par victime',
		'identified-victims': 'les victimes identifiées',
		'detected-victims': 'les victimes détectées',
		'registered-victims': 'les victimes enregistrées',
		'assisted-victims': 'les victimes prises en charge',
		'potential-victims-referred': 'les victimes potentielles signalées',
		'prosecutions': 'les poursuites',
		'convictions': 'les condamnations',
		'investigations': 'les enquêtes',
		'arrests': 'les arrestations',
		'hotline-cases': 'les cas de la ligne d’assistance',
		'hotline-signals': 'les contacts avec la ligne d’assistance',
		'child-labour': 'les enfants en situation de travail',
	},

	verdicts: {
		supported: 'concorde avec un chiffre publié',
		differs: 'diffère du chiffre publié',
		outdated: 'chiffre d’une édition antérieure',
		disputed: 'chiffre contesté',
		unknown: 'absent des données',
	},

	card: {
		agrees: (text: string, by: string) => t`« ${text} » concorde avec ${by}.`,
		agreesOlder: (text: string, by: string) => t`« ${text} » concorde avec ${by} ; il existe une édition plus récente.`,
		repeated: (text: string) => t`« ${text} » n’est connu que par des pages qui reprennent ce chiffre.`,
		outdated: (text: string, by: string) => t`« ${text} » est un chiffre antérieur, publié par ${by}.`,
		differs: (text: string, by: string, published: string) => t`« ${text} » ne concorde pas avec ${by} : ${published}.`,
		disputed: (text: string) => t`« ${text} » est un chiffre contesté.`,
		unknown: (text: string) => t`« ${text} » ne figure pas dans les données de Citewright.`,
		notJudged: 'Cela ne dit rien de son exactitude.',
		questioned: 'Ce chiffre est contesté.',
		notTheHarm: 'C’est le nombre qui est en question, pas le préjudice subi.',
		published: (statement: string) => t`Le chiffre publié : ${statement}`,
		instead: (sentence: string) => t`À la place : ${sentence}`,
		newest: (figure: string, period: string, by: string) => t`Le plus récent : ${figure}${period === '' ? '' : ` (pour ${period})`}, selon ${by}.`,
		notComparable: t`Compté autrement : l’écart entre les deux éditions n’est ni une hausse ni une baisse.`,
		noDefinition: (mark: string) => t`${mark} n’a pas encore de définition.`,
		otherLanguage: 'Les données sont en anglais, comme leurs sources.',
	},
	natures: {
		'modelled-estimate': 'Estimation issue d’un modèle',
		'administrative-count': 'Décompte des cas connus des autorités ou des services',
		'survey': 'Résultat d’une enquête',
		'claim': 'Affirmation en circulation',
	},
	verifications: {
		'primary': 'chiffre relevé auprès de l’organisme qui l’a publié',
		'secondary': 'chiffre donné par d’autres que l’organisme d’origine',
		'seed-only': 'chiffre connu seulement par des pages qui le reprennent',
		'contradicted': 'les éléments disponibles vont à l’encontre de ce chiffre',
	},

	layers: {
		own: ({ version, asOf, digest }: FactsEdition, pinned: string | null) => t`Données de Citewright, version ${version} du ${asOf} (${digest})${pinned === null ? '' : `, fixée dans ${pinned}`} ; sources non ouvertes.`,
		from: (layer: Layer | 'built-in', file: string) => t`Provient des ${whose[layer]}, ${file} ; sources non ouvertes.`,
		conflict: (layer: Layer | 'built-in', one: string, against: Layer | 'built-in', other: string) => t`Selon les ${whose[layer]}, ${one} ; selon les ${whose[against]}, ${one === other ? 'la même valeur avec d’autres détails' : other}.`,
		source: (layer: Layer | 'built-in', against: Layer | 'built-in') => t`Les ${whose[layer]} décrivent cette publication autrement que les ${whose[against]}.`,
	},

	explanation: {
		readAs: (figure: string, qualifier: Qualifier | null) => t`lu comme ${figure}${qualifier === null ? '' : `, ${qualifiers[qualifier]}`}`,
		slots: { things: 'ce qui est compté', topics: 'sujet', qualities: 'précisions', ages: 'âge', sexes: 'sexe', places: 'lieu', years: 'année', bodies: 'source nommée' },
		reach: { own: '', sentence: ' (d’après la phrase)', context: ' (d’après le contexte)' },
		unread: (words: string) => t`mots qui n’ont pas été compris : ${words}`,
		nothing: 'rien dans les données n’est assez proche pour être comparé',
		compared: (statistic: string, rule: string | null) => t`comparé à ${statistic}${byRule(rule)}`,
		decided: (statistic: string, rule: string | null) => t`décidé par ${statistic}${byRule(rule)}`,
		parts: { agreed: 'concorde', open: 'non précisé', conflicts: 'diffère' },
		aligned: { thing: 'ce qui est compté', topic: 'sujet', form: 'forme d’exploitation', age: 'âge', sex: 'sexe', place: 'lieu', year: 'année', body: 'organisme', quality: 'précisions', direction: 'sens de l’évolution' },
		title: (text: string) => t`Comment « ${text} » a été lu`,
	},

	hints: {
		repeated: 'repris, origine inconnue',
		published: 'publié',
		outdated: 'édition antérieure',
		disputed: 'contesté',
		differs: 'diffère',
		differsFrom: (source: string) => t`écart avec ${source}`,
		unknown: 'absent des données',
	},

	insert: {
		publishes: 'publie ce chiffre',
		inDraft: 'dans ce brouillon',
		inBibliography: 'dans la bibliographie',
		addEntry: 'Ajouter à la bibliographie',
		standing: {
			'current': '',
			'earlier-year': 'une année antérieure',
			'replaced': 'édition antérieure',
			'disputed': 'contesté',
			'debunked': 'contesté',
		},
		repeated: 'connu seulement par des pages qui le reprennent',
	},

	convert: {
		done: (converted: number, kept: number): string => {
			const stay = kept === 0 ? '' : ` ${kept === 1 ? 'Une reste telle quelle.' : `${kept} restent telles quelles.`}`;
			return converted === 0 ? (kept === 0 ? 'Il n’y a aucune référence à convertir.' : `Aucune référence n’a été convertie.${stay}`) : `${converted === 1 ? 'Une référence convertie' : `${converted} références converties`}.${stay}`;
		},
		noBibliography: t`Rien n’a été converti : la bibliographie du brouillon ne peut pas être lue ou complétée.`,
		title: 'Références qui restent telles quelles',
		line: (line: number, mark: string, reason: string) => t`Ligne ${line}, ${mark} : ${reason}.`,
		label: 'Convertir les références',
		reasons: {
			unknown: 'sa source ne figure pas dans les données',
			more: 'elle en dit plus que sa source',
			sentence: 'elle fait partie de la phrase',
			quotation: 'elle se trouve dans une citation',
			html: 'elle est écrite en HTML',
			locator: 'le nouveau style n’admet pas de page',
			address: 'sa source n’a pas d’adresse vers laquelle faire un lien',
			ambiguous: 'le nouveau style ne dirait pas de quelle publication il s’agit',
			bibliography: 'le brouillon n’indique aucune bibliographie',
			ibid: 'une note ultérieure y renvoie',
		},
	},

	rename: {
		taken: 'Ce nom est déjà utilisé.',
		footnote: 'Le nom d’une note n’a ni espace ni crochet.',
		link: 'Le nom d’un lien n’a pas de crochet.',
		key: 'Une clé contient des lettres, des chiffres et les signes _ : . # $ % & + ? < > ~ / -, et finit par une lettre ou un chiffre.',
		number: 'Un numéro suit l’ordre de sa liste et ne peut pas être renommé.',
	},

	progress: { checkingDrafts: 'Vérification des brouillons' },

	marks: { colon: '\u00a0: ', semicolon: '\u00a0; ' },
} satisfies Words;

/**
 * Sets no-break spaces where French has them: inside guillemets, and before two-part marks and the sign of per cent. What is put in
 * stays as it is.
 */
function t(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
	return parts.map((part, at) => `${part.replace(/« | (?=[»:;!?%])/g, (space) => space.replace(' ', '\u00a0'))}${values[at] ?? ''}`).join('');
}

const forYears = (it: Data, name: string): string => (of(it, name) === '' ? '' : t` (pour ${of(it, name)})`);

function both(it: Data): string {
	const [draft, heading] = [of(it, 'draft'), of(it, 'heading')];
	const where = draft !== '' ? t`dans ${draft}` : heading === '' ? 'plus haut dans le brouillon' : t`dans « ${heading} »`;
	return t`« ${of(it, 'figure')} » ici, « ${of(it, 'other')} » ${where}`;
}

const counted = (it: Data): string => entryOf(french.counted, of(it, 'measure')) ?? 'la même statistique';

function using(where: string, text: string, source: Source, check: boolean, exact: string | null): string {
	const rounded = exact === null ? '' : t` (« ${exact} », arrondi comme dans le brouillon)`;
	return t`Utiliser « ${text} »${where}${rounded} et citer ${named(source)}${check ? t` ; vérifier le reste de la phrase` : ''}`;
}

const settled = (code: Code, reason: Reason, how: string): string => t`Masquer « ${entryOf(french.codes, code) ?? code} »${how} : ${french.reasons[reason]}`;

const qualifiers: Readonly<Record<Qualifier, string>> = { 'about': 'environ', 'more-than': 'plus de', 'at-least': 'au moins', 'up-to': 'jusqu’à', 'less-than': 'moins de' };

const byRule = (rule: string | null): string => (rule === null ? '' : t`, règle ${rule}`);

const whose: Readonly<Record<Layer | 'built-in', string>> = { 'built-in': 'données propres à Citewright', 'organisation': 'données de l’organisation', 'workspace': 'données de cet espace de travail' };
