/** Signatures, judged by poppler's pdfsig, which did not make them. */

import {
  certificate,
  type FoundSignature,
  openSigningKey,
  type Report,
  readReport,
  type SigningKey,
  signReport,
} from '@double-random/reports';
import test from 'ava';
import { NOTICE } from './notice.js';
import { type KeyWish, keyFile, PASSPHRASE } from './read-back/keys.js';
import { PdfObjects, rawObjectsOf } from './read-back/objects.js';
import { inFile, run, withPrograms } from './read-back/programs.js';
import { recordOf } from './records.js';

const BUNDLE = { name: 'b.zip', bytes: new Uint8Array(3000).fill(65) };

function paper(): Promise<Uint8Array> {
  const made = certificate(recordOf('open-two-departments'), NOTICE, { language: 'zh', bundle: BUNDLE });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const report: Report = made.value;
  return report.bytes();
}

async function keyOf(wish: KeyWish = {}): Promise<SigningKey> {
  const key = await openSigningKey(await keyFile(wish), PASSPHRASE);
  if (!key.ok) throw new Error(JSON.stringify(key.problems));
  return key.value;
}

/** A day from now, when every key made here is valid. */
const NOW = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Z`;

async function signed(pdf: Uint8Array, key: SigningKey): Promise<Uint8Array> {
  const made = await signReport(pdf, key, { at: NOW, reason: '公布抽取结果', location: '某市' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

const judged = async (pdf: Uint8Array): Promise<string> =>
  (await inFile(pdf, (path) => run('pdfsig', '-nocert', path).catch((error: { stdout: string }) => error))).stdout;

async function found(pdf: Uint8Array): Promise<readonly FoundSignature[]> {
  const read = await readReport(pdf);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.signatures;
}

/** The same file with one bit turned over. */
function changed(pdf: Uint8Array, at: number): Uint8Array {
  const other = pdf.slice();
  other[at] = (other[at] as number) ^ 1;
  return other;
}

const TOOLS = ['openssl', 'pdfsig', 'qpdf'];

for (const kind of ['rsa', 'ec'] as const) {
  withPrograms(
    TOOLS,
    `a report signed with a key of kind ${kind} is valid for another program, and the report itself is left as it was`,
    async (t) => {
      const unsigned = await paper();
      const pdf = await signed(unsigned, await keyOf({ kind }));
      t.is(Buffer.compare(pdf.subarray(0, unsigned.length), unsigned), 0);
      const told = await judged(pdf);
      t.regex(told, /Signature is Valid/);
      t.regex(told, /Total document signed/);
      t.regex(told, /Signer Certificate Common Name: 某市市场监督管理局/);
      t.regex(told, /Signature Type: ETSI\.CAdES\.detached/);
      t.regex(told, /Signing Hash Algorithm: SHA-256/);
      const [signature, more] = await found(pdf);
      t.is(more, undefined);
      t.like(signature, { signer: '某市市场监督管理局', intact: true, inTime: true, end: pdf.length });
      t.deepEqual(signature?.words, { name: '某市市场监督管理局', at: NOW, reason: '公布抽取结果', location: '某市' });
    },
  );
}

withPrograms(
  TOOLS,
  'tags, attached files and the claim to PDF/A stand in the signed file too, and its field is one that PDF/A allows',
  async (t) => {
    const pdf = await signed(await paper(), await keyOf());
    const objects = await inFile(pdf, async (path) => {
      const { stdout } = await run('qpdf', '--check', path);
      t.true(stdout.includes('No syntax or stream encoding errors found'), stdout);
      t.regex((await run('pdfinfo', path)).stdout, /Tagged: +yes/);
      t.regex((await run('pdfdetach', '-list', path)).stdout, /2 embedded files/);
      return new PdfObjects(await rawObjectsOf(path));
    });
    const { catalog } = objects;
    t.is(catalog['/Lang'] === undefined, false);
    t.is(catalog['/StructTreeRoot'] === undefined, false);
    const form = objects.dictionary(catalog['/AcroForm']);
    t.is(form['/NeedAppearances'], undefined);
    const [field] = objects.list(form['/Fields']).map((reference) => objects.dictionary(reference));
    t.is(Number(field?.['/F']) & 4, 4);
    t.deepEqual(field?.['/Rect'], [0, 0, 0, 0]);
  },
);

withPrograms(TOOLS, 'two departments sign one after the other, and both signatures hold', async (t) => {
  const first = await signed(await paper(), await keyOf());
  const both = await signed(first, await keyOf({ kind: 'rsa', name: '某市生态环境局' }));
  t.is((await judged(both)).match(/Signature is Valid/g)?.length, 2);
  const signatures = await found(both);
  t.deepEqual(
    signatures.map(({ signer, intact, end }) => [signer, intact, end]),
    [
      ['某市市场监督管理局', true, first.length],
      ['某市生态环境局', true, both.length],
    ],
  );
});

withPrograms(TOOLS, 'a byte changed on a page, in an attached file or in the increment breaks the signature', async (t) => {
  const unsigned = await paper();
  const pdf = await signed(unsigned, await keyOf());
  const text = Buffer.from(pdf).toString('latin1');
  const page = text.indexOf('stream\n', text.indexOf('/Type /Page\n')) + 40;
  const attached = text.indexOf('stream\n', text.indexOf('/Type /EmbeddedFile')) + 20;
  const reason = text.lastIndexOf('/Reason') + 12;
  for (const [name, at] of Object.entries({ page, attached, reason })) {
    const tampered = changed(pdf, at);
    t.false((await judged(tampered)).includes('Signature is Valid'), name);
    const read = await readReport(tampered);
    if (read.ok)
      t.deepEqual(
        read.value.signatures.map(({ intact }) => intact),
        [false],
        name,
      );
  }
});

withPrograms(TOOLS, 'a signature taken from another file does not fit', async (t) => {
  const key = await keyOf();
  const pdf = await signed(await paper(), key);
  const made = certificate(recordOf('open-two-departments'), NOTICE, { language: 'en', bundle: BUNDLE });
  const other = made.ok ? await signed(await made.value.bytes(), key) : pdf;
  const content = (bytes: Uint8Array): [number, number] => {
    const text = Buffer.from(bytes).toString('latin1');
    const from = text.lastIndexOf('/Contents <') + '/Contents <'.length;
    return [from, text.indexOf('>', from)];
  };
  const [from, to] = content(pdf);
  const [start, end] = content(other);
  t.is(to - from, end - start);
  pdf.set(other.subarray(start, end), from);
  t.like((await found(pdf))[0], { signer: '某市市场监督管理局', intact: false });
});

const codesOf = (outcome: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }): string[] =>
  (outcome.problems ?? []).map(({ code }) => code);

withPrograms(['openssl'], 'keys that cannot sign are refused, each with its own reason', async (t) => {
  const open = async (wish: KeyWish, passphrase = PASSPHRASE) => codesOf(await openSigningKey(await keyFile(wish), passphrase));
  t.deepEqual(await open({}, '别的口令'), ['wrong-passphrase']);
  t.deepEqual(await open({ legacy: true }), ['unknown-key-encryption']);
  t.deepEqual(await open({ kind: 'ed25519' }), ['unknown-key-kind']);
  t.deepEqual(await open({ withoutKey: true }), ['no-key-in-file']);
  t.deepEqual(await open({ withoutCertificate: true }), ['no-certificate-of-key']);
});

test('a file that is no PKCS#12 is no key', async (t) => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('-----BEGIN CERTIFICATE-----'), new Uint8Array([0x30, 0x03, 2, 1, 3])]) {
    t.deepEqual(codesOf(await openSigningKey(bytes, PASSPHRASE)), ['not-a-key-file']);
  }
});

withPrograms(['openssl'], 'outside the time of its certificate a key does not sign, nor at a time that is none', async (t) => {
  const [pdf, key] = [await paper(), await keyOf()];
  t.deepEqual(codesOf(await signReport(pdf, key, { at: '2019-01-01T00:00:00Z' })), ['certificate-not-valid-then']);
  t.deepEqual(codesOf(await signReport(pdf, key, { at: '2099-01-01T00:00:00Z' })), ['certificate-not-valid-then']);
  t.deepEqual(codesOf(await signReport(pdf, key, { at: '2026-02-30' })), ['unreadable-time']);
});

withPrograms(['openssl'], 'what is no report of this program is not signed', async (t) => {
  const key = await keyOf();
  const pdf = await paper();
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const bytes of [
    new Uint8Array(),
    encoded('%PDF-1.7\n'),
    pdf.subarray(0, pdf.length - 100),
    encoded('%PDF-1.4\nstartxref\n9\n%%EOF\n'),
  ]) {
    t.deepEqual(codesOf(await signReport(bytes, key, { at: NOW })), ['not-a-report']);
  }
});
