/** What the service is told by its environment; settings/table.ts says by which variables. */

import type { Role } from './rights/role.js';
import type { LOG_LEVELS } from './settings/table.js';

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Sign-in by the city's own identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim whose values are mapped to roles. */
  readonly roleClaim: string;
  readonly roleMapping: Readonly<Record<string, Role>>;
  /** The claim that holds the department's id. */
  readonly departmentClaim: string;
}

/** The demo city, for who wants to try the service. */
export interface DemoSettings {
  /** Where its directories and its plan are. */
  readonly folder: string;
  /** Of every demo user. */
  readonly password: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The address that users type, without a trailing slash; `null`: whatever they reach the service by. `https:` makes cookies Secure. */
  readonly publicUrl: string | null;
  /** `postgres://…`; `null`: SQLite in `databaseFile`. */
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  /** 64 hex digits; `null`: the service holds no secrets of departments. */
  readonly secretsKey: string | null;
  readonly logLevel: LogLevel;
  /** How many proxies in front are believed in `X-Forwarded-For`. */
  readonly trustProxy: number;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** Bound of an uploaded file, in MiB. */
  readonly uploadMegabytes: number;
  /** Per address. */
  readonly publicRequestsPerMinute: number;
  /** Bound of a file attached to a record, in MiB. */
  readonly attachmentMegabytes: number;
  /** Days after which an attached file that no record refers to is removed. */
  readonly attachmentDays: number;
  /** The most visits of an inspector on one day, where a task does not say. */
  readonly visitsPerDay: number;
  /** Times of day at which visits start, `HH:MM`, ascending, where a task does not say. */
  readonly visitStarts: readonly string[];
  /** Working days before a visit by which its notice is delivered. */
  readonly noticeDays: number;
  /** Working days after the end of a visit within which its result is to be published. */
  readonly publicationDays: number;
  /** Working days before that deadline on which departments are reminded, the greatest first. */
  readonly remindDays: readonly number[];
  /** Working days after a publication within which an objection is taken. */
  readonly objectionDays: number;
  /** Per address. */
  readonly objectionsPerHour: number;
  /** Where made PDFs and files of batches are kept. */
  readonly papersFolder: string;
  /** Bound of the made PDFs, in MiB. */
  readonly papersMegabytes: number;
  /** PDFs that are made at the same time, beside those of batches. */
  readonly papersThreads: number;
  /** Days for which the file of a batch is kept. */
  readonly papersDays: number;
  /** Where the signing keys of departments are; `null`: nothing is signed. */
  readonly papersKeys: string | null;
  readonly oidc: OidcSettings | null;
  /** Relays of drand's quicknet, in the order in which they are asked; without a trailing slash. */
  readonly drandUrls: readonly string[];
  /** Networks, as `address/bits`, whose webhook receivers may be reached although they are not public. */
  readonly webhookPrivateAddresses: readonly string[];
  /** Days of trying after which a delivery is given up. */
  readonly webhookGiveUpDays: number;
  /** Load the demo city into an empty database; `null`: never. */
  readonly demo: DemoSettings | null;
}
