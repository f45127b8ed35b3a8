/** What a file carries beside its pages, what it is known by, and files of many papers. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { canonicalText } from '@double-random/core';
import {
  type CertificateOptions,
  certificate,
  MAKER,
  type Report,
  type ReportProblem,
  type ReportRecord,
  report,
  reportBatch,
} from '@double-random/reports';
import test from 'ava';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NOTICE } from './notice.js';
import { PdfObjects, rawObjectsOf } from './read-back/objects.js';
import { inFile, run, withPrograms } from './read-back/programs.js';
import { LONG_NOTICE, MINIMAL_NOTICE, USUAL_NOTICE } from './records/inspection-notice.js';
import { recordOf } from './records.js';

type Made = ReturnType<typeof report>;

function file(made: Made): Report {
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

const problemsOf = (made: Made): readonly ReportProblem[] => (made.ok ? [] : made.problems);

const BUNDLE = { name: '2025-joint-007.zip', bytes: new Uint8Array([0x50, 0x4b, 0x05, 0x06, 0, 255, 10, 13]) };

const certificateOf = (options: Omit<CertificateOptions, 'language'> = {}): Report =>
  file(certificate(recordOf('open-two-departments'), NOTICE, { language: 'zh', ...options }));

interface Attached {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

async function attachmentsOf(made: Report): Promise<Readonly<Record<string, Attached>>> {
  const loading = getDocument({ data: await made.bytes(), verbosity: 0 });
  const attachments: Readonly<Record<string, Attached>> = await (await loading.promise).getAttachments();
  await loading.destroy();
  return attachments;
}

const textOf = (attached: Attached | undefined): string => Buffer.from(attached?.content ?? []).toString('utf8');

test('a report carries what it was made from as canonical JSON, and its hash is that of this file', async (t) => {
  const made = file(report(USUAL_NOTICE, { language: 'en' }));
  const attachments = await attachmentsOf(made);
  t.deepEqual(Object.keys(attachments), ['record.json']);
  const text = textOf(attachments['record.json']);
  t.is(text, canonicalText({ maker: MAKER, report: 'inspection-notice', language: 'en', missing: 'refuse', record: USUAL_NOTICE }));
  t.is(made.hash, createHash('sha256').update(text).digest('hex'));
});

test('a file made from its own record.json is the same file', async (t) => {
  const made = file(report(USUAL_NOTICE, { language: 'zh' }));
  const bytes = await made.bytes();
  const { record } = JSON.parse(textOf((await attachmentsOf(made))['record.json'])) as { readonly record: ReportRecord };
  const again = file(report(record, { language: 'zh' }));
  t.is(again.hash, made.hash);
  t.is(Buffer.compare(await again.bytes(), bytes), 0);
});

test('another record, language or option is another hash', (t) => {
  const hashes = [
    file(report(USUAL_NOTICE, { language: 'zh' })),
    file(report(USUAL_NOTICE, { language: 'en' })),
    file(report(USUAL_NOTICE, { language: 'zh', missing: 'name' })),
    file(report({ ...USUAL_NOTICE, objectionDays: 14 }, { language: 'zh' })),
    file(reportBatch([USUAL_NOTICE], { language: 'zh', title: 'a' })),
    file(reportBatch([USUAL_NOTICE], { language: 'zh', title: 'b' })),
    certificateOf(),
    certificateOf({ persons: 'masked' }),
    certificateOf({ bundle: BUNDLE }),
    certificateOf({ bundle: { ...BUNDLE, bytes: new Uint8Array(8) } }),
  ].map(({ hash }) => hash);
  t.is(new Set(hashes).size, hashes.length);
  t.is(certificateOf().hash, certificateOf().hash);
});

test('a certificate carries its bundle, byte by byte, and says which', async (t) => {
  const attachments = await attachmentsOf(certificateOf({ bundle: BUNDLE }));
  t.deepEqual(Object.keys(attachments), ['bundle.zip', 'record.json']);
  t.is(attachments['bundle.zip']?.filename, BUNDLE.name);
  t.deepEqual(new Uint8Array(attachments['bundle.zip']?.content ?? []), BUNDLE.bytes);
  const { bundle, notice, record } = JSON.parse(textOf(attachments['record.json']));
  t.deepEqual(bundle, { name: BUNDLE.name, sha256: createHash('sha256').update(BUNDLE.bytes).digest('hex') });
  t.deepEqual(notice, NOTICE);
  t.is(record.resultHash, recordOf('open-two-departments').resultHash);
  t.is(record.entities.length, recordOf('open-two-departments').entities.size);
});

withPrograms(['qpdf', 'pdfdetach'], 'the files of a certificate are associated as data and source, and poppler saves them', async (t) => {
  await inFile(await certificateOf({ bundle: BUNDLE }).bytes(), async (path, folder) => {
    const pdf = new PdfObjects(await rawObjectsOf(path));
    const relationships = pdf.list(pdf.catalog['/AF']).map((specification) => {
      const { '/UF': name, '/AFRelationship': relationship } = pdf.dictionary(specification);
      return [pdf.text(name), relationship];
    });
    t.deepEqual(relationships, [
      ['record.json', '/Data'],
      [BUNDLE.name, '/Source'],
    ]);
    await run('pdfdetach', '-saveall', '-o', folder, path);
    t.deepEqual(new Uint8Array(await readFile(join(folder, BUNDLE.name))), BUNDLE.bytes);
  });
});

test('a name that is not shown is not in the file either', async (t) => {
  for (const [persons, found] of [
    ['full', true],
    ['masked', false],
    ['certificate', false],
    ['id', false],
  ] as const) {
    t.is(textOf((await attachmentsOf(certificateOf({ persons })))['record.json']).includes('赵强'), found, persons);
  }
});

test('a bundle whose name could lead elsewhere is refused', (t) => {
  const long = `${'a'.repeat(120)}.zip`;
  for (const name of ['', '.zip', '../x.zip', 'a/b.zip', 'a\\b.zip', 'x.exe', 'x.zip\u0000', 'x\u202Epiz.exe', 'x.zip ', '-x.zip', long]) {
    const made = certificate(recordOf('open-two-departments'), NOTICE, { language: 'zh', bundle: { ...BUNDLE, name } });
    t.deepEqual(
      problemsOf(made).map(({ code }) => code),
      ['unusable-file-name'],
      name,
    );
  }
});

const HOSTILE_TITLES = [
  '</rdf:li><x>',
  ']]><?xpacket end="w"?>',
  '&lt;&#0;&',
  '(\\)(/Encrypt 1 0 R)',
  '"\'',
  'endobj\u2028endstream',
  '\u202Eevil',
];

withPrograms(['qpdf'], 'no title changes what the file says of itself', async (t) => {
  for (const title of HOSTILE_TITLES) {
    const made = file(reportBatch([USUAL_NOTICE], { language: 'zh', title }));
    const pdf = new PdfObjects(await inFile(await made.bytes(), (path) => rawObjectsOf(path)));
    const { '/Title': said, ...others } = pdf.dictionary(pdf.trailer['/Info']);
    t.is(pdf.text(said), title.replace('\u2028', '〔U+2028〕').replace('\u202E', '〔U+202E〕'));
    t.deepEqual(Object.keys(others).sort(), ['/CreationDate', '/Creator', '/Keywords', '/Producer']);
    t.is(pdf.trailer['/Encrypt'], undefined);
    const xml = pdf.stream(pdf.catalog['/Metadata']).bytes.toString('utf8');
    t.is(xml.split('<?xpacket end=').length, 2);
    t.is(xml.split('<rdf:li').length, 2);
  }
});

test('the pages of a file are reported one by one', async (t) => {
  const made = file(reportBatch([USUAL_NOTICE, MINIMAL_NOTICE], { language: 'zh', title: '合订本' }));
  const told: string[] = [];
  let written = 0;
  const sink = {
    write(chunk: Uint8Array) {
      written += chunk.length;
    },
  };
  const { pages } = await made.write(sink, async (page, of) => {
    await Promise.resolve();
    told.push(`${page}/${of}`);
  });
  t.deepEqual(
    told,
    Array.from({ length: pages }, (_, index) => `${index + 1}/${pages}`),
  );
  t.is(written, (await made.bytes()).length);
});

/** `2/3` for each page whose foot says that it is the second of three. */
async function feetOf(made: Report): Promise<string[]> {
  const loading = getDocument({ data: await made.bytes(), verbosity: 0 });
  const pdf = await loading.promise;
  const feet: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    feet.push(/第(\d+)页共(\d+)页/.exec(text.replaceAll(/\s/g, ''))?.slice(1).join('/') ?? '');
  }
  await loading.destroy();
  return feet;
}

test('each paper of a batch counts its own pages', async (t) => {
  const records = [USUAL_NOTICE, LONG_NOTICE, MINIMAL_NOTICE];
  const separately = await Promise.all(records.map((record) => feetOf(file(report(record, { language: 'zh' })))));
  const together = await feetOf(file(reportBatch(records, { language: 'zh', title: '合订本' })));
  t.deepEqual(together, separately.flat());
  t.true(together.filter((foot) => foot.startsWith('1/')).length === records.length);
});

withPrograms(['pdffonts'], 'a batch embeds its fonts once', async (t) => {
  const fontsOf = async (count: number): Promise<string[]> => {
    const made = file(reportBatch(Array<ReportRecord>(count).fill(USUAL_NOTICE), { language: 'zh', title: '合订本' }));
    const { stdout } = await inFile(await made.bytes(), (path) => run('pdffonts', path));
    return stdout.trim().split('\n').slice(2);
  };
  t.is((await fontsOf(5)).length, (await fontsOf(1)).length);
});

test('a batch without papers is a mistake of the caller', (t) => {
  t.throws(() => reportBatch([], { language: 'zh', title: '合订本' }), { instanceOf: RangeError });
});

test('the characters that a batch cannot print are named with the paper that has them', (t) => {
  const lacking = '\u{2A6D6}';
  const records = [USUAL_NOTICE, { ...USUAL_NOTICE, visit: 'v-2', number: `${lacking}号` }];
  const options = { language: 'zh', title: `合订本${lacking}` } as const;
  t.deepEqual(
    problemsOf(reportBatch(records, options)).map(({ code, place, details }) => [code, place.path, details['record']]),
    [
      ['missing-glyph', 'title', 'title'],
      ['missing-glyph', 'number', 'inspection-notice v-2'],
    ],
  );
  t.is(file(reportBatch(records, { ...options, missing: 'name' })).missing.length, 2);
});

test('an error of the progress is the error of the painter', async (t) => {
  const failing = file(report(USUAL_NOTICE, { language: 'zh' })).write({ write() {} }, () => {
    throw new Error('nobody listens any more');
  });
  await t.throwsAsync(failing, { message: 'nobody listens any more' });
});

/** The file with its streams unpacked, up to the table of places: what does not depend on how Node packs. */
function* unpacked(bytes: Uint8Array): Generator<Uint8Array> {
  const text = Buffer.from(bytes).toString('latin1');
  let at = 0;
  for (const { index, 0: head, 1: length } of text.matchAll(/\/Length (\d+)\n(?:\/[^\n]*\n)*>>\nstream\n/g)) {
    const start = index + head.length;
    const content = bytes.subarray(start, start + Number(length));
    yield Buffer.from(text.slice(at, index), 'latin1');
    yield head.includes('/FlateDecode') ? inflateSync(content) : content;
    at = start + content.length;
  }
  yield Buffer.from(text.slice(at, text.lastIndexOf('\nxref\n')), 'latin1');
}

/**
 * If this fails, the same record gives another file than before: files that were published cannot be made again by this
 * edition. Where that is wanted, count `MAKER` up and write the new hash here.
 */
test('the bytes of this edition are known', async (t) => {
  const made = file(report(MINIMAL_NOTICE, { language: 'zh' }));
  const hash = createHash('sha256');
  for (const part of unpacked(await made.bytes())) hash.update(part);
  t.deepEqual(
    [MAKER, hash.digest('hex')],
    ['double-random reports, edition 3', '7ac9e74d664dbb03991c281449cdad0a49a3c8397db2a6a0aa2b25a7915c678b'],
  );
});
