import type { Statistic } from '../core/facts/model.ts';

/** What a statistic is about, coarsely enough to browse by. */
export type Topic = 'estimates' | 'identified' | 'shares' | 'justice' | 'reports' | 'money' | 'children' | 'law' | 'other';

/** The topic of a statistic, by its measure; a change belongs to what changes. */
export const topicOf = ({ measure, measureOf }: Statistic): Topic => topics.get(measure === 'change' ? measureOf ?? '' : measure) ?? 'other';

const measures: Readonly<Record<Exclude<Topic, 'other'>, readonly string[]>> = {
	estimates: ['modern-slavery-victims', 'forced-labour-victims', 'forced-marriage-victims', 'forced-sexual-exploitation-victims', 'trafficking-victims-estimate', 'prevalence-rate', 'sex-workers'],
	identified: ['detected-victims', 'identified-victims', 'registered-victims', 'potential-victims-referred', 'duty-to-notify-reports', 'assisted-victims', 'police-victims', 'decisions', 'share-of-decisions', 't-visas'],
	shares: ['share-of-victims', 'share-of-survey-respondents', 'share-of-population', 'age', 'relative-risk', 'time-to-event', 'clients-per-day', 'life-expectancy', 'deaths'],
	justice: [
		'prosecutions', 'convictions', 'persons-referred', 'persons-prosecuted', 'persons-charged', 'persons-in-prison', 'arrests', 'investigations', 'indictments', 'suspects',
		'new-cases', 'share-of-offenders', 'share-of-cases', 'police-incidents',
	],
	reports: ['hotline-cases', 'hotline-victims', 'hotline-signals', 'hotline-referrals', 'police-reports', 'share-of-reports', 'advertisements'],
	money: ['illegal-profits', 'profit-per-victim', 'trafficking-revenue', 'at-risk-imports', 'economic-cost', 'funding', 'price', 'share-of-profits', 'businesses', 'goods-listed'],
	children: ['child-labour', 'child-marriage', 'children-at-risk', 'cybertipline-reports', 'child-trafficking-reports', 'missing-children-reports', 'online-child-abuse-victims'],
	law: ['legal-threshold', 'penalty', 'treaty-parties', 'tier', 'report-coverage', 'age-of-data', 'programme-fact', 'member-count'],
};

const topics: ReadonlyMap<string, Topic> = new Map((Object.keys(measures) as (keyof typeof measures)[]).flatMap(topic => measures[topic].map((measure): [string, Topic] => [measure, topic])));
