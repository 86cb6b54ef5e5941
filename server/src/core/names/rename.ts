import type { TextEdit } from '../analysis.ts';
import type { FixContext } from '../fixes/context.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import { isSameName, namesIn } from './names.ts';
import type { Name } from './names.ts';

/** The edits of a draft that give a name's every place a new one, spelt as `to`. Words that a reader sees stay. */
export function renameEdits(context: FixContext, name: Name, to: string): readonly TextEdit[] {
	return namesIn(context).filter((place) => isSameName(place.name, name)).map(({ label, behind }) => (behind === undefined ? { span: label, newText: to } : { span: behind, newText: `[${to}]` }));
}

/** Why a name cannot become another one; `null` where it can. Numbers follow their list and have no other name. */
export function renameProblem(context: FixContext, { kind, label }: Name, to: string): RenameProblem | null {
	if (kind === 'number') return 'number';
	if (!fits[kind].test(to)) return kind;
	const wanted = kind === 'key' ? to : normaliseLabel(to);
	const taken = wanted !== label && (namesIn(context).some(({ name }) => isSameName(name, { kind, label: wanted })) || (kind === 'key' && context.bibliography?.entries.has(to) === true));
	return taken ? 'taken' : null;
}

export type RenameProblem = 'taken' | Name['kind'];

/** What each kind of name may be. */
const fits = {
	footnote: /^[^\s[\]^`]{1,100}$/,
	link: /^(?=.*\S)[^[\]`\r\n]{1,200}$/,
	key: /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,119}[\p{L}\p{N}_])?$/u,
} as const;
