/**
 * The words of `seedrandom(hex(seed))`, npm seedrandom 3.0.5, its default ARC4 generator, for a seed of 32 bytes: draw protocol section 7.
 *
 * A draw needs a new generator for every entity and department, hundreds of thousands of them, and making one is what costs: the
 * package mixes seeds of any kind and feeds a pool of its own. For the one kind of seed that the protocol has, 64 hex digits, the
 * key is just those digits. The tests hold this against the package, word for word.
 */

const STATE = 256;
const IDENTITY = Uint8Array.from({ length: STATE }, (_, i) => i);
const HEX_DIGITS = new TextEncoder().encode('0123456789abcdef');

export class Arc4 {
  readonly #state = new Uint8Array(STATE);
  readonly #key = new Uint8Array(64);
  #i = 0;
  #j = 0;

  /** Begins the stream of a 32-byte seed. */
  restart(seed: Uint8Array): void {
    this.#setKey(seed);
    const state = this.#state;
    const key = this.#key;
    state.set(IDENTITY);
    let j = 0;
    for (let i = 0; i < STATE; i++) {
      const held = state[i] as number;
      j = (j + held + (key[i & 63] as number)) & 255;
      state[i] = state[j] as number;
      state[j] = held;
    }
    this.#i = 0;
    this.#j = 0;
    // The package drops the first 256 bytes, the weak ones.
    for (let dropped = 0; dropped < STATE / 4; dropped++) this.next();
  }

  /** The next 32 bits, first byte highest, from 0 to 2^32 − 1. */
  next(): number {
    const state = this.#state;
    let i = this.#i;
    let j = this.#j;
    let word = 0;
    for (let byte = 0; byte < 4; byte++) {
      i = (i + 1) & 255;
      const a = state[i] as number;
      j = (j + a) & 255;
      const b = state[j] as number;
      state[i] = b;
      state[j] = a;
      word = (word << 8) | (state[(a + b) & 255] as number);
    }
    this.#i = i;
    this.#j = j;
    return word >>> 0;
  }

  /** The key is the seed's hex digits. */
  #setKey(seed: Uint8Array): void {
    for (let i = 0; i < 32; i++) {
      const byte = seed[i] as number;
      this.#key[2 * i] = HEX_DIGITS[byte >> 4] as number;
      this.#key[2 * i + 1] = HEX_DIGITS[byte & 15] as number;
    }
  }
}
