import test from 'ava';
import { addUser } from '../../dist/acts/people/add-user.js';
import { changePassword } from '../../dist/acts/people/change-password.js';
import { closeSession } from '../../dist/acts/people/close-session.js';
import { forgetEnded } from '../../dist/acts/people/forget-ended.js';
import { resetPassword } from '../../dist/acts/people/reset-password.js';
import { signIn } from '../../dist/acts/people/sign-in.js';
import { delayAfter } from '../../dist/rights/throttle.js';
import { openStore } from '../../dist/store/open-store.js';
import { findUser } from '../../dist/store/users.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { type Acts, actorOf, addDepartments, addPerson, auditEvents, FROM, ORIGIN, PASSWORD, refusedWith, worked } from './people.js';

const WRONG = 'not the password';

const tryIn = (service: Acts, password: string, login = 'planner', address = ORIGIN.address) =>
  signIn(service, { login, password }, { ...ORIGIN, address }, FROM);

async function failTimes(service: Acts, times: number, login = 'planner'): Promise<string[]> {
  const codes: string[] = [];
  for (let tried = 0; tried < times; tried += 1) {
    const outcome = await tryIn(service, WRONG, login);
    codes.push(outcome.ok ? 'in' : (outcome.problems[0]?.code ?? ''));
  }
  return codes;
}

for (const engine of ENGINES) {
  test(`${engine}: signing in and out is recorded with who, when and from where`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const user = await addPerson(service, 'planner', ['planner']);
    const { session } = await worked(tryIn(service, PASSWORD, 'PLANNER'));
    t.is((await findUser(service.store.db, user.id))?.signedInAt, session.openedAt);
    await worked(closeSession(service, actorOf(user, session.id)));
    const rows = await service.store
      .db('audit_entries')
      .orderBy('sequence')
      .select('event', 'actor_id', 'address', 'subject_id')
      .offset(3)
      .limit(9);
    t.deepEqual(rows, [
      { event: 'session.opened', actor_id: user.id, address: ORIGIN.address, subject_id: session.id },
      { event: 'session.closed', actor_id: user.id, address: ORIGIN.address, subject_id: session.id },
    ]);
  });

  test(`${engine}: failures are recorded, with the login where somebody has it and never what else was typed`, async (t) => {
    const service = await testService(t, engine);
    const user = await addPerson(service, 'root', ['system-admin'], null);
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, WRONG, 'root'));
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, WRONG, 'my secret typed too early'));
    const failed = (await auditEvents(service)).filter(({ event }) => event === 'sign-in.failed');
    t.deepEqual(failed, [
      { event: 'sign-in.failed', subject: user.id, actor: 'sign-in', details: { login: 'root', reason: 'wrong-login-or-password' } },
      { event: 'sign-in.failed', subject: '', actor: 'sign-in', details: { login: null, reason: 'wrong-login-or-password' } },
    ]);
  });

  test(`${engine}: a login that fails waits longer and longer, even for the right password; a success starts again`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner']);
    t.deepEqual(await failTimes(service, 6), [...Array(5).fill('wrong-login-or-password'), 'too-many-requests']);
    const throttled = await tryIn(service, PASSWORD);
    t.is(throttled.ok ? null : throttled.problems[0]?.details['seconds'], 2);
    service.outside.advance(2);
    t.deepEqual(await failTimes(service, 2), ['wrong-login-or-password', 'too-many-requests']);
    service.outside.advance(3);
    await refusedWith(t, 'too-many-requests', tryIn(service, PASSWORD));
    service.outside.advance(1);
    await worked(tryIn(service, PASSWORD));
    t.deepEqual(await failTimes(service, 5), Array(5).fill('wrong-login-or-password'));
  });

  test(`${engine}: an unknown login is throttled like a known one`, async (t) => {
    const service = await testService(t, engine);
    t.deepEqual(await failTimes(service, 6, 'nobody'), [...Array(5).fill('wrong-login-or-password'), 'too-many-requests']);
  });

  test(`${engine}: tries sent side by side do not slip through together`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner']);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tryIn(service, WRONG)));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.problems[0]?.code));
    t.is(codes.filter((code) => code === 'wrong-login-or-password').length, 5);
    t.is(codes.filter((code) => code === 'too-many-requests').length, 7);
  });

  test(`${engine}: an address that fails with many logins is throttled for all of them`, async (t) => {
    const service = await testService(t, engine);
    await addPerson(service, 'root', ['system-admin'], null);
    await service.store.transact(async (tx) => {
      await tx('sign_in_attempts').insert({
        counted_by: 'address',
        key: ORIGIN.address,
        failures: 99,
        last_at: service.outside.now().toISOString(),
      });
    });
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, WRONG, 'a-login'));
    await refusedWith(t, 'too-many-requests', tryIn(service, PASSWORD, 'root'));
    await worked(tryIn(service, PASSWORD, 'root', '192.0.2.8'));
  });

  test(`${engine}: whoever has an IPv6 network is one caller, whatever address of it is used`, async (t) => {
    const service = await testService(t, engine);
    await addPerson(service, 'root', ['system-admin'], null);
    for (const last of ['1', '2', 'ffff:a:b']) {
      await refusedWith(t, 'wrong-login-or-password', tryIn(service, WRONG, `login-${last}`, `2001:db8:0:7::${last}`));
    }
    t.deepEqual(await service.store.db('sign_in_attempts').where({ counted_by: 'address' }).select('key', 'failures'), [
      { key: '2001:db8:0:7::/64', failures: 3 },
    ]);
    await service.store.transact((tx) => tx('sign_in_attempts').where({ counted_by: 'address' }).update({ failures: 99 }));
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, WRONG, 'another', '2001:db8:0:7::8'));
    await refusedWith(t, 'too-many-requests', tryIn(service, PASSWORD, 'root', '2001:db8:0:7::9'));
    await worked(tryIn(service, PASSWORD, 'root', '2001:db8:0:8::9'));
  });

  test(`${engine}: failures are forgotten after an hour, also by the housekeeping`, async (t) => {
    const service = await testService(t, engine);
    await failTimes(service, 5, 'nobody');
    service.outside.advance(3601);
    t.deepEqual(await failTimes(service, 2, 'nobody'), Array(2).fill('wrong-login-or-password'));
    service.outside.advance(3601);
    await forgetEnded.run(service, AbortSignal.timeout(1000));
    t.deepEqual(await service.store.db('sign_in_attempts').select('key'), []);
  });

  test(`${engine}: the housekeeping forgets sessions that have ended and no others`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner']);
    await worked(tryIn(service, PASSWORD));
    service.outside.advance(service.settings.sessionIdleMinutes * 60 - 1);
    const { session } = await worked(tryIn(service, PASSWORD));
    await forgetEnded.run(service, AbortSignal.timeout(1000));
    t.is((await service.store.db('sessions').select('id')).length, 2);
    service.outside.advance(1);
    await forgetEnded.run(service, AbortSignal.timeout(1000));
    t.deepEqual(await service.store.db('sessions').select('id'), [{ id: session.id }]);
  });

  test(`${engine}: a password from an administrator lets in once, to change it, for seven days`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const given = { login: 'new', name: '新', department: 'market', roles: ['planner'], inspector: null, password: null } as const;
    const { user, password } = await worked(addUser(service, admin, given));
    const first = await worked(tryIn(service, password ?? '', 'new'));
    t.not(first.user.oneTimeUntil, null);
    await worked(changePassword(service, actorOf(user, first.session.id), { oldPassword: password ?? '', newPassword: PASSWORD }));
    t.is((await worked(tryIn(service, PASSWORD, 'new'))).user.oneTimeUntil, null);
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, password ?? '', 'new'));
    const again = await worked(resetPassword(service, admin, user.id));
    service.outside.advance(7 * 86_400);
    await refusedWith(t, 'one-time-password-over', tryIn(service, again.password, 'new'));
  });

  test(`${engine}: a changed password ends all other sessions, and needs the old one`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const user = await addPerson(service, 'planner', ['planner']);
    const here = await worked(tryIn(service, PASSWORD));
    await worked(tryIn(service, PASSWORD));
    const by = actorOf(user, here.session.id);
    const newPassword = 'osmanthus in the rain';
    await refusedWith(t, 'wrong-old-password', changePassword(service, by, { oldPassword: WRONG, newPassword }));
    await refusedWith(t, 'password-too-short', changePassword(service, by, { oldPassword: PASSWORD, newPassword: 'short' }));
    await refusedWith(t, 'password-unchanged', changePassword(service, by, { oldPassword: PASSWORD, newPassword: PASSWORD }));
    await worked(changePassword(service, by, { oldPassword: PASSWORD, newPassword }));
    t.deepEqual(await service.store.db('sessions').select('id'), [{ id: here.session.id }]);
    await refusedWith(t, 'wrong-login-or-password', tryIn(service, PASSWORD));
    await worked(tryIn(service, newPassword));
  });

  test(`${engine}: guesses at the old password are throttled like those at sign-in`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const user = await addPerson(service, 'planner', ['planner']);
    const guess = () => changePassword(service, actorOf(user), { oldPassword: WRONG, newPassword: 'osmanthus in the rain' });
    for (let tried = 0; tried < 5; tried += 1) await refusedWith(t, 'wrong-old-password', guess());
    await refusedWith(t, 'too-many-requests', guess());
    await refusedWith(t, 'too-many-requests', tryIn(service, PASSWORD));
  });
}

test('two instances on one PostgreSQL count failures together', async (t) => {
  const service = await testService(t, 'postgresql');
  const second = openStore(service.settings);
  t.teardown(() => second.close());
  const other = { ...service, store: second };
  await failTimes(service, 3, 'nobody');
  await failTimes(other, 2, 'nobody');
  t.deepEqual(await failTimes(service, 1, 'nobody'), ['too-many-requests']);
  t.deepEqual(await failTimes(other, 1, 'nobody'), ['too-many-requests']);
});

test('the delay grows from nothing to a quarter of an hour', (t) => {
  t.deepEqual(
    [1, 4, 5, 6, 7, 12, 13, 14, 1000].map((failures) => delayAfter(failures, 'login')),
    [0, 0, 2, 4, 8, 256, 512, 900, 900],
  );
  t.deepEqual(
    [99, 100, 101].map((failures) => delayAfter(failures, 'address')),
    [0, 2, 4],
  );
});
