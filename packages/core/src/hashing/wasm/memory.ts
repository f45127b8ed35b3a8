/** Where everything lies in the kernel's memory: addresses and sizes in bytes. All tables are little-endian, as WebAssembly is. */

/** Messages that one call of the kernel takes, a multiple of the four lanes. */
export const CAPACITY = 512;
/** Bytes that these messages may have together, and that their copies may take up; messages that overlap share a copy. */
export const TEXT_SIZE = 0x10000;
/** The longest message without its prefix; longer ones gain nothing from lanes. */
export const LONGEST_MESSAGE = 1000;
export const LONGEST_PREFIX = 64;

/** Copies go by 16 bytes, so reads and writes may pass the end of what they mean. */
const SLACK = 128;
const BLOCK = 64;

/** 64 round constants, then the 8 words of the initial state. */
export const CONSTANTS = 0;
export const INITIAL_STATE = 4 * 64;
/** 64 words of the message schedule, each in four lanes, and 16 that are computed but not used. */
export const SCHEDULE = 512;
export const PREFIX = SCHEDULE + 16 * 80;
/** Per message two words: first where its text starts and how long it is, then where its blocks start and how many they are. */
export const ENTRIES = PREFIX + LONGEST_PREFIX + SLACK;
export const DIGESTS = ENTRIES + 8 * CAPACITY;
export const TEXT = DIGESTS + 32 * CAPACITY;
export const BLOCKS = TEXT + TEXT_SIZE + SLACK;

/** A message's blocks hold prefix, text, one byte 0x80, the length, and less than one block of zeros; a lane may read on past its end. */
const END = BLOCKS + TEXT_SIZE + CAPACITY * (LONGEST_PREFIX + BLOCK + 9) + LONGEST_MESSAGE + LONGEST_PREFIX + BLOCK + SLACK;
export const PAGES = Math.ceil(END / 0x10000);
