/** A department's key, made by openssl, whose certificate is valid from 2026 on, whatever the day is on which the test runs. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const isOpensslHere = spawnSync('openssl', ['version']).error === undefined || process.env['CI'] !== undefined;

const PASSPHRASE = '口令 1';

/** @param from when the certificate begins to be valid, as ASN.1 has it: `20260101000000Z` */
export function keyIn(folder: string, department: string, from = '20260101000000Z'): void {
  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, `${department}.${name}`);
  const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore', cwd: folder });
  writeFileSync(path('index'), '');
  writeFileSync(path('serial'), '01\n');
  const lines = ['[ca]', 'default_ca=own', '[own]', `database=${path('index')}`, `serial=${path('serial')}`, `new_certs_dir=${folder}`];
  writeFileSync(path('cnf'), [...lines, 'default_md=sha256', 'policy=any', '[any]', 'commonName=supplied', ''].join('\n'));
  run(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    path('key'),
    '-out',
    path('csr'),
    '-utf8',
    '-subj',
    `/CN=${department} 局`,
  );
  const dates = ['-startdate', from, '-enddate', '20401231000000Z'];
  run(
    'ca',
    '-selfsign',
    '-batch',
    '-utf8',
    '-config',
    path('cnf'),
    '-keyfile',
    path('key'),
    '-in',
    path('csr'),
    '-out',
    path('crt'),
    ...dates,
  );
  run('pkcs12', '-export', '-inkey', path('key'), '-in', path('crt'), '-passout', `pass:${PASSPHRASE}`, '-out', path('p12'));
  writeFileSync(path('passphrase'), `${PASSPHRASE}\n`);
}
