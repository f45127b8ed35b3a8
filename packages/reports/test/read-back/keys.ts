/** Keys of departments, made anew for each test. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './programs.js';

export const PASSPHRASE = '口令 1';

export interface KeyWish {
  readonly kind?: 'rsa' | 'ec' | 'ed25519';
  readonly name?: string;
  /** Another way to write the file. */
  readonly legacy?: boolean;
  readonly withoutKey?: boolean;
  readonly withoutCertificate?: boolean;
}

const KINDS = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], ed25519: ['ed25519'] } as const;

/** A PKCS#12 file, valid for thirty days from now. */
export async function keyFile({ kind = 'ec', name = '某市市场监督管理局', ...wish }: KeyWish = {}): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'key-'));
  const [key, certificate, out] = ['key.pem', 'certificate.pem', 'key.p12'].map((file) => join(folder, file)) as [string, string, string];
  try {
    const subject = ['-utf8', '-subj', `/C=CN/O=${name}/CN=${name}`, '-days', '30'];
    await run('openssl', 'req', '-x509', '-nodes', '-newkey', ...KINDS[kind], '-keyout', key, '-out', certificate, ...subject);
    const parts = wish.withoutKey ? ['-nokeys'] : ['-inkey', key];
    const certificates = wish.withoutCertificate ? ['-nocerts'] : ['-in', certificate];
    const input = wish.withoutCertificate ? ['-in', key] : [];
    const old = wish.legacy ? ['-legacy'] : [];
    await run('openssl', 'pkcs12', '-export', ...old, ...parts, ...certificates, ...input, '-passout', `pass:${PASSPHRASE}`, '-out', out);
    return new Uint8Array(await readFile(out));
  } finally {
    await rm(folder, { recursive: true });
  }
}
