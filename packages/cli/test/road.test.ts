/** The whole road as people walk it: one process a command, in a folder that knows nothing of the clone. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { readJson } from './support/files.js';
import { DICE } from './support/road.js';
import { DEPARTMENTS, smallCity, tempFolder } from './support/small-city.js';

const PROGRAM = fileURLToPath(new URL('../bin/double-random.js', import.meta.url));
const VECTOR = fileURLToPath(new URL('../../../fixtures/vectors/draw/open-two-departments', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const spawned = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'C' }): Ended =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: cwd, ...env } });

test('from directories to a certificate, every command with --json', (t) => {
  const { folder, plan, files, out, draw, secretOf } = smallCity(t);
  const step = (args: readonly string[]): Record<string, unknown> => {
    const { status, stdout, stderr } = spawned(folder, [...args, '--json']);
    t.is(status, 0, `${args.join(' ')}\n${stderr}`);
    const document = JSON.parse(stdout) as Record<string, unknown>;
    t.is(document['command'], args[0]);
    t.is(document['exit'], 0);
    t.deepEqual(document['problems'], []);
    return document;
  };
  const commitAt = ['--now', '2026-03-04T01:00:00Z'];
  const revealAt = ['--now', '2026-03-05T09:00:00Z'];
  step(['import', 'inspectors', 'inspectors.csv']);
  step(['health', ...files, '--plan', plan]);
  step(['freeze', plan, ...files, '--out', out]);
  step(['forecast', draw, '--seeds', '10']);
  for (const id of DEPARTMENTS) step(['commit', draw, '--department', id, '--secret', secretOf(id), ...commitAt]);
  for (const id of DEPARTMENTS) step(['reveal', draw, '--secret', secretOf(id), ...revealAt]);
  const secrets = DEPARTMENTS.map((id) => readFileSync(secretOf(id), 'utf8').trim());
  t.is(new Set(secrets).size, DEPARTMENTS.length);
  step(['draw', 'out/small-1', '--witnessed', DICE, '--disclose', 'teams', ...revealAt]);
  t.is(step(['verify', 'out/small-1'])['verdict'], 'valid');
  const [, , entity] = readJson<{ selected: [string, number, string][] }>(draw, 'result.json').selected[0] as [string, number, string];
  step(['event', draw, 'entity-out', '--entity', entity, '--reason', '已注销']);
  step(['draw', draw, '--disclose', 'teams', '--zip', 'bundle.zip']);
  t.is(step(['verify', 'bundle.zip'])['verdict'], 'valid');
  t.is(step(['prove', draw, '--entity', entity, '--out', 'proof.json'])['standing'], 'selected');
  t.is(step(['prove', '--proof', 'proof.json'])['standing'], 'selected');
  step(['report', draw]);
  t.is(readFileSync(`${draw}.pdf`).subarray(0, 5).toString('latin1'), '%PDF-');
});

test('verify ends with 0, 1 or 2, from any folder', (t) => {
  const folder = tempFolder(t);
  t.is(spawned(folder, ['verify', VECTOR]).status, 0);
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const wrong = spawned(folder, ['verify', '.']);
  t.is(wrong.status, 1);
  t.regex(wrong.stdout, /Not valid/);
  t.is(spawned(folder, ['verify']).status, 2);
  t.is(spawned(folder, ['verify', 'nowhere']).status, 2);
  t.regex(spawned(folder, ['verify', VECTOR], { LANG: 'zh_CN.UTF-8' }).stdout, /有效/);
});

test('a reader that goes away early is no fault; a full disk is said so', (t) => {
  const inShell = (script: string): Ended => spawnSync('bash', ['-c', script, process.execPath, PROGRAM, VECTOR], { encoding: 'utf8' });
  const gone = inShell('set -o pipefail; "$0" "$1" --help | true');
  t.true(gone.status === 0 || gone.status === 2);
  t.is(gone.stderr, '');
  if (!existsSync('/dev/full')) return;
  const full = inShell('"$0" "$1" verify "$2" > /dev/full');
  t.regex(full.stderr, /结果未能写出：磁盘已满（ENOSPC）。\n.*could not be written: the disk is full/);
  t.is(full.status, 2);
});
