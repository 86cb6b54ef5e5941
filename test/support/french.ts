/** Where print has a no-break space and a text has none: inside guillemets, and before two-part marks and the sign of per cent. */
export const breaksLine = (text: string): boolean => /«[^\u00a0]|[^\u00a0][»:;!?%]/.test(text);
