/** A PDF verified by itself: what it shows, what it carries, and who signed it. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isOpensslHere, keyIn, TOMORROW } from './support/keys.js';
import { cli, cliJson } from './support/machine.js';
import { drawn } from './support/road.js';
import type { SmallCity } from './support/small-city.js';

interface Checked {
  readonly exit: number;
  readonly verdict: string;
  readonly paper: { name: string; outcome: string; problems: { code: string; message: { zh: string } }[] }[];
  readonly signatures: { signer: string; intact: boolean; at: string }[];
  readonly problems: { code: string }[];
}

const checked = (path: string, ...more: string[]): Promise<Checked> => cliJson(['verify', path, ...more]) as unknown as Promise<Checked>;

/** The paper's checks that do not hold, with the codes of why. */
const failing = ({ paper }: Checked): (readonly [string, string | undefined])[] =>
  paper.flatMap(({ name, outcome, problems }) => (outcome === 'fails' ? [[name, problems[0]?.code] as const] : []));

async function certified(t: ExecutionContext, wish: Parameters<typeof drawn>[1] = {}): Promise<SmallCity & { readonly pdf: string }> {
  const city = await drawn(t, wish);
  t.is((await cli(['report', city.draw])).exit, 0);
  return { ...city, pdf: `${city.draw}.pdf` };
}

function tampered(pdf: string, name: string, change: (bytes: Buffer, text: string) => Buffer): string {
  const bytes = readFileSync(pdf);
  const path = pdf.replace('.pdf', `.${name}.pdf`);
  writeFileSync(path, change(bytes, bytes.toString('latin1')));
  return path;
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
};

const streamAfter = (text: string, mark: string): number => text.indexOf('stream\n', text.indexOf(mark)) + 'stream\n'.length;

test('a certificate is verified by itself: the draw is computed again, and the paper made again', async (t) => {
  const { pdf } = await certified(t);
  const { exit, out } = await cli(['verify', pdf]);
  t.is(exit, 0);
  t.regex(out, /✓ The published result is, byte for byte, the one drawn again \[result\] holds/);
  t.regex(out, /✓ The paper made again from its data is this file, byte for byte.*\[paper\] holds/);
  t.regex(out, /no signature/);
  t.regex(out, /Valid: the draw can be reproduced in every byte\.\n$/);
  t.like(await checked(pdf), { exit: 0, verdict: 'valid', signatures: [] });
});

test('a page whose visible text was changed is refused, though record and bundle were left alone', async (t) => {
  const { pdf } = await certified(t);
  const path = tampered(pdf, 'page', (bytes, text) => flipped(bytes, streamAfter(text, '/Type /ExtGState') + 30));
  const found = await checked(path);
  t.like(found, { exit: 1, verdict: 'not-valid' });
  t.deepEqual(failing(found), [['paper', 'paper-differs']]);
  t.regex((await cli(['verify', path, '--lang', 'zh'])).out, /纸面与数据不符/);
});

test('a page that was replaced by an increment is refused', async (t) => {
  const { pdf } = await certified(t);
  const path = tampered(pdf, 'increment', (bytes, text) => {
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const root = /\/Root (\d+ 0 R)/.exec(text)?.[1];
    const size = /\/Size (\d+)/.exec(text)?.[1];
    const at = bytes.length;
    const tail = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${table} >>\nstartxref\n${at}\n%%EOF\n`;
    return Buffer.concat([bytes, Buffer.from(tail)]);
  });
  t.deepEqual(failing(await checked(path)), [['paper', 'added-to-paper']]);
});

test('a bundle that was changed inside the PDF is refused', async (t) => {
  const { pdf } = await certified(t);
  const path = tampered(pdf, 'bundle', (bytes, text) => flipped(bytes, streamAfter(text, '/Subtype /application#2Fzip') + 200));
  t.is((await checked(path)).exit, 1);
});

test('a record that was changed inside the PDF is refused', async (t) => {
  const { pdf } = await certified(t);
  const path = tampered(pdf, 'record', (bytes, text) => flipped(bytes, streamAfter(text, '/Subtype /application#2Fjson') + 20));
  t.is((await checked(path)).exit, 1);
});

test('the bundle of another draw beside a certificate is refused', async (t) => {
  const one = await drawn(t);
  const other = await drawn(t, { drawId: 'small-2' });
  t.is((await cli(['report', one.draw, '--no-bundle'])).exit, 0);
  const pdf = `${one.draw}.pdf`;
  t.like(await checked(pdf), { exit: 2, problems: [{ code: 'paper-without-bundle' }] });
  t.like(await checked(pdf, '--bundle', one.draw), { exit: 0, verdict: 'valid' });
  const found = await checked(pdf, '--bundle', other.draw);
  t.like(found, { exit: 1, verdict: 'not-valid' });
  t.deepEqual(failing(found), [['draw', 'other-draw']]);
});

test('a sealed draw has a certificate before its disclosure, which verifies and shows no result', async (t) => {
  const { draw } = await drawn(t, { disclosure: 'sealed' });
  t.is((await cli(['report', `${draw}.sealed`])).exit, 0);
  const { exit, out } = await cli(['verify', `${draw}.sealed.pdf`]);
  t.is(exit, 0);
  t.regex(out, /Sealed: what is published so far holds/);
  t.is((await checked(`${draw}.sealed.pdf`)).verdict, 'sealed');
  t.is((await cli(['report', draw])).exit, 0);
  t.is((await checked(`${draw}.pdf`)).verdict, 'valid');
});

test('with names masked, a certificate does not carry a bundle that tells them', async (t) => {
  const { draw } = await drawn(t);
  t.is((await cli(['draw', draw, '--disclose', 'teams'])).exit, 0);
  const { exit, err } = await cli(['report', draw, '--names', 'masked']);
  t.is(exit, 0);
  t.regex(err, /does not carry it/);
  t.like(await checked(`${draw}.pdf`, '--bundle', draw), { exit: 0, verdict: 'valid' });
});

(isOpensslHere ? test : test.skip)('a signature is told with its signer, and a file changed afterwards is refused', async (t) => {
  const { draw, folder } = await drawn(t);
  const { key, passphrase } = keyIn(folder, '某市市场监督管理局');
  const sign = ['--sign', key, '--passphrase-file', passphrase, '--reason', '公布'];
  const made = await cliJson(['report', draw, ...sign], { now: TOMORROW });
  t.like(made, { exit: 0, signedBy: '某市市场监督管理局' });
  const pdf = `${draw}.pdf`;
  t.like(await checked(pdf), { exit: 0, verdict: 'valid' });
  t.like((await checked(pdf)).signatures[0], { signer: '某市市场监督管理局', intact: true, at: TOMORROW });
  const reason = tampered(pdf, 'reason', (bytes, text) => flipped(bytes, text.lastIndexOf('/Reason <FEFF') + '/Reason <FEFF'.length));
  t.deepEqual(failing(await checked(reason)), [['signature', 'signature-broken']]);
  const second = join(folder, 'both.pdf');
  const other = keyIn(folder, '某市生态环境局');
  t.is((await cli(['report', pdf, '--sign', other.key, '--passphrase-file', other.passphrase, '-o', second], { now: TOMORROW })).exit, 0);
  const both = await checked(second);
  t.is(both.exit, 0);
  t.deepEqual(
    both.signatures.map(({ signer }) => signer),
    ['某市市场监督管理局', '某市生态环境局'],
  );
  t.true(
    execFileSync('pdfsig', ['-nocert', second])
      .toString()
      .match(/Signature is Valid/g)?.length === 2,
  );
});

test('what is no PDF of this program is not valid, and says what to do', async (t) => {
  const { pdf } = await certified(t);
  for (const bytes of [Buffer.from('%PDF-1.7\n'), readFileSync(pdf).subarray(0, 40_000)]) {
    const path = pdf.replace('.pdf', '.cut.pdf');
    writeFileSync(path, bytes);
    const { exit, err } = await cli(['verify', path]);
    t.is(exit, 1);
    t.regex(err, /not a PDF that double-random made/);
  }
});

test('the bundle inside a certificate can be used as one: a firm proves its place from it', async (t) => {
  const { pdf, draw } = await certified(t);
  const [fromPdf, fromFolder] = [await cliJson(['prove', pdf, '--entity', 'F05']), await cliJson(['prove', draw, '--entity', 'F05'])];
  t.is(fromPdf['exit'], 0);
  t.deepEqual(fromPdf, fromFolder);
});
