/** A department's key: what a PKCS#12 file (.p12, .pfx) holds behind its passphrase. */

import type { webcrypto } from 'node:crypto';
import { done, failed, type Outcome } from '@double-random/core';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo as PlainKey, type PrivateKeyInfo, type SafeBag } from 'pkijs';
import type { ReportCode, ReportProblem } from '../problems.js';
import { certificateName } from './certificate-name.js';

export interface SigningKey {
  /** Whose key it is, as the certificate says: the common name, else the organisation. */
  readonly name: string;
  readonly key: webcrypto.CryptoKey;
  /** The key's own first, then those that vouch for it. */
  readonly certificates: readonly [Certificate, ...Certificate[]];
}

const refused = (code: ReportCode): Outcome<never, ReportProblem> => failed({ code, place: {}, details: {} });

/** What pkijs throws where the file is encrypted in a way that Web Crypto does not know, or the passphrase is another. */
const isUnknownEncryption = (error: unknown): boolean =>
  error instanceof Error && /^Unknown "content|^Incorrect OID for|not supported|No support/.test(error.message);

async function bagsOf(pfx: PFX, password: ArrayBuffer): Promise<SafeBag[]> {
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (safe === undefined) return [];
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents = (safe.parsedValue as { readonly safeContents: readonly { readonly value: { readonly safeBags: SafeBag[] } }[] })
    .safeContents;
  return contents.flatMap(({ value }) => value.safeBags);
}

interface Opened {
  readonly keys: readonly PrivateKeyInfo[];
  readonly certificates: readonly Certificate[];
}

async function open(pfx: PFX, passphrase: string): Promise<Opened> {
  const password = new TextEncoder().encode(passphrase).buffer;
  const keys: PrivateKeyInfo[] = [];
  const certificates: Certificate[] = [];
  for (const { bagValue } of await bagsOf(pfx, password)) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      await (bagValue as unknown as { parseInternalValues(given: { password: ArrayBuffer }): Promise<void> }).parseInternalValues({
        password,
      });
      if (bagValue.parsedValue !== undefined) keys.push(bagValue.parsedValue);
    }
    if (bagValue instanceof PlainKey) keys.push(bagValue);
    if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate) certificates.push(bagValue.parsedValue);
  }
  return { keys, certificates };
}

const RSA = '1.2.840.113549.1.1.1';
const ELLIPTIC = '1.2.840.10045.2.1';
const P256 = '1.2.840.10045.3.1.7';

/** RSA with SHA-256, or ECDSA on P-256; nothing else. */
async function importKey(info: PrivateKeyInfo): Promise<webcrypto.CryptoKey | undefined> {
  const { algorithmId, algorithmParams } = info.privateKeyAlgorithm;
  const bytes = info.toSchema().toBER();
  if (algorithmId === RSA) return crypto.subtle.importKey('pkcs8', bytes, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  const curve: unknown = (algorithmParams as { readonly valueBlock?: { toString(): string } } | undefined)?.valueBlock?.toString();
  if (algorithmId !== ELLIPTIC || curve !== P256) return undefined;
  return crypto.subtle.importKey('pkcs8', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
}

/** Whether the certificate is of this key: what the one signs the other must verify. */
async function isOf(certificate: Certificate, key: webcrypto.CryptoKey): Promise<boolean> {
  const algorithm = { name: key.algorithm.name, hash: 'SHA-256' };
  const probe = new TextEncoder().encode('double-random');
  try {
    const own = await certificate.getPublicKey({ algorithm: { algorithm: key.algorithm as webcrypto.Algorithm, usages: ['verify'] } });
    return await crypto.subtle.verify(algorithm, own, await crypto.subtle.sign(algorithm, key, probe), probe);
  } catch {
    return false;
  }
}

/** Opens a key; the passphrase is not kept. */
export async function openSigningKey(pkcs12: Uint8Array, passphrase: string): Promise<Outcome<SigningKey, ReportProblem>> {
  let pfx: PFX;
  try {
    pfx = PFX.fromBER(pkcs12 as Uint8Array<ArrayBuffer>);
  } catch {
    return refused('not-a-key-file');
  }
  let opened: Opened;
  try {
    opened = await open(pfx, passphrase);
  } catch (error) {
    return refused(isUnknownEncryption(error) ? 'unknown-key-encryption' : 'wrong-passphrase');
  }
  const [info] = opened.keys;
  if (info === undefined) return refused('no-key-in-file');
  const key = await importKey(info).catch(() => undefined);
  if (key === undefined) return refused('unknown-key-kind');
  const owned = await Promise.all(opened.certificates.map((certificate) => isOf(certificate, key)));
  const own = opened.certificates[owned.indexOf(true)];
  if (own === undefined) return refused('no-certificate-of-key');
  const others = opened.certificates.filter((certificate) => certificate !== own);
  return done({ name: certificateName(own.subject), key, certificates: [own, ...others] });
}
