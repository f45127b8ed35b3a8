/** Papers read back, made again and compared; files that lie or want to do harm. */

import { deflateSync } from 'node:zlib';
import { compareReport, MAKER, type Report, readMadeFrom, readReport, reportAgain } from '@double-random/reports';
import test from 'ava';
import { SAMPLES } from './samples.js';

/** A PDF of these objects, numbered from 1; the first one is the catalog. */
function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    places.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const table = length();
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`));
  parts.push(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const packed = (content: Uint8Array | string): Buffer => {
  const bytes = deflateSync(content);
  return Buffer.concat([Buffer.from(`<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};

/** A PDF that carries one file by this key. */
const carrying = (content: Uint8Array | string, key = 'record.json'): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>',
    `<< /Names [(${key}) 3 0 R] >>`,
    '<< /Type /Filespec /F (x) /EF << /F 4 0 R >> >>',
    packed(content),
  ]);

async function codes(bytes: Uint8Array): Promise<string[]> {
  const read = await readReport(bytes);
  if (!read.ok) return read.problems.map(({ code }) => code);
  const made = readMadeFrom(read.value.record);
  return made.ok ? [made.value.report] : made.problems.map(({ code }) => code);
}

for (const { name, kind, make } of SAMPLES.filter((sample) => !sample.kind.endsWith('-certificate'))) {
  test(`${name}: read back and made again it is the same file, and no other`, async (t) => {
    const report: Report = make('zh');
    const pdf = await report.bytes();
    const read = await readReport(pdf);
    const made = read.ok ? readMadeFrom(read.value.record) : read;
    if (!read.ok || !made.ok) return t.fail(JSON.stringify(made));
    t.is<string, string>(made.value.report, kind);
    t.deepEqual([read.value.bundle, read.value.signatures.length], [null, 0]);
    if (made.value.report === 'other-edition' || 'bundle' in made.value) return t.fail(kind);
    const again = reportAgain(made.value);
    if (!again.ok) return t.fail(JSON.stringify(again.problems));
    t.is(await compareReport(pdf, await again.value.bytes()), undefined);
    const other = pdf.slice();
    const at = Math.floor(pdf.length / 3);
    other[at] = (other[at] as number) ^ 1;
    t.deepEqual(await compareReport(other, pdf), { in: 'paper', byte: at + 1 });
  });
}

test('what is added behind a paper is found, be it an increment that changes a page or a single byte', async (t) => {
  const pdf = await (SAMPLES.find(({ name }) => name === 'inspection-notice-minimal') as (typeof SAMPLES)[number]).make('zh').bytes();
  for (const tail of ['\n', '1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n']) {
    const longer = new Uint8Array(Buffer.concat([pdf, Buffer.from(tail)]));
    t.deepEqual(await compareReport(longer, pdf), { in: 'signatures', byte: pdf.length + 1 });
  }
  t.deepEqual(await compareReport(pdf.subarray(0, pdf.length - 1), pdf), { in: 'paper', byte: pdf.length });
});

test('a file that unpacks to more than is allowed is not unpacked to its end', async (t) => {
  t.deepEqual(await codes(carrying(new Uint8Array((1 << 28) + 1))), ['report-too-large']);
});

test('every bad field of a record is told, with its place, in both languages', (t) => {
  const value = { maker: MAKER, language: 'fr', missing: 'refuse', report: 'batch', title: 3, records: [] };
  const made = readMadeFrom(new TextEncoder().encode(JSON.stringify(value)));
  t.deepEqual(made.ok ? [] : made.problems.map(({ code, place }) => [code, place.file, place.path]), [
    ['bad-field', 'record.json', 'language'],
    ['bad-field', 'record.json', 'title'],
    ['bad-field', 'record.json', 'records'],
  ]);
  for (const problem of made.ok ? [] : made.problems) {
    t.regex(String(problem.details['zh']), /\p{Script=Han}/u);
    t.notRegex(String(problem.details['en']), /\p{Script=Han}/u);
  }
});

test('a paper of another edition is told as such, whatever else its record says', async (t) => {
  t.deepEqual(await codes(carrying('{"maker":"double-random reports, edition 0"}')), ['other-edition']);
});

test('hostile and broken files are refused, and nothing throws', async (t) => {
  const deep = '['.repeat(200_000);
  const ring = '<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>';
  const files: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'a record that is no JSON': [carrying('{'), 'not-json'],
    'a record in no UTF-8': [carrying(new Uint8Array([0xff, 0xfe])), 'not-json'],
    'a record of another kind': [carrying(`{"maker":${JSON.stringify(MAKER)}}`), 'bad-field'],
    'no record': [carrying('{}', 'other.json'), 'no-record-in-report'],
    'no files at all': [pdfOf(['<< /Type /Catalog >>']), 'no-record-in-report'],
    'a tree that is its own branch': [pdfOf([ring, '<< /Kids [2 0 R 2 0 R] >>']), 'not-a-report'],
    'a reference to itself': [pdfOf([ring, '2 0 R']), 'not-a-report'],
    'a key twice': [pdfOf([ring, '<< /Names [(a) 3 0 R (a) 3 0 R] >>', '<< /EF << /F 4 0 R >> >>', packed('x')]), 'not-a-report'],
    'brackets without end': [pdfOf([deep]), 'not-a-report'],
    'a dictionary without end': [pdfOf(['<< /A'.repeat(100_000)]), 'not-a-report'],
    'an encrypted file': [pdfOf(['<< /Type /Catalog >>'], '/Encrypt << >>'), 'not-a-report'],
    'a file whose revisions go round': [pdfOf(['<< /Type /Catalog >>'], '/Prev 47'), 'not-a-report'],
    'a stream packed otherwise': [
      pdfOf([
        ring,
        '<< /Names [(record.json) 3 0 R] >>',
        '<< /EF << /F 4 0 R >> >>',
        '<< /Filter [/FlateDecode /FlateDecode] /Length 1 >>\nstream\nx\nendstream',
      ]),
      'not-a-report',
    ],
    'a stream that is cut': [
      pdfOf([
        ring,
        '<< /Names [(record.json) 3 0 R] >>',
        '<< /EF << /F 4 0 R >> >>',
        '<< /Filter /FlateDecode /Length 4 >>\nstream\nabcd\nendstream',
      ]),
      'not-a-report',
    ],
    nothing: [new Uint8Array(), 'not-a-report'],
    'a picture': [new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-a-report'],
  };
  for (const [name, [bytes, code]] of Object.entries(files)) t.true((await codes(bytes)).includes(code), `${name}: ${await codes(bytes)}`);
});
