/** A department's key, made anew for each test by openssl. */

import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const isOpensslHere = spawnSync('openssl', ['version']).error === undefined || process.env['CI'] !== undefined;

export interface KeyFiles {
  readonly key: string;
  readonly passphrase: string;
}

/** A PKCS#12 file that is valid for thirty days, and the file of its passphrase. */
export function keyIn(folder: string, name: string): KeyFiles {
  const path = (ending: string): string => join(folder, `${name}.${ending}`);
  const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const subject = ['-utf8', '-subj', `/O=${name}/CN=${name}`, '-days', '30'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  run('req', '-x509', '-nodes', ...kind, '-keyout', path('key'), '-out', path('crt'), ...subject);
  writeFileSync(path('pass'), '口令 1\n');
  run('pkcs12', '-export', '-inkey', path('key'), '-in', path('crt'), '-passout', 'pass:口令 1', '-out', path('p12'));
  return { key: path('p12'), passphrase: path('pass') };
}

/** A day from now, when every key made here is valid. */
export const TOMORROW = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Z`;
