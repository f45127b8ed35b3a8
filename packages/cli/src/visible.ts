/** Text from files of others, safe for a terminal: nothing in it moves the cursor, begins a line or turns the direction of writing. */

/** Control characters, and those that change the direction of what follows. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One line, with what cannot be seen written out. */
export const visible = (line: string): string => line.replaceAll(UNSEEN, escaped);
