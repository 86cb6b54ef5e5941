import type { Layer } from '../facts/facts.ts';
import type { FactsEdition, Qualifier, Source } from '../facts/model.ts';
import type { Code } from '../findings/catalogue.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Words } from './language.ts';
import { capital, entryOf, named, of, shortSentence } from './pieces.ts';
import type { Data } from './pieces.ts';

/** Every sentence in Spanish: impersonal, for readers anywhere. What the draft or the facts have in English stands in quotation marks. */
export const spanish = {
	messages: {
		'missing-citation.supported': (it) => `No se indica la fuente de “${of(it, 'figure')}”. La cifra coincide con ${of(it, 'source')}.`,
		'missing-citation.repeated': (it) => `No se indica la fuente de “${of(it, 'figure')}”. La cifra solo se conoce por páginas que la repiten.`,
		'missing-citation.unknown': (it) => `No se indica la fuente de “${of(it, 'figure')}”. La cifra no figura entre los datos de Citewright, lo que no dice nada sobre su exactitud.`,
		'missing-citation.other': (it) => `No se indica la fuente de “${of(it, 'figure')}”.`,
		'attribution-only.supported': (it) => `Se nombra la fuente de “${of(it, 'figure')}”, pero nada lleva hasta ella. La cifra coincide con ${of(it, 'source')}.`,
		'attribution-only.other': (it) => `Se nombra la fuente de “${of(it, 'figure')}”, pero nada lleva hasta ella.`,
		'differs': (it) => `Según ${of(it, 'source')}, aquí la cifra es “${of(it, 'published')}”; el borrador dice “${of(it, 'figure')}”. Conviene revisarlo.`,
		'outdated': (it) => `“${of(it, 'figure')}” es la cifra de la edición ${of(it, 'edition')}${forYears(it, 'period')}. La edición ${of(it, 'newEdition')} da “${of(it, 'newFigure')}”${forYears(it, 'newPeriod')}.`,
		'outdated.year': (it) => `“${of(it, 'figure')}” es la cifra de ${of(it, 'period')}. La de ${of(it, 'newPeriod')} es “${of(it, 'newFigure')}”.`,
		'outdated.loose': (it) => `“${of(it, 'figure')}” es una cifra de ${of(it, 'published')}. Según ${of(it, 'source')}, es “${of(it, 'newFigure')}”${forYears(it, 'newPeriod')}, contada de otra manera.`,
		'disputed': (it) => `Esta cifra está cuestionada: ${of(it, 'why')}`,
		'disputed.reasoning': (it) => `“${of(it, 'figure')}” está en duda, solo con argumentos: ${of(it, 'why')}`,
		'wrong-source': (it) => `La fuente citada es ${of(it, 'cited')}; “${of(it, 'figure')}” procede de ${of(it, 'source')}.`,
		'wrong-source.repeats': (it) => `En ${of(it, 'cited')} se repite esta cifra, que procede de ${of(it, 'source')}.`,
		'wrong-source.edition': (it) => `La edición citada es ${of(it, 'cited')}; “${of(it, 'figure')}” procede de ${of(it, 'source')}. En ${of(it, 'cited')} figura “${of(it, 'newFigure')}”.`,
		'unresolved.footnote': (it) => `La nota ${of(it, 'mark')} no está definida en este borrador.`,
		'unresolved.link': (it) => `La etiqueta de enlace ${of(it, 'mark')} no está definida en este borrador.`,
		'unresolved.key': (it) => `La clave ${of(it, 'mark')} no está en la bibliografía del borrador.`,
		'unresolved.number': (it) => `La llamada ${of(it, 'mark')} no tiene entrada en las referencias de este borrador.`,
		'inconsistent.editions': (it) => `${both(it)}: las dos cifras se refieren a ${counted(it)}, según dos ediciones.`,
		'inconsistent.years': (it) => `${both(it)}: las dos cifras se refieren a ${counted(it)}, de dos años que el texto no indica.`,
		'inconsistent.value': (it) => `${both(it)}: las dos cifras se refieren a ${counted(it)}.`,
		'inconsistent.words': (it) => `${both(it)}, con las mismas palabras. Conviene revisarlo.`,
		'inconsistent.parts': (it) => `Estas partes suman ${of(it, 'sum')}, más que el total del que forman parte (“${of(it, 'whole')}”).`,
		'inconsistent.shares': (it) => `Estos porcentajes suman ${of(it, 'sum')} %, aunque cada uno cuenta a personas distintas.`,
		'inconsistent.percent': (it) => `“${of(it, 'counts')}” equivale a ${of(it, 'share')}; el borrador dice “${of(it, 'figure')}”.`,
		'inconsistent.related': (it) => `Aquí, “${of(it, 'other')}”.`,
		'unused-suppression': (it) => `Este comentario no silencia nada${of(it, 'code') === '' ? '' : ` (${of(it, 'code')})`}.`,
		'unused-suppression.entry': (it) => `Esta entrada no silencia nada (${of(it, 'code')}, “${of(it, 'figure')}”).`,
		'limit.language': (it) => `No se ha leído: el idioma que indica el borrador es “${of(it, 'lang')}”. Citewright lee textos en inglés.`,
		'limit.inline': () => 'Un bloque muy largo se ha leído como texto sin formato; sus citas no se reconocen.',
		'limit.size': (it) => `No se ha leído: el borrador supera los ${of(it, 'cap')} millones de caracteres.`,
	},

	titles: {
		cite: (source: Source) => `Citar ${named(source)}`,
		keep: (text: string, source: Source) => `Conservar “${text}” y citar ${named(source)}`,
		replace: (text: string, source: Source, check: boolean, exact: string | null) => using('', text, source, check, exact),
		alignHere: (text: string, source: Source, check: boolean, exact: string | null) => using(' también aquí', text, source, check, exact),
		alignThere: (text: string, source: Source, check: boolean, exact: string | null) => using(' también en el otro lugar', text, source, check, exact),
		use: (text: string) => `Usar también aquí “${text}”`,
		replaceCitation: (source: Source) => `Citar en su lugar ${named(source)}`,
		define: (mark: string, source: Source) => `Definir ${mark} como ${named(source)}`,
		silence: (code: Code, reason: Reason) => settled(code, reason, ''),
		silenceHere: (code: Code, reason: Reason) => settled(code, reason, ' con un comentario en el borrador'),
		own: 'Es un dato propio',
		rephrase: (sentence: string) => `Decir en su lugar: “${shortSentence(sentence)}”`,
		placeholder: 'Marcar la fuente como pendiente (TK)',
		remove: 'Quitar este comentario',
		removeEntry: 'Quitar esta entrada',
		addCertain: 'Agregar todas las fuentes que no ofrecen dudas',
		citeCertain: 'Citar todas las cifras cuya fuente no ofrece dudas',
		updateAll: 'Actualizar todas las cifras de ediciones anteriores, con vista previa',
		addFigure: 'Agregar esta cifra a los datos del área de trabajo',
		explain: 'Explicar esta cifra',
	},
	codes: {
		'missing-citation': 'sin fuente',
		'attribution-only': 'fuente solo nombrada',
		'differs-from-source': 'difiere de la fuente',
		'outdated-figure': 'cifra anterior',
		'disputed-figure': 'cifra cuestionada',
		'wrong-source': 'fuente citada',
		'unresolved-citation': 'cita sin definir',
		'inconsistent-figure': 'cifras que no concuerdan',
	},
	reasons: {
		'different thing counted': 'se cuenta otra cosa',
		'newer source': 'fuente más reciente',
		'our own data': 'datos propios',
		'quotation': 'cita textual',
		'not our subject': 'otro tema',
		'checked with source': 'comprobado en la fuente',
	},

	counted: {
		'modern-slavery-victims': 'personas en situación de esclavitud moderna',
		'forced-labour-victims': 'personas en situación de trabajo forzoso',
		'forced-marriage-victims': 'personas en situación de matrimonio forzoso',
		'forced-sexual-exploitation-victims': 'personas en situación de explotación sexual forzosa',
		'illegal-profits': 'ganancias ilegales',
		'profit-per-victim': 'ganancias por víctima',
		'identified-victims': 'víctimas identificadas',
		'detected-victims': 'víctimas detectadas',
		'registered-victims': 'víctimas registradas',
		'assisted-victims': 'víctimas asistidas',
		'potential-victims-referred': 'posibles víctimas remitidas',
		'prosecutions': 'enjuiciamientos',
		'convictions': 'condenas',
		'investigations': 'investigaciones',
		'arrests': 'detenciones',
		'hotline-cases': 'casos de la línea de ayuda',
		'hotline-signals': 'contactos con la línea de ayuda',
		'child-labour': 'niños y niñas en situación de trabajo infantil',
	},

	verdicts: {
		supported: 'coincide con una cifra publicada',
		differs: 'difiere de la cifra publicada',
		outdated: 'cifra de una edición anterior',
		disputed: 'cifra cuestionada',
		unknown: 'no figura entre los datos',
	},

	card: {
		agrees: (text: string, by: string) => `“${text}” coincide con ${by}.`,
		agreesOlder: (text: string, by: string) => `“${text}” coincide con ${by}; hay una edición más reciente.`,
		repeated: (text: string) => `“${text}” solo se conoce por páginas que repiten la cifra.`,
		outdated: (text: string, by: string) => `“${text}” es una cifra anterior, de ${by}.`,
		differs: (text: string, by: string, published: string) => `“${text}” no coincide con ${by}: ${published}.`,
		disputed: (text: string) => `“${text}” es una cifra cuestionada.`,
		unknown: (text: string) => `“${text}” no figura entre los datos de Citewright.`,
		notJudged: 'Esto no dice nada sobre su exactitud.',
		questioned: 'Esta cifra está cuestionada.',
		notTheHarm: 'Lo que se cuestiona es el número, no el daño.',
		published: (statement: string) => `La cifra publicada: ${statement}`,
		instead: (sentence: string) => `En su lugar: ${sentence}`,
		newest: (figure: string, period: string, by: string) => `La más reciente: ${figure}${period === '' ? '' : ` (datos de ${period})`}, de ${by}.`,
		notComparable: 'Se contó de otra manera: la diferencia entre las dos ediciones no es un aumento ni un descenso.',
		noDefinition: (mark: string) => `${mark} aún no tiene definición.`,
		otherLanguage: 'Los datos están en inglés, como sus fuentes.',
	},
	natures: {
		'modelled-estimate': 'Estimación basada en un modelo',
		'administrative-count': 'Recuento de casos conocidos por las autoridades o los servicios',
		'survey': 'Resultado de una encuesta',
		'claim': 'Afirmación que circula',
	},
	verifications: {
		'primary': 'cifra tomada del organismo que la publicó',
		'secondary': 'cifra dada por otros, no por el organismo de origen',
		'seed-only': 'cifra conocida solo por páginas que la repiten',
		'contradicted': 'las pruebas apuntan en contra',
	},

	layers: {
		own: ({ version, asOf, digest }: FactsEdition, pinned: string | null) => `Datos de Citewright, versión ${version} del ${asOf} (${digest})${pinned === null ? '' : `, fijada en ${pinned}`}; no se han abierto las fuentes.`,
		from: (layer: Layer | 'built-in', file: string) => `De los ${whose[layer]}, ${file}; no se han abierto las fuentes.`,
		conflict: (layer: Layer | 'built-in', one: string, against: Layer | 'built-in', other: string) => `Según los ${whose[layer]}, ${one}; según los ${whose[against]}, ${one === other ? 'lo mismo con otros detalles' : other}.`,
		source: (layer: Layer | 'built-in', against: Layer | 'built-in') => `${capital(`los ${whose[layer]}`)} describen esta publicación de otro modo que los ${whose[against]}.`,
	},

	explanation: {
		readAs: (figure: string, qualifier: Qualifier | null) => `se lee como ${figure}${qualifier === null ? '' : `, ${qualifiers[qualifier]}`}`,
		slots: { things: 'qué se cuenta', topics: 'tema', qualities: 'precisiones', ages: 'edad', sexes: 'sexo', places: 'lugar', years: 'año', bodies: 'fuente nombrada' },
		reach: { own: '', sentence: ' (por la frase)', context: ' (por el contexto)' },
		unread: (words: string) => `palabras que no se han entendido: ${words}`,
		nothing: 'ninguno de los datos se acerca lo bastante para compararlo',
		compared: (statistic: string, rule: string | null) => `se compara con ${statistic}${byRule(rule)}`,
		decided: (statistic: string, rule: string | null) => `decide ${statistic}${byRule(rule)}`,
		parts: { agreed: 'coincide', open: 'sin precisar', conflicts: 'difiere' },
		aligned: { thing: 'qué se cuenta', topic: 'tema', form: 'forma de explotación', age: 'edad', sex: 'sexo', place: 'lugar', year: 'año', body: 'organismo', quality: 'precisiones', direction: 'sentido del cambio' },
		title: (text: string) => `Cómo se ha leído “${text}”`,
	},

	hints: {
		repeated: 'repetida, sin origen conocido',
		published: 'publicada',
		outdated: 'edición anterior',
		disputed: 'cuestionada',
		differs: 'difiere',
		differsFrom: (source: string) => `difiere de ${source}`,
		unknown: 'no figura entre los datos',
	},

	insert: {
		publishes: 'publica esta cifra',
		inDraft: 'en este borrador',
		inBibliography: 'en la bibliografía',
		addEntry: 'Agregar a la bibliografía',
		standing: {
			'current': '',
			'earlier-year': 'un año anterior',
			'replaced': 'edición anterior',
			'disputed': 'cuestionada',
			'debunked': 'cuestionada',
		},
		repeated: 'solo se conoce por páginas que la repiten',
	},

	convert: {
		done: (converted: number, kept: number): string => {
			const stay = kept === 0 ? '' : ` ${kept === 1 ? 'Una queda como está.' : `${kept} quedan como están.`}`;
			return converted === 0 ? (kept === 0 ? 'No hay citas que convertir.' : `No se ha convertido ninguna cita.${stay}`) : `${converted === 1 ? 'Se ha convertido una cita' : `Se han convertido ${converted} citas`}.${stay}`;
		},
		noBibliography: 'No se ha convertido nada: la bibliografía del borrador no se puede leer o no admite entradas.',
		title: 'Citas que quedan como están',
		line: (line: number, mark: string, reason: string) => `Línea ${line}, ${mark}: ${reason}.`,
		label: 'Convertir citas',
		reasons: {
			unknown: 'su fuente no figura entre los datos',
			more: 'dice más que su fuente',
			sentence: 'forma parte de la frase',
			quotation: 'está dentro de una cita textual',
			html: 'está escrita en HTML',
			locator: 'el nuevo estilo no admite página',
			address: 'su fuente no tiene una dirección que enlazar',
			ambiguous: 'con el nuevo estilo no se sabría de qué publicación se trata',
			bibliography: 'el borrador no indica ninguna bibliografía',
			ibid: 'una nota posterior remite a ella',
		},
	},

	rename: {
		taken: 'Este nombre ya está en uso.',
		footnote: 'El nombre de una nota no lleva espacios ni corchetes.',
		link: 'El nombre de un enlace no lleva corchetes.',
		key: 'Una clave lleva letras, dígitos y los signos _ : . # $ % & + ? < > ~ / -, y termina en una letra o un dígito.',
		number: 'Un número sigue el orden de su lista y no se puede cambiar.',
	},

	progress: { checkingDrafts: 'Revisando los borradores' },

	marks: { colon: ': ', semicolon: '; ' },
} satisfies Words;

const forYears = (it: Data, name: string): string => (of(it, name) === '' ? '' : ` (datos de ${of(it, name)})`);

function both(it: Data): string {
	const [draft, heading] = [of(it, 'draft'), of(it, 'heading')];
	const where = draft !== '' ? `en ${draft}` : heading === '' ? 'más arriba en el borrador' : `en “${heading}”`;
	return `“${of(it, 'figure')}” aquí, “${of(it, 'other')}” ${where}`;
}

const counted = (it: Data): string => entryOf(spanish.counted, of(it, 'measure')) ?? 'la misma estadística';

function using(where: string, text: string, source: Source, check: boolean, exact: string | null): string {
	return `Usar${where} “${text}”${exact === null ? '' : ` (“${exact}”, redondeado como en el borrador)`} y citar ${named(source)}${check ? '; revisar el resto de la frase' : ''}`;
}

const settled = (code: Code, reason: Reason, how: string): string => `Silenciar “${entryOf(spanish.codes, code) ?? code}”${how}: ${spanish.reasons[reason]}`;

const qualifiers: Readonly<Record<Qualifier, string>> = { 'about': 'aproximadamente', 'more-than': 'más de', 'at-least': 'al menos', 'up-to': 'hasta', 'less-than': 'menos de' };

const byRule = (rule: string | null): string => (rule === null ? '' : `, regla ${rule}`);

const whose: Readonly<Record<Layer | 'built-in', string>> = { 'built-in': 'datos propios de Citewright', 'organisation': 'datos de la organización', 'workspace': 'datos de esta área de trabajo' };
