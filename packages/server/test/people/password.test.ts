import { parseOptions } from '@node-rs/argon2';
import test from 'ava';
import { hashPassword, oneTimePassword, passwordMatches, passwordProblem } from '../../dist/rights/password.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { addPerson, PASSWORD } from './people.js';

for (const engine of ENGINES) {
  test(`${engine}: the store keeps argon2id with 19 MiB, two passes and one lane`, async (t) => {
    const service = await testService(t, engine);
    await addPerson(service, 'root', ['system-admin'], null);
    const [row] = await service.store.db('users').select('password');
    t.regex(row.password, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    t.like(parseOptions(row.password), { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32, saltLen: 16 });
  });
}

test('a password matches its own hash, typed in whatever code points, and no other', async (t) => {
  const stored = await hashPassword('Ｐｌｕｍ tree café by the lake');
  t.true(await passwordMatches(stored, 'Plum tree cafe\u0301 by the lake'));
  t.false(await passwordMatches(stored, 'plum tree café by the lake'));
});

test('the same password never has the same hash twice', async (t) => {
  t.not(await hashPassword(PASSWORD), await hashPassword(PASSWORD));
});

test('without a stored hash nothing matches, not even the stand-in', async (t) => {
  t.false(await passwordMatches(null, PASSWORD));
  t.false(await passwordMatches(null, 'nobody has this password'));
});

for (const [password, code] of [
  ['elevenchars', 'password-too-short'],
  ['x'.repeat(64) + 'y'.repeat(65), 'password-too-long'],
  ['WANG.FANG.2026', 'password-is-login'],
  ['Password1234', 'password-too-common'],
  ['１２３４５６７８９０１２', 'password-too-common'],
  ['啊啊啊啊啊啊啊啊啊啊啊啊', 'password-too-common'],
] as const) {
  test(`refused: ${code} (${password.slice(0, 16)})`, (t) => {
    t.is(passwordProblem(password, 'wang.fang.2026')?.code, code);
  });
}

test('12 and 128 characters are taken, counted as people see them', (t) => {
  t.is(passwordProblem('西湖边的梅花树开了三百年呀', 'w'), null);
  t.is(passwordProblem(`${'ab'.repeat(63)}👩👧`, 'w'), null);
  t.is(passwordProblem(`${'ab'.repeat(63)}👩👧c`, 'w')?.code, 'password-too-long');
});

test('one-time passwords are made of signs that are not mistaken, and pass the rules', (t) => {
  const outside = testOutside();
  const made = Array.from({ length: 50 }, () => oneTimePassword(outside));
  t.is(new Set(made).size, 50);
  for (const password of made) {
    t.regex(password, /^[a-km-np-z2-9]{20}$/);
    t.is(passwordProblem(password, 'login'), null);
  }
});
