import type { Quantity, Statistic } from '../facts/model.ts';
import { groupDigits } from '../text/groupDigits.ts';

const currency: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CAD: 'C$', AUD: 'A$', INR: '₹' };

/** A published quantity in a reader's words: `49.6 million`, `$236 billion`, `27%`, `one in four`. */
export function quantityWords({ kind, low, high, unit, per }: Quantity): string {
	const range = (one: (value: number) => string): string => (low === high ? one(low) : `${one(low)} to ${one(high)}`);
	switch (kind) {
		case 'money': return range((value) => `${currency[unit ?? ''] ?? `${unit ?? ''} `}${scaled(value)}`);
		case 'percent': return range((value) => `${plain(value)}%`);
		case 'ratio': return ratioWords(low);
		case 'age': return `${range(plain)} years`;
		case 'rate': return `${range(plain)} per ${per ?? ''}`;
		case 'rank': return `rank ${plain(low)}`;
		case 'multiplier': return `${plain(low)} times`;
		case 'count': return range(scaled);
	}
}

/** The years a statistic describes: `2021`, `2012–2014`; empty where none are stated. */
export function periodWords({ period }: Statistic): string {
	const { from, to } = period;
	if (from === null && to === null) return '';
	return from === null || to === null || from === to ? String(to ?? from) : `${from}–${to}`;
}

function scaled(value: number): string {
	if (value >= 1e9) return `${plain(value / 1e9)} billion`;
	if (value >= 1e6) return `${plain(value / 1e6)} million`;
	return plain(value);
}

const plain = (value: number): string => groupDigits(Number(value.toPrecision(12)));

function ratioWords(value: number): string {
	for (let base = 2; base <= 10; base++) {
		const part = value * base;
		if (Math.abs(part - Math.round(part)) < 1e-6) return `${Math.round(part)} in ${base}`;
	}
	return `1 in ${plain(Math.round(1 / value))}`;
}
