import test from 'ava';
import fc from 'fast-check';
import { momentOf } from '../../dist/outside/outside.js';
import { cookieOf, csrfOf, newSessionToken, renewedToken, sessionTokenOf } from '../../dist/rights/session-cookie.js';
import { delayAfter, oneMore, secondsLeft } from '../../dist/rights/throttle.js';
import { foldLogin } from '../../dist/store/users.js';
import { testOutside } from '../support/outside.js';

const cookieText = fc.stringMatching(/^[\w.-]{1,20}$/);
const seed = fc.string();

test('the CSRF token outlives renewals, belongs to one session, and does not tell the cookie', (t) => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 1, max: 5 }), (from, times) => {
      const outside = testOutside({ seed: from });
      const [first, other] = [newSessionToken(outside), newSessionToken(outside)];
      let token = first;
      for (let renewed = 0; renewed < times; renewed += 1) token = renewedToken(token, outside);
      t.not(token, first);
      t.is(csrfOf(token), csrfOf(first));
      t.not(csrfOf(other), csrfOf(first));
      t.false(first.includes(csrfOf(first)));
      t.is(sessionTokenOf(`double_random_session=${token}`), token);
    }),
    { numRuns: 50 },
  );
});

test('a cookie is found wherever it stands, and only by its whole name', (t) => {
  fc.assert(
    fc.property(fc.dictionary(cookieText, cookieText, { maxKeys: 6 }), cookieText, (cookies, missing) => {
      const header = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ');
      for (const [name, value] of Object.entries(cookies)) t.is(cookieOf(header, name), value);
      if (!Object.hasOwn(cookies, missing)) t.is(cookieOf(header, missing), null);
    }),
  );
});

test('delays never shrink as failures grow, never pass a quarter of an hour, and are over when they say', (t) => {
  const start = new Date('2026-11-02T01:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('login', 'address'), (failures, by) => {
      t.true(delayAfter(failures, by) <= delayAfter(failures + 1, by));
      t.true(delayAfter(failures, by) <= 900);
      const count = oneMore({ failures, lastAt: momentOf(start), blockedUntil: null }, by, start);
      const seconds = secondsLeft(count, start);
      t.is(seconds, delayAfter(failures + 1, by));
      t.is(secondsLeft(count, new Date(start.getTime() + seconds * 1000)), 0);
    }),
  );
});

test('folding a login twice is folding it once', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (login) => {
      t.is(foldLogin(foldLogin(login)), foldLogin(login));
    }),
  );
});
