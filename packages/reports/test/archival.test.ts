/** Every kind of report, in both languages: what its file must have to be kept and to be read aloud, and what programs that did not make it say of it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@double-random/reports';
import test from 'ava';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DOCUMENTS } from '../dist/content/documents.js';
import { archivalFaults } from './read-back/archival.js';
import { type Dictionary, PdfObjects, rawObjectsOf, type Value } from './read-back/objects.js';
import { inFile, run, withPrograms } from './read-back/programs.js';
import { type Language, SAMPLES, type Sample } from './samples.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

test('every kind of record has a sample', (t) => {
  const sampled = new Set(SAMPLES.map(({ kind }) => kind));
  t.deepEqual(
    Object.keys(DOCUMENTS).filter((kind) => !sampled.has(kind)),
    [],
  );
});

/** What mutool complains of; it tells the number of each page that it draws, and Debian's knows no colour profiles. */
async function complaintsOfMutool(path: string, folder: string): Promise<string> {
  const said = await Promise.all([
    run('mutool', 'clean', path, join(folder, 'clean.pdf')),
    run('mutool', 'info', path),
    run('mutool', 'draw', '-N', '-F', 'stext', '-o', join(folder, 'text.xml'), path),
  ]);
  return said.map(({ stderr }) => stderr.replaceAll(/^page .*\n/gm, '')).join('');
}

/** The `record.json` that poppler takes out of the file. */
async function recordIn(path: string, folder: string): Promise<{ readonly language: string; readonly report: string }> {
  const target = join(folder, 'record.json');
  await run('pdfdetach', '-savefile', 'record.json', '-o', target, path);
  return JSON.parse(await readFile(target, 'utf8'));
}

/** What stands above the papers. */
const titlesOf = ({ documents }: Report): string[] =>
  documents.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'title' ? block.parts : [])));

const PROGRAMS = ['qpdf', 'mutool', 'pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach'];

interface Painted {
  readonly report: Report;
  readonly bytes: Promise<Uint8Array>;
}

/** Painted once for all who look at it. */
function painter({ make }: Sample): (language: Language) => Painted {
  const known = new Map<Language, Painted>();
  return (language) => {
    let painted = known.get(language);
    if (painted === undefined) {
      const report = make(language);
      painted = { report, bytes: report.bytes() };
      known.set(language, painted);
    }
    return painted;
  };
}

for (const sample of SAMPLES) {
  const { name, kind } = sample;
  const paint = painter(sample);
  for (const language of LANGUAGES) {
    withPrograms(['qpdf'], `${name} in ${language} has what PDF/A-3a asks for`, async (t) => {
      const raw = await inFile(await paint(language).bytes, (path) => rawObjectsOf(path));
      t.deepEqual(archivalFaults(new PdfObjects(raw)), []);
    });

    withPrograms(PROGRAMS, `programs read ${name} in ${language}`, async (t) => {
      const { report, bytes } = paint(language);
      await inFile(await bytes, async (path, folder) => {
        t.true((await run('qpdf', '--check', path)).stdout.includes('No syntax or stream encoding errors found'));
        t.is(await complaintsOfMutool(path, folder), '');
        const described = await run('pdfinfo', '-isodates', path);
        t.regex(described.stdout, /Tagged: +yes/);
        t.regex(described.stdout, /Page size: .*A4/);
        const fonts = await run('pdffonts', path);
        const lines = fonts.stdout.trim().split('\n').slice(2);
        t.true(lines.length > 0 && lines.every((line) => / yes +yes +yes /.test(line)), fonts.stdout);
        const text = await run('pdftotext', '-layout', path, '-');
        for (const title of titlesOf(report)) t.true(withoutSpaces(text.stdout).includes(withoutSpaces(title)), title);
        const structure = await run('pdfinfo', '-struct', path);
        t.is([described, fonts, text, structure].map(({ stderr }) => stderr).join(''), '');
        t.like(await recordIn(path, folder), { language, report: kind });
      });
    });
  }

  test(`pdf.js finds title, bookmarks and attachments of ${name}`, async (t) => {
    const {
      report: { documents },
      bytes,
    } = paint('zh');
    // It takes what it is given for itself.
    const loading = getDocument({ data: Uint8Array.from(await bytes), verbosity: 0, useSystemFonts: false });
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    const outline: readonly { readonly title: string }[] | null = await pdf.getOutline();
    const titles = documents.map(({ title }) => title);
    if (titles.length === 1) t.is('Title' in info ? info.Title : '', titles[0]);
    else
      t.deepEqual(
        outline?.map(({ title }) => title),
        titles,
      );
    t.true(Object.hasOwn(await pdf.getAttachments(), 'record.json'));
    await loading.destroy();
  });
}

type Mutable = { [key: string]: Value | undefined };

/** What a reader of the objects must find, and how a file comes to have that fault. */
const FAULTS: readonly (readonly [fault: string | RegExp, spoil: (pdf: PdfObjects) => void])[] = [
  ['it does not name its language', (pdf) => spoil(pdf.catalog, '/Lang', undefined)],
  ['it does not say that it is tagged', (pdf) => spoil(pdf.dictionary(pdf.catalog['/MarkInfo']), '/Marked', false)],
  ['it is encrypted', (pdf) => spoil(pdf.trailer, '/Encrypt', {})],
  ['its title is not displayed', (pdf) => spoil(pdf.catalog, '/ViewerPreferences', undefined)],
  ['its metadata has another title', (pdf) => spoil(pdf.dictionary(pdf.trailer['/Info']), '/Title', 'u:other')],
  [
    'its colour profile is not embedded',
    (pdf) => spoil(pdf.dictionary(pdf.list(pdf.catalog['/OutputIntents'])[0]), '/DestOutputProfile', null),
  ],
  ['page 1 is not walked through in the order of the structure', (pdf) => spoil(pdf.dictionary(pdf.pages[0]), '/Tabs', undefined)],
  ['page 1 is transparent', (pdf) => spoil(pdf.dictionary(pdf.pages[0]), '/Group', {})],
  [/is not embedded$/, (pdf) => spoil(first(pdf, '/FontDescriptor'), '/FontFile2', undefined)],
  [/cannot be read back$/, (pdf) => spoil(ofSubtype(pdf, '/Type0'), '/ToUnicode', undefined)],
  ['a file of it is associated with nothing', (pdf) => spoil(pdf.catalog, '/AF', [])],
  [/has no relationship$/, (pdf) => spoil(first(pdf, '/Filespec'), '/AFRelationship', undefined)],
  ['its keywords are not the hash of its record', (pdf) => spoil(pdf.dictionary(pdf.trailer['/Info']), '/Keywords', 'u:sha256:00')],
  ['a figure without an alternative text', (pdf) => spoil(element(pdf, '/Figure'), '/Alt', undefined)],
  ['a figure without its box', (pdf) => spoil(element(pdf, '/Figure'), '/A', undefined)],
  ['a header cell that does not say what it heads', (pdf) => spoil(element(pdf, '/TH'), '/A', undefined)],
  ['a table without a summary', (pdf) => spoil(element(pdf, '/Table'), '/A', undefined)],
  ['/TR holds /P', (pdf) => spoil(element(pdf, '/TD'), '/S', '/P')],
  ['0 titles in one paper', (pdf) => spoil(element(pdf, '/H1'), '/S', '/H2')],
  ['a heading of level 4 below none of level 3', (pdf) => spoil(element(pdf, '/H3'), '/S', '/H4')],
  [/is not reached from the structure$/, (pdf) => spoil(element(pdf, '/H1'), '/K', [])],
  [/calls itself \/P and belongs to \/H2$/, (pdf) => spoil(element(pdf, '/P'), '/S', '/H2')],
];

function spoil(dictionary: Dictionary, key: string, value: Value | undefined): void {
  (dictionary as Mutable)[key] = value;
}

const found = (dictionary: Dictionary | undefined): Dictionary => {
  if (dictionary === undefined) throw new Error('the certificate has changed');
  return dictionary;
};

const first = (pdf: PdfObjects, type: string): Dictionary => found([...pdf.ofType(type)][0]);
const ofSubtype = (pdf: PdfObjects, subtype: string): Dictionary =>
  found([...pdf.ofType('/Font')].find((font) => font['/Subtype'] === subtype));
const element = (pdf: PdfObjects, tag: string): Dictionary => found([...pdf.elements()].find((each) => each['/S'] === tag));

withPrograms(['qpdf'], 'each fault of a file is found', async (t) => {
  const certificate = SAMPLES.find(({ name }) => name === 'draw-certificate');
  const raw = await inFile((await certificate?.make('zh').bytes()) ?? new Uint8Array(), (path) => rawObjectsOf(path));
  for (const [fault, spoilFile] of FAULTS) {
    const pdf = new PdfObjects(structuredClone(raw));
    spoilFile(pdf);
    const faults = archivalFaults(pdf);
    t.true(
      faults.some((each) => (typeof fault === 'string' ? each === fault : fault.test(each))),
      `${String(fault)}: ${faults.join('; ')}`,
    );
  }
});
