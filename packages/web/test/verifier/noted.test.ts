import test from 'ava';
import { compareNoted } from '#verifier/page/words/noted.js';

const VALUES = [
  { name: 'manifest', value: 'd542a1b862deafb354f644d9d208eb5b2d026c3832e10fec68d63fb72544d605' },
  { name: 'result', value: '50a54242a62fbb2be4a2a49a034c383ccb4d41ceaafc14bbcf5e315faf990fa7' },
] as const;

const whole = VALUES[0].value;

test('a value is found however it was written down', (t) => {
  const same = { kind: 'same', name: 'manifest', digits: 64, of: 64 };
  for (const noted of [
    whole,
    whole.toUpperCase(),
    ` ${whole.replaceAll(/(.{4})/g, '$1 ')}\n`,
    whole.replaceAll(/(.{8})/g, '$1-').slice(0, -1),
  ])
    t.deepEqual(compareNoted(noted, VALUES), same, noted);
});

test('a beginning is found, and told for what it is', (t) => {
  t.deepEqual(compareNoted('50a54242…', VALUES), { kind: 'same', name: 'result', digits: 8, of: 64 });
});

test('what is too short, no hash, longer, or another value is not taken for one of them', (t) => {
  t.deepEqual(compareNoted('', VALUES), { kind: 'nothing' });
  t.deepEqual(compareNoted('d542a1b', VALUES), { kind: 'too-short', fewest: 8 });
  t.deepEqual(compareNoted('hello world', VALUES), { kind: 'not-hex' });
  t.deepEqual(compareNoted(`${whole}00`, VALUES), { kind: 'other' });
  t.deepEqual(compareNoted(`e${whole.slice(1)}`, VALUES), { kind: 'other' });
  t.deepEqual(compareNoted(whole, []), { kind: 'other' });
});
