import test from 'ava';
import { readSettings } from '../../dist/settings/read.js';
import { OIDC_VARIABLES } from '../../dist/settings/table.js';
import type { Settings } from '../../dist/settings.js';

const OIDC = {
  PUBLIC_URL: 'https://double-random.example',
  OIDC_ISSUER: 'https://login.example/realms/city/',
  OIDC_CLIENT_ID: 'double-random',
  OIDC_CLIENT_SECRET: 'open sesame',
  OIDC_ROLE_CLAIM: 'roles',
  OIDC_ROLE_MAPPING: '{"jihua":"planner","shenji":"auditor"}',
  OIDC_DEPARTMENT_CLAIM: 'department',
};

/** The settings, or the variables that cannot be used. */
function read(environment: Record<string, string | undefined>): Settings | string[] {
  const outcome = readSettings(environment);
  return outcome.ok ? outcome.settings : outcome.bad.map(({ variable }) => variable);
}

const USUAL: Settings = {
  port: 8080,
  host: '127.0.0.1',
  publicUrl: null,
  databaseUrl: null,
  databaseFile: 'data/double-random.sqlite',
  secretsKey: null,
  logLevel: 'info',
  trustProxy: 0,
  sessionIdleMinutes: 30,
  sessionHours: 12,
  uploadMegabytes: 512,
  attachmentMegabytes: 20,
  attachmentDays: 30,
  publicRequestsPerMinute: 300,
  visitsPerDay: 4,
  visitStarts: ['09:00', '10:30', '14:00', '15:30'],
  noticeDays: 3,
  publicationDays: 20,
  remindDays: [5, 1],
  objectionDays: 15,
  objectionsPerHour: 10,
  papersFolder: 'data/papers',
  papersMegabytes: 1024,
  papersThreads: 1,
  papersDays: 7,
  papersKeys: null,
  oidc: null,
  drandUrls: ['https://api.drand.sh', 'https://api2.drand.sh', 'https://api3.drand.sh'],
  webhookPrivateAddresses: [],
  webhookGiveUpDays: 7,
  demo: null,
};

test('an empty environment gives the usual settings; so do empty variables', (t) => {
  t.deepEqual(read({}), USUAL);
  t.deepEqual(read({ PORT: '', DATABASE_URL: '', DEMO_CITY: '', OIDC_ISSUER: '' }), USUAL);
});

test('every variable is taken', (t) => {
  const settings = read({
    ...OIDC,
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'postgresql://city:p%40ss@db.example:5433/double_random',
    DATABASE_FILE: '/var/lib/双随机/service.sqlite',
    SECRETS_KEY: 'AB'.repeat(32),
    LOG_LEVEL: 'debug',
    TRUST_PROXY: '2',
    SESSION_IDLE_MINUTES: '1',
    SESSION_HOURS: '168',
    UPLOAD_MEGABYTES: '4096',
    ATTACHMENT_MEGABYTES: '64',
    ATTACHMENT_DAYS: '7',
    PUBLIC_REQUESTS_PER_MINUTE: '1',
    VISITS_PER_DAY: '6',
    VISIT_STARTS: '08:30, 23:59',
    NOTICE_DAYS: '0',
    PUBLICATION_DAYS: '30',
    REMIND_DAYS: '10, 3,0',
    OBJECTION_DAYS: '5',
    OBJECTIONS_PER_HOUR: '2',
    PAPERS_FOLDER: '/var/lib/双随机/papers',
    PAPERS_MEGABYTES: '10',
    PAPERS_THREADS: '2',
    PAPERS_DAYS: '1',
    PAPERS_KEYS: '/etc/double-random/keys',
    DRAND_URLS: 'https://drand.example/, http://127.0.0.1:9/relay',
    WEBHOOK_PRIVATE_ADDRESSES: '10.20.0.0/16, fd00::/8',
    WEBHOOK_GIVE_UP_DAYS: '30',
    DEMO_CITY: 'out/city',
    DEMO_PASSWORD: 'a password for all',
  });
  t.deepEqual(settings, {
    port: 0,
    host: '::1',
    publicUrl: 'https://double-random.example',
    databaseUrl: 'postgresql://city:p%40ss@db.example:5433/double_random',
    databaseFile: '/var/lib/双随机/service.sqlite',
    secretsKey: 'ab'.repeat(32),
    logLevel: 'debug',
    trustProxy: 2,
    sessionIdleMinutes: 1,
    sessionHours: 168,
    uploadMegabytes: 4096,
    attachmentMegabytes: 64,
    attachmentDays: 7,
    publicRequestsPerMinute: 1,
    visitsPerDay: 6,
    visitStarts: ['08:30', '23:59'],
    noticeDays: 0,
    publicationDays: 30,
    remindDays: [10, 3, 0],
    objectionDays: 5,
    objectionsPerHour: 2,
    papersFolder: '/var/lib/双随机/papers',
    papersMegabytes: 10,
    papersThreads: 2,
    papersDays: 1,
    papersKeys: '/etc/double-random/keys',
    oidc: {
      issuer: 'https://login.example/realms/city',
      clientId: 'double-random',
      clientSecret: 'open sesame',
      roleClaim: 'roles',
      roleMapping: { jihua: 'planner', shenji: 'auditor' },
      departmentClaim: 'department',
    },
    drandUrls: ['https://drand.example', 'http://127.0.0.1:9/relay'],
    webhookPrivateAddresses: ['10.20.0.0/16', 'fd00::/8'],
    webhookGiveUpDays: 30,
    demo: { folder: 'out/city', password: 'a password for all' },
  });
});

const WRONG: Readonly<Record<string, readonly string[]>> = {
  PORT: ['65536', '-1', '80.5', '0x50', ' 80', 'http', '1e3', '100000'],
  HOST: ['two words', 'http://here/'],
  PUBLIC_URL: ['double-random.example', 'ftp://x', 'https://x/path', 'https://user@x', 'https://x/?q', 'javascript:alert(1)'],
  TRUST_PROXY: ['true', '11', '-1'],
  DATABASE_URL: ['mysql://x/y', 'postgres:', 'host=x'],
  SECRETS_KEY: ['ab', 'ab'.repeat(33), 'xy'.repeat(32), `${'ab'.repeat(32)}\n`],
  SESSION_IDLE_MINUTES: ['0', 'half an hour'],
  SESSION_HOURS: ['0', '169'],
  UPLOAD_MEGABYTES: ['0', '1GB'],
  ATTACHMENT_MEGABYTES: ['0', '513'],
  ATTACHMENT_DAYS: ['0', 'never'],
  PUBLIC_REQUESTS_PER_MINUTE: ['0', '-5'],
  VISITS_PER_DAY: ['0', '25'],
  VISIT_STARTS: ['9:00', '09:00,', '10:00,09:00', '09:00,09:00', '24:00', '09:60'],
  NOTICE_DAYS: ['-1', '61'],
  PUBLICATION_DAYS: ['0', '251', 'twenty'],
  REMIND_DAYS: ['1,5', '5,5', '5,', 'soon', '-1'],
  OBJECTION_DAYS: ['0', '15.5'],
  PAPERS_FOLDER: ['a\0b'],
  PAPERS_KEYS: ['a\0b'],
  PAPERS_MEGABYTES: ['0', '1000001'],
  PAPERS_THREADS: ['0', '17'],
  PAPERS_DAYS: ['0', '366'],
  OBJECTIONS_PER_HOUR: ['0'],
  WEBHOOK_PRIVATE_ADDRESSES: ['10.20.0.0', '10.20.0.0/33', 'intranet/8', '10.0.0.0/8,', '::/129'],
  WEBHOOK_GIVE_UP_DAYS: ['0', '61', 'never'],
  LOG_LEVEL: ['verbose', 'INFO'],
  DRAND_URLS: ['api.drand.sh', 'https://a.example,,https://b.example', 'https://a.example,nonsense'],
};

for (const [variable, values] of Object.entries(WRONG)) {
  test(`${variable}: what is not ${variable} is refused`, (t) => {
    for (const value of values) t.deepEqual(read({ [variable]: value }), [variable], value);
  });
}

test('a role mapping is JSON from texts to known roles', (t) => {
  for (const value of ['planner', '[]', '{"a":"king"}', '{"":"planner"}', '{"a":1}', '{"a":']) {
    t.deepEqual(read({ ...OIDC, OIDC_ROLE_MAPPING: value }), ['OIDC_ROLE_MAPPING'], value);
  }
});

test('all of OIDC is set, with the public address, or none of it', (t) => {
  for (const variable of [...OIDC_VARIABLES, 'PUBLIC_URL']) t.deepEqual(read({ ...OIDC, [variable]: undefined }), [variable]);
  t.deepEqual(read({ OIDC_ISSUER: OIDC.OIDC_ISSUER }), [...OIDC_VARIABLES.slice(1), 'PUBLIC_URL']);
  t.is((read({ PUBLIC_URL: OIDC.PUBLIC_URL }) as Settings).oidc, null);
});

test('the demo has a folder and a password of its users, or neither', (t) => {
  t.deepEqual(read({ DEMO_CITY: 'out/city' }), ['DEMO_PASSWORD']);
  t.deepEqual(read({ DEMO_PASSWORD: 'a password for all' }), ['DEMO_CITY']);
  t.deepEqual(read({ DEMO_CITY: 'out/city', DEMO_PASSWORD: 'too short' }), ['DEMO_PASSWORD']);
});

test('everything that is wrong is told at once, with what is expected, and no secret is repeated', (t) => {
  const outcome = readSettings({ PORT: 'http', SECRETS_KEY: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@x' });
  t.deepEqual(outcome, {
    ok: false,
    bad: [
      { variable: 'PORT', value: 'http', expected: { zh: '0 至 65535 的整数', en: 'an integer from 0 to 65535' } },
      {
        variable: 'DATABASE_URL',
        value: null,
        expected: { zh: 'postgres://用户:密码@主机:端口/数据库', en: 'postgres://user:password@host:port/database' },
      },
      {
        variable: 'SECRETS_KEY',
        value: null,
        expected: { zh: '64 位十六进制数字（openssl rand -hex 32）', en: '64 hex digits (openssl rand -hex 32)' },
      },
    ],
  });
});
