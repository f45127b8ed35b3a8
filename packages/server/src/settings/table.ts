/** Every setting of the service. What an environment variable means, what it may hold and what holds without it stand here and nowhere else. */

import type { Words } from '@double-random/core';
import type { z } from 'zod';
import { ROLES } from '../rights/role.js';
import {
  address,
  addresses,
  falling,
  fileName,
  host,
  key,
  networkList,
  origin,
  password,
  plainText,
  postgresUrl,
  roleMapping,
  timesOfDay,
  whole,
  word,
} from './kinds.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Setting<Value, Usual extends string | null> extends Words {
  /** The text that holds when the variable is unset or empty; `null`: the setting is then absent. */
  readonly usual: Usual;
  readonly expected: Words;
  /** Its value is never shown. */
  readonly secret: boolean;
  readonly schema: z.ZodType<Value, string>;
}

/** A row of the table; not secret unless told. */
const setting = <Value, const Usual extends string | null>(
  row: Omit<Setting<Value, Usual>, 'secret'> & { readonly secret?: boolean },
): Setting<Value, Usual> => ({ secret: false, ...row });

const between = (least: number, most: number): { readonly expected: Words; readonly schema: z.ZodType<number, string> } => ({
  expected: { zh: `${least} 至 ${most} 的整数`, en: `an integer from ${least} to ${most}` },
  schema: whole(least, most),
});

const TEXT: Words = { zh: '文字', en: 'a text' };

export const SETTINGS = {
  // Where it listens.
  PORT: setting({ zh: '监听端口；0 表示任一空闲端口。', en: 'Port to listen on; 0: any free one.', usual: '8080', ...between(0, 65_535) }),
  HOST: setting({
    zh: '监听地址。仅本机可达；需由其他机器访问时设为 0.0.0.0 或某一网卡地址，并在前面放置启用 HTTPS 的代理。',
    en: 'Address to listen on. Only this machine reaches the usual one; set 0.0.0.0 or the address of one interface for others, behind a proxy with HTTPS.',
    usual: '127.0.0.1',
    expected: { zh: '主机名或 IP 地址', en: 'a host name or an IP address' },
    schema: host,
  }),
  PUBLIC_URL: setting({
    zh: '用户在浏览器中输入的地址。以 https: 开头时 Cookie 只经 HTTPS 发送；启用 OIDC 时必填。',
    en: 'The address that users type. With https: cookies are sent over HTTPS only; needed for OIDC.',
    usual: null,
    expected: { zh: 'http(s) 地址，不含路径', en: 'an http(s) address without a path' },
    schema: origin,
  }),
  TRUST_PROXY: setting({
    zh: '前置代理的层数：只采信 X-Forwarded-For 中由这些代理写入的部分。',
    en: 'How many proxies stand in front: only what they wrote into X-Forwarded-For is believed.',
    usual: '0',
    ...between(0, 10),
  }),

  // What it keeps, and where.
  DATABASE_URL: setting({
    zh: 'PostgreSQL 数据库地址。未设置时使用 SQLite。',
    en: 'The PostgreSQL database. Without it, SQLite is used.',
    usual: null,
    expected: { zh: 'postgres://用户:密码@主机:端口/数据库', en: 'postgres://user:password@host:port/database' },
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_FILE: setting({
    zh: 'SQLite 数据库文件；所在文件夹会自动建立。设置了 DATABASE_URL 时不用。',
    en: 'The SQLite file; its folder is made. Not used with DATABASE_URL.',
    usual: 'data/double-random.sqlite',
    expected: { zh: '文件路径', en: 'the path of a file' },
    schema: fileName,
  }),
  SECRETS_KEY: setting({
    zh: '加密部门代存的秘密和回调签名密钥所用的密钥。未设置时两者都不接受。请与数据库分开备份：遗失后所加密的无法恢复。',
    en: 'Key that encrypts secrets which departments leave with the service, and signing secrets of webhooks; without it neither is taken. Back it up apart from the database: what it locked is lost with it.',
    usual: null,
    expected: { zh: '64 位十六进制数字（openssl rand -hex 32）', en: '64 hex digits (openssl rand -hex 32)' },
    secret: true,
    schema: key,
  }),

  // People and limits.
  SESSION_IDLE_MINUTES: setting({
    zh: '无操作多少分钟后须重新登录。',
    en: 'Minutes without a request after which one signs in again.',
    usual: '30',
    ...between(1, 1440),
  }),
  SESSION_HOURS: setting({
    zh: '登录后最多多少小时须重新登录。',
    en: 'Hours after which one signs in again in any case.',
    usual: '12',
    ...between(1, 168),
  }),
  UPLOAD_MEGABYTES: setting({
    zh: '上传文件的上限（MiB）。',
    en: 'Bound of an uploaded file, in MiB.',
    usual: '512',
    ...between(1, 4096),
  }),
  ATTACHMENT_MEGABYTES: setting({
    zh: '检查记录附件的大小上限（MiB）。',
    en: 'Bound of a file attached to a record, in MiB.',
    usual: '20',
    ...between(1, 512),
  }),
  ATTACHMENT_DAYS: setting({
    zh: '无检查记录引用的附件保留多少天。',
    en: 'Days after which an attached file that no record refers to is removed.',
    usual: '30',
    ...between(1, 3650),
  }),
  PUBLIC_REQUESTS_PER_MINUTE: setting({
    zh: '每个地址每分钟可向免登录的页面和接口发出的请求数；样式、脚本、已保存的应答和不读数据的页面不计。',
    en: 'Requests that one address may send to public pages and the public API in a minute; styles, scripts, kept answers and pages that read nothing do not count.',
    usual: '300',
    ...between(1, 1_000_000),
  }),
  VISITS_PER_DAY: setting({
    zh: '排期时每名执法人员每天最多检查几户（任务可另行设定）。',
    en: 'The most visits of an inspector on one day when visits are scheduled, unless the task says otherwise.',
    usual: '4',
    ...between(1, 24),
  }),
  VISIT_STARTS: setting({
    zh: '排期时检查的开始时刻（任务可另行设定）。',
    en: 'Times of day at which visits start when they are scheduled, unless the task says otherwise.',
    usual: '09:00,10:30,14:00,15:30',
    expected: { zh: '时刻，由早到晚，以逗号分隔，至多 24 个', en: 'times of day, the earliest first, with commas between, 24 at most' },
    schema: timesOfDay,
  }),
  NOTICE_DAYS: setting({
    zh: '检查通知书须在检查前多少个工作日送达。',
    en: 'Working days before a visit by which its notice is delivered.',
    usual: '3',
    ...between(0, 60),
  }),
  PUBLICATION_DAYS: setting({
    zh: '检查结束后须在多少个工作日内公示结果。',
    en: 'Working days after the end of a visit within which its result is to be published.',
    usual: '20',
    ...between(1, 250),
  }),
  REMIND_DAYS: setting({
    zh: '公示期限前多少个工作日提醒。',
    en: 'Working days before that deadline on which the departments are reminded.',
    usual: '5,1',
    expected: { zh: '0 至 250 的整数，由大到小，以逗号分隔', en: 'integers from 0 to 250, the greatest first, with commas between' },
    schema: falling(0, 250),
  }),
  OBJECTION_DAYS: setting({
    zh: '结果公示后可在多少个工作日内提出异议。',
    en: 'Working days after its publication within which an objection to a result is taken.',
    usual: '15',
    ...between(1, 250),
  }),
  OBJECTIONS_PER_HOUR: setting({
    zh: '每个地址每小时可提出的异议数。',
    en: 'Objections that one address may send in an hour.',
    usual: '10',
    ...between(1, 1_000_000),
  }),
  // Papers: what is made as PDF.
  PAPERS_FOLDER: setting({
    zh: '存放已制作的 PDF 文件和批量文件的文件夹，会自动建立；多个实例应共用同一文件夹。其中有个人信息，可随时删除，文件会重新制作。',
    en: 'Folder for PDFs that were made and for files of batches; it is made, and several instances should share it. It holds personal data, and may be removed: PDFs are made again.',
    usual: 'data/papers',
    expected: { zh: '文件夹路径', en: 'the path of a folder' },
    schema: fileName,
  }),
  PAPERS_MEGABYTES: setting({
    zh: '已制作的 PDF 最多占用多少 MiB；超出时先删除最久未用的。',
    en: 'MiB that kept PDFs may take; those not asked for longest go first.',
    usual: '1024',
    ...between(1, 1_000_000),
  }),
  PAPERS_THREADS: setting({
    zh: '同时制作多少份 PDF（批量作业另有一个线程）。',
    en: 'PDFs that are made at the same time (batches have one thread more).',
    usual: '1',
    ...between(1, 16),
  }),
  PAPERS_DAYS: setting({
    zh: '批量文件保留多少天。',
    en: 'Days for which the file of a batch is kept.',
    usual: '7',
    ...between(1, 365),
  }),
  PAPERS_KEYS: setting({
    zh: '部门签名密钥的文件夹：<部门编号>.p12 及 <部门编号>.passphrase（首行为口令）。有密钥的部门，其公开文件附电子签名。',
    en: 'Folder of signing keys of departments: <department>.p12, and <department>.passphrase with the passphrase in its first line. Public papers of a department with a key are signed.',
    usual: null,
    expected: { zh: '文件夹路径', en: 'the path of a folder' },
    schema: fileName,
  }),
  LOG_LEVEL: setting({
    zh: '日志级别（标准输出，JSON，每行一条）。',
    en: 'How much is logged (standard output, one JSON object a line).',
    usual: 'info',
    expected: { zh: LOG_LEVELS.join('、'), en: LOG_LEVELS.join(', ') },
    schema: word(LOG_LEVELS),
  }),

  // Sign-in by the city's identity provider: all of these, or none.
  OIDC_ISSUER: setting({
    zh: '统一身份认证（OIDC）的签发者地址。',
    en: 'Issuer of the identity provider (OIDC).',
    usual: null,
    expected: { zh: 'http(s) 地址', en: 'an http(s) address' },
    schema: address,
  }),
  OIDC_CLIENT_ID: setting({
    zh: '本服务在其中的客户端编号。',
    en: 'Client id of this service there.',
    usual: null,
    expected: TEXT,
    schema: plainText,
  }),
  OIDC_CLIENT_SECRET: setting({
    zh: '该客户端的密钥。',
    en: "That client's secret.",
    usual: null,
    expected: TEXT,
    secret: true,
    schema: plainText,
  }),
  OIDC_ROLE_CLAIM: setting({
    zh: '载明角色的声明。',
    en: 'The claim that holds the roles.',
    usual: null,
    expected: TEXT,
    schema: plainText,
  }),
  OIDC_ROLE_MAPPING: setting({
    zh: '声明的值与角色的对应。',
    en: "Which of the claim's values is which role.",
    usual: null,
    expected: {
      zh: `JSON，如 {"jihua":"planner"}；角色：${ROLES.join('、')}`,
      en: `JSON such as {"planners":"planner"}; roles: ${ROLES.join(', ')}`,
    },
    schema: roleMapping,
  }),
  OIDC_DEPARTMENT_CLAIM: setting({
    zh: '载明部门编号的声明。',
    en: "The claim that holds the department's id.",
    usual: null,
    expected: TEXT,
    schema: plainText,
  }),

  // The world outside.
  DRAND_URLS: setting({
    zh: 'drand（quicknet）中继地址，按顺序询问。取得的轮次一律验签。',
    en: 'Relays of drand (quicknet), asked in this order. Whatever they hand out is verified.',
    usual: 'https://api.drand.sh,https://api2.drand.sh,https://api3.drand.sh',
    expected: { zh: 'http(s) 地址，以逗号分隔', en: 'http(s) addresses with commas between' },
    schema: addresses,
  }),

  WEBHOOK_PRIVATE_ADDRESSES: setting({
    zh: '回调可以到达的内部网络（可用 http）。未设置时回调只能以 https 到达公网地址。',
    en: 'Private networks that webhooks may reach, by plain http too. Without it they reach public addresses by https only.',
    usual: null,
    expected: { zh: '地址/位数，以逗号分隔，如 10.20.0.0/16', en: 'address/bits with commas between, such as 10.20.0.0/16' },
    schema: networkList,
  }),
  WEBHOOK_GIVE_UP_DAYS: setting({
    zh: '回调连续多少天未送达后停止发送。',
    en: 'Days of trying after which a delivery to a webhook is given up.',
    usual: '7',
    ...between(1, 60),
  }),

  // A city to try it with; never in production. Both, or none.
  DEMO_CITY: setting({
    zh: '演示城市的文件夹：数据库为空时载入。切勿用于正式环境。',
    en: 'Folder of the demo city, which is loaded into an empty database. Never in production.',
    usual: null,
    expected: { zh: '文件夹路径', en: 'the path of a folder' },
    schema: fileName,
  }),
  DEMO_PASSWORD: setting({
    zh: '所有演示用户的密码。',
    en: 'Password of every demo user.',
    usual: null,
    expected: { zh: '12 至 128 个字符', en: '12 to 128 characters' },
    secret: true,
    schema: password,
  }),
} as const;

export type Variable = keyof typeof SETTINGS;

/** What each variable holds once it is read. */
export type SettingValues = {
  readonly [Name in Variable]: (typeof SETTINGS)[Name] extends Setting<infer Value, infer Usual>
    ? Value | (Usual extends null ? null : never)
    : never;
};

/** Those that are set both or not at all. */
export const DEMO_VARIABLES = ['DEMO_CITY', 'DEMO_PASSWORD'] as const satisfies readonly Variable[];

/** Those that are set all together or not at all. */
export const OIDC_VARIABLES = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ROLE_CLAIM',
  'OIDC_ROLE_MAPPING',
  'OIDC_DEPARTMENT_CLAIM',
] as const satisfies readonly Variable[];
