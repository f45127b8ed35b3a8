import test from 'ava';
import type { Sha256Backend } from '../../dist/hashing/backend.js';
import { sha256 as node } from '../../dist/hashing/node.js';
import { sha256 as portable } from '../../dist/hashing/portable.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** FIPS 180-4 examples, as NIST publishes them. */
const NIST: readonly (readonly [name: string, message: Uint8Array, digest: string])[] = [
  ['nothing', ascii(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', ascii('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    '448 bits',
    ascii('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    '896 bits',
    ascii('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu'),
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  ['a million a', ascii('a'.repeat(1_000_000)), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

const BACKENDS: Readonly<Record<string, Sha256Backend>> = { node, portable };

for (const [platform, sha256] of Object.entries(BACKENDS)) {
  for (const [name, message, digest] of NIST) {
    test(`${platform}: ${name}, at once, in pieces and in a batch`, (t) => {
      t.is(hex(sha256.digest(message)), digest);

      const stream = sha256.stream();
      for (let start = 0; start < message.length; start += 4093) stream.update(message.subarray(start, start + 4093));
      t.is(hex(stream.digest()), digest);

      const out = new Uint8Array(32);
      sha256.digestMany(new Uint8Array(0), message, Uint32Array.of(0, message.length), out);
      t.is(hex(out), digest);
    });
  }

  test(`${platform}: HMAC, RFC 4231 cases 2 and 6`, (t) => {
    t.is(
      hex(sha256.hmac(ascii('Jefe'), ascii('what do ya want for nothing?'))),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    t.is(
      hex(sha256.hmac(new Uint8Array(131).fill(0xaa), ascii('Test Using Larger Than Block-Size Key - Hash Key First'))),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    );
  });
}
