import { l10n } from 'vscode';
import type { ListedFigure } from '../../../server/src/lsp/protocol.ts';

/** "6 figures, 2 to look at". */
export const countWords = (figures: number, toLookAt: number): string =>
	figures + toLookAt === 0 ? l10n.t('No figures')
	: figures === 1 ? l10n.t('1 figure, {0} to look at', toLookAt)
	: l10n.t('{0} figures, {1} to look at', figures, toLookAt);

/** "14 drafts". */
export const draftWords = (drafts: number): string => drafts === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', drafts);

/** What a group of figures is called. */
export const verdictWords = (verdict: ListedFigure['verdict']): string => {
	switch (verdict) {
		case 'differs': return l10n.t('Differs from the published figure');
		case 'outdated': return l10n.t('An older edition’s figure');
		case 'disputed': return l10n.t('Questioned');
		case 'unknown': return l10n.t('Not among the facts');
		case 'supported': return l10n.t('Agrees with a published figure');
	}
};

/** In the order in which a writer wants to look at them. */
export const verdicts: readonly ListedFigure['verdict'][] = ['differs', 'outdated', 'disputed', 'unknown', 'supported'];
