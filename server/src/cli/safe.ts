/** A text without control characters, with which a draft or a file could write to the terminal or reorder a line. */
export const safe = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
