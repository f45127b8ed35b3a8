/** The one hashing interface; a backend per platform implements it, chosen by the package's import conditions. */

export interface Sha256Stream {
  update(data: Uint8Array): void;
  /** 32 bytes; the stream is used up. */
  digest(): Uint8Array;
}

export interface Sha256Backend {
  /** SHA-256 of one message, 32 bytes. */
  digest(data: Uint8Array): Uint8Array;
  /** HMAC-SHA-256, 32 bytes. */
  hmac(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** A message that comes in pieces. */
  stream(): Sha256Stream;
  /**
   * Many short messages at once: message `i` is `prefix ‖ data[spans[2i] .. spans[2i+1])`, its digest goes to
   * `out[32i .. 32i+32)`. This is what a draw does millions of times, for tickets and for Merkle trees.
   * Thousands of messages in one call are quickest; neighbours in `data` are best neighbours in `spans` too.
   * Throws RangeError if a span does not lie in `data` or `out` is too short.
   */
  digestMany(prefix: Uint8Array, data: Uint8Array, spans: Uint32Array, out: Uint8Array): void;
}

/** Throws RangeError unless `start` and `end` bound a part of the data, which may be empty. */
export function requireSpan(data: Uint8Array, start: number, end: number): void {
  if (!(start <= end && end <= data.length)) throw new RangeError(`no span of ${data.length} bytes: ${start} to ${end}`);
}

/** `digestMany` for a backend that has nothing better than one message after another. */
export function digestOneByOne(digest: (data: Uint8Array) => Uint8Array): Sha256Backend['digestMany'] {
  return (prefix, data, spans, out) => {
    let message = new Uint8Array(prefix.length + 256);
    message.set(prefix);
    for (let i = 0; 2 * i < spans.length; i++) {
      const start = spans[2 * i] as number;
      const end = spans[2 * i + 1] as number;
      requireSpan(data, start, end);
      const length = prefix.length + end - start;
      if (length > message.length) {
        message = new Uint8Array(2 * length);
        message.set(prefix);
      }
      message.set(data.subarray(start, end), prefix.length);
      out.set(digest(message.subarray(0, length)), 32 * i);
    }
  };
}
