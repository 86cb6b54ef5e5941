import wording from '../../../../data/lexicon/wording.json' with { type: 'json' };

/** The words of a list in `data/lexicon/wording.json`, in lower case; a phrase has its words parted by one space. */
export const wordList = (name: keyof typeof wording.lists): ReadonlySet<string> => new Set(wording.lists[name].words);
