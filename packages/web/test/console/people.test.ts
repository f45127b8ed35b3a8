import test from 'ava';
import { momentsOf } from '../../console/src/areas/audit/day-range.js';
import { actorWords, detailName, detailValue, subjectWords } from '../../console/src/areas/audit/entry-words.js';
import { faultsOf as departmentFaults } from '../../console/src/areas/people/departments/department-form.js';
import { userAgentWords } from '../../console/src/areas/people/sessions/user-agent.js';
import { tokenState } from '../../console/src/areas/people/tokens/scopes.js';
import { faultsOf, linkedInspector, rolesToGive, type UserForm } from '../../console/src/areas/people/users/user-form.js';
import { faultsOf as webhookFaults } from '../../console/src/areas/people/webhooks/webhook.js';
import { oidcRefusal } from '../../console/src/session/oidc-refusals.js';

const USER: UserForm = { login: 'wang', name: '王五', department: 'market', roles: ['planner'], inspector: null };

const paths = (faults: readonly { readonly path: string }[]): string[] => faults.map(({ path }) => path);

test('a user needs a login when new, a name, a role, and a department for a role of a department', (t) => {
  t.deepEqual(faultsOf(USER, true), []);
  t.deepEqual(paths(faultsOf({ login: ' ', name: '', department: null, roles: [], inspector: null }, true)), ['login', 'name', 'roles']);
  t.deepEqual(paths(faultsOf({ ...USER, login: '', department: null }, false)), ['department']);
  t.deepEqual(faultsOf({ ...USER, department: null, roles: ['auditor'] }, false), []);
});

test('only inspectors are linked with the directory', (t) => {
  t.is(linkedInspector({ ...USER, inspector: 'SC066' }), null);
  t.is(linkedInspector({ ...USER, roles: ['inspector'], inspector: 'SC066' }), 'SC066');
  t.is(linkedInspector({ ...USER, roles: ['inspector'], inspector: '' }), null);
});

test('a department’s administrator gives no roles of the whole city', (t) => {
  t.false(rolesToGive(['department-admin']).includes('system-admin'));
  t.false(rolesToGive(['department-admin']).includes('auditor'));
  t.true(rolesToGive(['system-admin']).includes('auditor'));
});

test('departments need both names; webhooks an https address and an event', (t) => {
  t.deepEqual(paths(departmentFaults({ id: 'market', name: '市场监管', nameEn: ' ' })), ['nameEn']);
  t.deepEqual(paths(webhookFaults({ name: '大屏', url: 'http://example.org/', events: [] })), ['url', 'events']);
  t.deepEqual(webhookFaults({ name: '大屏', url: 'https://example.org/hook', events: ['draw.held'] }), []);
});

test('a token is revoked, expired or active, in this order', (t) => {
  const now = new Date('2026-11-23T00:00:00Z');
  t.is(tokenState({ revokedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-02T00:00:00Z' }, now), 'revoked');
  t.is(tokenState({ revokedAt: null, expiresAt: '2026-11-23T00:00:00Z' }, now), 'expired');
  t.is(tokenState({ revokedAt: null, expiresAt: '2026-11-23T00:00:01Z' }, now), 'active');
});

test('browsers in words that people know', (t) => {
  t.is(
    userAgentWords('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0')
      .zh,
    'Windows 上的 Edge',
  );
  t.is(userAgentWords('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/119.0 Mobile Safari/537.36').en, 'Chrome on Android');
  t.is(userAgentWords('curl/8.5.0').zh, 'curl');
  t.is(userAgentWords('a robot').zh, 'a robot');
  t.is(userAgentWords('').en, 'unknown');
});

test('days of a filter begin and end at midnight in Beijing', (t) => {
  t.deepEqual(momentsOf(['2026-11-23', '2026-11-23']), { from: '2026-11-23T00:00:00+08:00', until: '2026-11-24T00:00:00+08:00' });
  t.deepEqual(momentsOf(null), {});
});

test('entries of the audit trail in words, and what has none as it stands', (t) => {
  t.is(subjectWords('webhook').zh, '回调');
  t.is(subjectWords('task').zh, '任务');
  t.is(subjectWords('toString').zh, 'toString');
  t.is(detailName('roles', 'user').zh, '角色');
  t.is(detailName('roles', 'task').zh, '席位');
  t.is(detailName('sessionsEnded', 'user').en, 'sessions ended');
  t.is(detailName('__proto__', 'user').zh, '__proto__');
});

test('values of details by their names, and codes without one as they are', (t) => {
  const namer = { department: (id: string) => `<${id}>`, event: (event: string) => `[${event}]` };
  t.is(detailValue('roles', ['planner', 'x'], namer).zh, '计划员、x');
  t.is(detailValue('departments', ['market', 'culture'], namer).en, '<market>, <culture>');
  t.is(detailValue('events', ['draw.held'], namer).zh, '[draw.held]');
  t.is(detailValue('name', 'market', namer).zh, 'market');
  t.is(detailValue('reason', null, namer).en, 'none');
  t.is(detailValue('reason', [], namer).zh, '无');
  t.is(detailValue('rows', 3, namer).zh, '3');
});

test('whom the identity provider does not let in is told why, in words', (t) => {
  t.is(oidcRefusal(''), null);
  t.regex(oidcRefusal('?refused=oidc-no-role')?.zh ?? '', /角色/);
  t.regex(oidcRefusal('?refused=<script>')?.en ?? '', /start again/, 'what nobody knows is said in general');
});

test('who did it: a person by name, the service, or the public, who objects without signing in', (t) => {
  t.is(actorWords({ kind: 'user', id: 'u1', name: '周敏' }).zh, '周敏');
  t.is(actorWords({ kind: 'system', id: 'deadlines', name: 'deadlines' }).zh, '系统自动');
  t.is(actorWords({ kind: 'system', id: 'objections', name: 'objections' }).zh, '公众（异议人）');
});
