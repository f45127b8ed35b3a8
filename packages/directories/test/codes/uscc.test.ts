import { checkUscc, organisationCheckCharacter, usccCheckCharacter } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...ALPHABET);
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** A code whose both checks hold. */
const code = fc
  .tuple(fc.constantFrom('91', '92', '93', '11', '12', '52'), digits(6), digits(8))
  .map(([kind, region, body]) => kind + region + body + organisationCheckCharacter(body))
  .map((body) => body + usccCheckCharacter(body));

test('codes printed in the standard and on licences pass', (t) => {
  t.is(checkUscc('91350100M000100Y43'), null);
  t.is(checkUscc('91330100799655058B'), null);
  t.is(checkUscc('91110000802100433B'), null);
});

test('a code made with its two check characters passes', (t) => {
  fc.assert(fc.property(code, (text) => checkUscc(text) === null));
  t.pass();
});

test('any one character changed is found', (t) => {
  fc.assert(
    fc.property(code, fc.nat(17), character, (text, place, other) => {
      fc.pre(text.charAt(place) !== other);
      return checkUscc(text.slice(0, place) + other + text.slice(place + 1)) !== null;
    }),
  );
  t.pass();
});

test('two different neighbours swapped are found', (t) => {
  fc.assert(
    fc.property(code, fc.nat(16), (text, place) => {
      const [a, b] = [text.charAt(place), text.charAt(place + 1)];
      fc.pre(a !== b);
      return checkUscc(text.slice(0, place) + b + a + text.slice(place + 2)) !== null;
    }),
  );
  t.pass();
});

test('an organisation code that fails alone is told apart from the whole', (t) => {
  const body = `91330106${'12345678'}${organisationCheckCharacter('12345678') === '0' ? '1' : '0'}`;
  t.is(checkUscc(body + usccCheckCharacter(body)), 'organisation-checksum');
});

for (const [what, text, finding] of [
  ['a character too few', '91350100M000100Y4', 'uscc-length'],
  ['a character too many', '91350100M000100Y433', 'uscc-length'],
  ['nothing', '', 'uscc-length'],
  ['the letter I', '9135010IM000100Y43', 'uscc-alphabet'],
  ['the letter O', '9135O100M000100Y43', 'uscc-alphabet'],
  ['lower case', '91350100m000100y43', 'uscc-alphabet'],
  ['a Chinese character', '91350100M000100Y4号', 'uscc-alphabet'],
  ['another check character', '91350100M000100Y44', 'uscc-checksum'],
] as const) {
  test(`${what}: ${finding}`, (t) => {
    t.is(checkUscc(text), finding);
  });
}
