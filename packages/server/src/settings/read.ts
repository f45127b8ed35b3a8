/** Reads the environment by the table of settings, once, and reports everything that is wrong with it. */

import type { Words } from '@double-random/core';
import type { DemoSettings, OidcSettings, Settings } from '../settings.js';
import { DEMO_VARIABLES, OIDC_VARIABLES, SETTINGS, type SettingValues, type Variable } from './table.js';

/** A variable that cannot be used. */
export interface BadSetting {
  readonly variable: Variable;
  /** What it held; `null`: nothing, or a secret. */
  readonly value: string | null;
  readonly expected: Words;
}

export type SettingsRead = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly bad: readonly BadSetting[] };

type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLES = Object.keys(SETTINGS) as Variable[];

/** The text of a variable; empty counts as unset, as most process managers have it. */
const textOf = (environment: Environment, variable: Variable): string | null => {
  const text = environment[variable];
  return text === undefined || text === '' ? SETTINGS[variable].usual : text;
};

const NEEDED_TOGETHER: Words = {
  zh: `设置 OIDC 时须一并设置 ${OIDC_VARIABLES.join('、')} 和 PUBLIC_URL`,
  en: `with OIDC all of ${OIDC_VARIABLES.join(', ')} and PUBLIC_URL`,
};

/** What OIDC lacks, if any of it is set. */
function missingForOidc(environment: Environment): readonly BadSetting[] {
  const isSet = (variable: Variable): boolean => textOf(environment, variable) !== null;
  if (!OIDC_VARIABLES.some(isSet)) return [];
  const needed: readonly Variable[] = [...OIDC_VARIABLES, 'PUBLIC_URL'];
  return needed.filter((variable) => !isSet(variable)).map((variable) => ({ variable, value: null, expected: NEEDED_TOGETHER }));
}

/** The half of the demo's settings that lacks while the other is set. */
function missingForDemo(environment: Environment): readonly BadSetting[] {
  const missing = DEMO_VARIABLES.filter((variable) => textOf(environment, variable) === null);
  if (missing.length !== 1) return [];
  return missing.map((variable) => ({ variable, value: null, expected: SETTINGS[variable].expected }));
}

function oidcOf(values: SettingValues): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  const { OIDC_ROLE_CLAIM: roleClaim, OIDC_ROLE_MAPPING: roleMapping, OIDC_DEPARTMENT_CLAIM: departmentClaim } = values;
  if (issuer === null || clientId === null || clientSecret === null) return null;
  if (roleClaim === null || roleMapping === null || departmentClaim === null) return null;
  return { issuer, clientId, clientSecret, roleClaim, roleMapping, departmentClaim };
}

const demoOf = ({ DEMO_CITY: folder, DEMO_PASSWORD: password }: SettingValues): DemoSettings | null =>
  folder === null || password === null ? null : { folder, password };

const settingsOf = (values: SettingValues): Settings => ({
  port: values.PORT,
  host: values.HOST,
  publicUrl: values.PUBLIC_URL,
  databaseUrl: values.DATABASE_URL,
  databaseFile: values.DATABASE_FILE,
  secretsKey: values.SECRETS_KEY,
  logLevel: values.LOG_LEVEL,
  trustProxy: values.TRUST_PROXY,
  sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
  sessionHours: values.SESSION_HOURS,
  uploadMegabytes: values.UPLOAD_MEGABYTES,
  attachmentMegabytes: values.ATTACHMENT_MEGABYTES,
  attachmentDays: values.ATTACHMENT_DAYS,
  publicRequestsPerMinute: values.PUBLIC_REQUESTS_PER_MINUTE,
  visitsPerDay: values.VISITS_PER_DAY,
  visitStarts: values.VISIT_STARTS,
  noticeDays: values.NOTICE_DAYS,
  publicationDays: values.PUBLICATION_DAYS,
  remindDays: values.REMIND_DAYS,
  objectionDays: values.OBJECTION_DAYS,
  objectionsPerHour: values.OBJECTIONS_PER_HOUR,
  papersFolder: values.PAPERS_FOLDER,
  papersMegabytes: values.PAPERS_MEGABYTES,
  papersThreads: values.PAPERS_THREADS,
  papersDays: values.PAPERS_DAYS,
  papersKeys: values.PAPERS_KEYS,
  oidc: oidcOf(values),
  drandUrls: values.DRAND_URLS,
  webhookPrivateAddresses: values.WEBHOOK_PRIVATE_ADDRESSES ?? [],
  webhookGiveUpDays: values.WEBHOOK_GIVE_UP_DAYS,
  demo: demoOf(values),
});

/** Settings from environment variables, or every variable that cannot be used. */
export function readSettings(environment: Environment): SettingsRead {
  const bad: BadSetting[] = [...missingForOidc(environment), ...missingForDemo(environment)];
  const entries = VARIABLES.map((variable): [Variable, unknown] => {
    const { schema, secret, expected } = SETTINGS[variable];
    const text = textOf(environment, variable);
    if (text === null) return [variable, null];
    const read = schema.safeParse(text);
    if (!read.success) bad.push({ variable, value: secret ? null : text, expected });
    return [variable, read.data];
  });
  if (bad.length > 0) return { ok: false, bad };
  // Each value has just been read by the schema of its own row.
  return { ok: true, settings: settingsOf(Object.fromEntries(entries) as SettingValues) };
}
