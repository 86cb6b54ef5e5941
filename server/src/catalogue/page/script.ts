/**
 * What makes the page searchable. Plain JavaScript, since it stands in the page as it is; without it the page is a list.
 *
 * Entries are made into lower-case words once. A keystroke then asks each whether it has all words that were typed, as
 * beginnings of words, and shows or hides only those whose answer changed.
 */
export const script = `'use strict';
{
	const $ = id => document.getElementById(id);
	const form = document.querySelector('form');
	const entries = [...document.querySelectorAll('.entry')];
	const topics = [...document.querySelectorAll('.topic')];
	const selects = [...form.querySelectorAll('select')];
	const words = text => ' ' + text.toLowerCase().normalize('NFKD').replace(/\\p{M}+/gu, '').replace(/(\\d),(?=\\d{3})/g, '$1').replace(/[^\\p{L}\\p{N}.]+|\\.(?!\\d)/gu, ' ').trim();

	const bodies = new Map([...form.elements.publisher.options].map(option => [option.value, option.dataset.also ?? '']));
	const said = 'h3, .statement, .meta span, .source span, .caveat, dd, td, th, .foot a';
	let known;
	const index = () => known ??= entries.map(entry => ({
		entry,
		text: words([...[...entry.querySelectorAll(said)].map(part => part.textContent), entry.dataset.also, ...entry.dataset.publisher.split(' ').map(id => bodies.get(id) ?? '')].join(' ')),
		facets: selects.map(({ name }) => ' ' + entry.dataset[name] + ' '),
	}));

	const narrow = () => {
		/* What is typed without a space between, as an id or "forced-labour", has to stand together. */
		const asked = $('q').value.split(/\\s+/).map(words).filter(word => word !== ' ');
		const chosen = selects.map(({ value }) => value === '' ? '' : ' ' + value + ' ');
		let shown = 0;
		const counts = new Map();
		for (const { entry, text, facets } of index()) {
			const fits = facets.every((facet, at) => facet.includes(chosen[at])) && asked.every(word => text.includes(word));
			if (entry.hidden === fits) entry.hidden = !fits;
			if (fits) {
				shown++;
				counts.set(entry.dataset.topic, (counts.get(entry.dataset.topic) ?? 0) + 1);
			}
		}
		for (const topic of topics) topic.hidden = !counts.has(topic.id.slice('topic-'.length));
		for (const count of document.querySelectorAll('[data-count]')) count.textContent = counts.get(count.dataset.count) ?? 0;
		$('none').hidden = shown > 0;
		const output = $('shown');
		output.textContent = output.dataset.words.replace('{shown}', shown.toLocaleString('en')).replace('{all}', entries.length.toLocaleString('en'));
	};

	let waiting = 0;
	const soon = () => {
		cancelAnimationFrame(waiting);
		waiting = requestAnimationFrame(() => {
			narrow();
			/* What was scrolled past is gone; the first that fits is where to look. */
			if ($('entries').getBoundingClientRect().top < 0) $('entries').scrollIntoView();
		});
	};

	/* A link to an entry that the search has hidden takes the search away. */
	const reveal = () => {
		const target = location.hash.length > 1 ? $(decodeURIComponent(location.hash.slice(1))) : null;
		if (target?.closest('[hidden]')) {
			form.reset();
			narrow();
			target.scrollIntoView();
		}
	};

	const copy = async text => {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			const area = document.createElement('textarea');
			area.value = text;
			document.body.append(area);
			area.select();
			const done = document.execCommand('copy');
			area.remove();
			return done;
		}
	};

	const citation = entry => {
		const source = entry.querySelector('.source a[href^="#"]');
		return source === null ? '' : $(source.hash.slice(1)).textContent.trim();
	};

	form.hidden = false;
	for (const entry of entries) entry.querySelector('.foot').append(' ', $('tools').content.cloneNode(true));
	if (matchMedia('(max-width: 60rem)').matches) for (const part of document.querySelectorAll('.side details')) part.open = false;
	narrow();
	reveal();

	form.addEventListener('input', soon);
	form.addEventListener('submit', event => event.preventDefault());
	form.addEventListener('reset', soon);
	addEventListener('hashchange', reveal);
	document.addEventListener('click', async event => {
		const button = event.target.closest('[data-copy]');
		if (button === null) return;
		const entry = button.closest('.entry');
		const done = await copy(button.dataset.copy === 'link' ? location.href.split('#')[0] + '#' + entry.id : citation(entry));
		const said = $('said');
		said.textContent = done ? said.dataset.copied : said.dataset.notCopied;
		setTimeout(() => { said.textContent = ''; }, 2500);
		button.focus();
	});
	document.addEventListener('keydown', event => {
		const typing = event.target.closest('input, select, textarea') !== null;
		if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			$('q').focus();
			$('q').select();
		}
		if (event.key === 'Escape' && event.target === $('q')) {
			$('q').value = '';
			soon();
		}
	});
}
`;
