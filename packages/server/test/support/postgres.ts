/**
 * A real PostgreSQL server for the tests: one per test process, started when the first test asks, gone with the process, however that ends.
 * `TEST_DATABASE_FOLDER` names the place of its data. `TEST_DATABASE_URL` names a running server instead; its user must be allowed to create databases.
 */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type PostgresPrograms, postgresPrograms } from './postgres-programs.js';

const LOOPBACK = '127.0.0.1';
const TRIES = 3;
const POLL_MILLISECONDS = 20;

/**
 * The server lives as long as somebody holds the other end of standard input, so not even `kill -9` of the test process leaves it behind.
 * $1 is the folder, the rest is the command.
 */
const WATCH = `folder=$1; shift
exec 3<&0
"$@" </dev/null >"$folder/log" 2>&1 &
server=$!
( cat <&3 >/dev/null; kill -INT $server ) 3<&3 &
wait $server
rm -rf "$folder"`;

/** Tests are small; a measurement gives the server what a city's would have. */
const MEMORY = process.env['TEST_DATABASE_MEMORY'] ?? '64MB';

/** Nothing here must survive a power cut, and what can be recovered from need not be kept long. */
const UNSAFE_BUT_FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=500',
  `shared_buffers=${MEMORY}`,
  'max_wal_size=256MB',
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @returns the server's URL, or `null` when it ended before it answered (the port was taken meanwhile) */
async function start({ bin, owner }: PostgresPrograms): Promise<string | null> {
  const folder = mkdtempSync(join(process.env['TEST_DATABASE_FOLDER'] ?? tmpdir(), 'double-random-postgresql-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const as = { ...owner, cwd: folder, env: {} };
  const data = join(folder, 'data');
  // A collation as the city's server has it, so that whoever forgets to ask for bytewise order is found out.
  const cluster = [
    '-U',
    'postgres',
    '-A',
    'trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=zh',
  ];
  await promisify(execFile)(join(bin, 'initdb'), ['-D', data, ...cluster], as);
  const port = await freePort();
  const settings = [`listen_addresses=${LOOPBACK}`, `port=${port}`, 'unix_socket_directories=', ...UNSAFE_BUT_FAST];
  const command = [join(bin, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn('/bin/sh', ['-c', WATCH, 'sh', folder, ...command], { ...as, stdio: ['pipe', 'ignore', 'ignore'] });
  let ended = false;
  child.once('close', () => {
    ended = true;
  });
  const url = `postgres://postgres@${LOOPBACK}:${port}/postgres`;
  while (!(await answers(url))) {
    if (ended) return null;
    await pause(POLL_MILLISECONDS);
  }
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return url;
}

async function startServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const programs = await postgresPrograms().catch((error: unknown) => {
    throw new Error('no PostgreSQL for this platform: set TEST_DATABASE_URL to a server whose user may create databases', { cause: error });
  });
  for (let tried = 0; tried < TRIES; tried += 1) {
    const url = await start(programs);
    if (url !== null) return url;
  }
  throw new Error('PostgreSQL does not start');
}

let server: Promise<string> | null = null;

/** URL of the maintenance database of this process's server. */
export function postgresServer(): Promise<string> {
  server ??= startServer();
  return server;
}

/** Does something with a connection to the maintenance database. */
async function withServer<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: await postgresServer() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs one statement in the maintenance database. */
export const onServer = async (statement: string): Promise<void> => {
  await withServer((client) => client.query(statement));
};

/** Whether the server has a database of this name. */
export const isOnServer = (name: string): Promise<boolean> =>
  withServer(async (client) => (await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0);

const TURN = 1;

/** Does something that only one process at a time may do on this server. */
export const inTurnOnServer = <Value>(work: () => Promise<Value>): Promise<Value> =>
  withServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TURN]);
    return work();
  });

/** URL of another database of the same server. */
export async function urlOfDatabase(name: string): Promise<string> {
  const url = new URL(await postgresServer());
  url.pathname = `/${name}`;
  return url.href;
}
