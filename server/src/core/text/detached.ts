/**
 * A copy of a text that shares no memory with the text it was cut from.
 *
 * Engines keep a slice as a window on the whole: a block kept from an earlier version of a draft would keep all of that version.
 * Putting a character before it and cutting that off again makes a copy of its own.
 */
export const detached = (slice: string): string => ` ${slice}`.slice(1);
