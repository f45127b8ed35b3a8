/** The file itself, read back by programs that did not make it. */

import { certificate, type Document, type Notice, type Report } from '@double-random/reports';
import test from 'ava';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SHEETS } from '../dist/layout/geometry.js';
import { layOut } from '../dist/layout/layout.js';
import { width } from '../dist/paint/fonts.js';
import { NOTICE } from './notice.js';
import { inFile, run, withPrograms } from './read-back/programs.js';
import { CASES, largeRecord, recordOf, withEntityName } from './records.js';

function report(record: Parameters<typeof certificate>[0], notice: Notice, language: 'zh' | 'en' = 'zh'): Report {
  const made = certificate(record, notice, { language });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** The text of each page, without spaces. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, ''),
    );
  }
  await loading.destroy();
  return pages;
}

test('every text of the document can be read out of the file, rare characters too', async (t) => {
  const made = report(withEntityName(recordOf('open-two-departments'), '杭州䶮𬭎𫟹堃㛃饭店'), NOTICE);
  const all = (await pagesOf(await made.bytes())).join('');
  t.true(all.includes('杭州䶮𬭎𫟹堃㛃饭店'));
  for (const block of made.documents[0]?.blocks ?? []) {
    const texts =
      block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.split('\n')) : block.kind === 'heading' ? [block.text] : [];
    for (const text of texts.filter((cell) => cell.length < 10)) t.true(all.includes(text.replaceAll(/\s/g, '')), text);
  }
  t.true(all.includes(recordOf('open-two-departments').resultHash));
});

test('pages are numbered to their count', async (t) => {
  const pages = await pagesOf(await report(recordOf('events-and-reserves'), {}).bytes());
  for (const [index, page] of pages.entries()) t.true(page.includes(`第${index + 1}页共${pages.length}页`));
});

test('the same record gives the same bytes, whatever was made in between', async (t) => {
  const record = recordOf('events-and-reserves');
  const first = await report(record, NOTICE).bytes();
  await report(withEntityName(record, '⼀⼆⼈'), {}, 'en').bytes();
  t.deepEqual(Buffer.compare(first, await report(record, NOTICE).bytes()), 0);
});

test('a sign that shares its glyph with an ordinary character does not change how that is read', async (t) => {
  const all = (await pagesOf(await report(withEntityName(recordOf('open-two-departments'), '\u2F00\u2F08'), {}).bytes())).join('');
  t.false(/[\u2F00-\u2FDF]/.test(all));
  t.true(all.includes('一、基本情况'));
});

test('tags: title, headings, tables with header cells, text for the QR code', async (t) => {
  const loading = getDocument({ data: await report(recordOf('open-two-departments'), NOTICE).bytes(), verbosity: 0 });
  const pdf = await loading.promise;
  const roles: string[] = [];
  const alternatives: string[] = [];
  const walk = (node: object): void => {
    if ('role' in node) roles.push(String(node.role));
    if ('alt' in node) alternatives.push(String(node.alt));
    if ('children' in node) for (const child of node.children as object[]) walk(child);
  };
  for (let number = 1; number <= pdf.numPages; number++) walk((await (await pdf.getPage(number)).getStructTree()) ?? {});
  for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Code']) t.true(roles.includes(role), role);
  t.true(alternatives.some((text) => text.includes(recordOf('open-two-departments').resultHash)));
  const { info } = await pdf.getMetadata();
  t.is('Title' in info ? info.Title : '', '2025年食品与环境联合双随机抽查抽取结果公告');
  t.deepEqual((await pdf.getOutline()).map(({ title }) => title).slice(0, 2), ['一、基本情况', '二、参加部门']);
  await loading.destroy();
});

test('a title cannot break the metadata', async (t) => {
  const record = recordOf('open-two-departments');
  const made = report({ ...record, manifest: { ...record.manifest, title: '</rdf:li>&<x>' } }, {});
  const text = Buffer.from(await made.bytes()).toString('utf8');
  t.true(text.includes('<rdf:li xml:lang="x-default">&lt;/rdf:li&gt;&amp;&lt;x&gt;抽取结果公告</rdf:li>'));
});

test('the file declares PDF/A-3a and carries what that asks for', async (t) => {
  const text = Buffer.from(await report(recordOf('open-two-departments'), NOTICE).bytes()).toString('latin1');
  t.true(text.startsWith('%PDF-1.7'));
  t.regex(text, /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
  t.regex(text, /\/OutputIntents \[/);
  t.regex(text, /\/Lang \(zh-CN\)/);
  t.regex(text, /\/Marked true/);
  t.false(text.includes('Helvetica'));
});

test('a slow sink holds the painter back', async (t) => {
  let open = 0;
  let most = 0;
  await report(recordOf('open-two-departments'), {}).write({
    async write() {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
    },
  });
  t.is(most, 1);
});

test('an error of the sink is the error of the painter', async (t) => {
  const failing = report(recordOf('open-two-departments'), {}).write({
    write() {
      throw new Error('the reader has gone');
    },
  });
  await t.throwsAsync(failing, { message: 'the reader has gone' });
});

test('3,000 rows leave page by page', async (t) => {
  let largest = 0;
  let bytes = 0;
  const { pages } = await report(
    largeRecord(3000, (index) => `杭州第${index}号食品有限公司`),
    {},
  ).write({
    write(chunk) {
      largest = Math.max(largest, chunk.length);
      bytes += chunk.length;
    },
  });
  t.true(pages > 60);
  t.true(bytes < 3 * 1_500_000, `${bytes} bytes`);
  t.true(largest < bytes / 2, `${largest} of ${bytes} bytes in one chunk`);
});

withPrograms(['qpdf'], 'qpdf finds no fault in any of the certificates', async (t) => {
  for (const name of CASES) {
    for (const language of ['zh', 'en'] as const) {
      const { stdout } = await inFile(await report(recordOf(name), {}, language).bytes(), (path) => run('qpdf', '--check', path));
      t.true(stdout.includes('No syntax or stream encoding errors found'), stdout);
    }
  }
});

withPrograms(['pdffonts'], 'every font is embedded as a subset and can be read back', async (t) => {
  const { stdout } = await inFile(await report(recordOf('open-two-departments'), NOTICE).bytes(), (path) => run('pdffonts', path));
  const fonts = stdout.trim().split('\n').slice(2);
  t.is(fonts.length, 3);
  for (const font of fonts) t.regex(font, /NotoSansSC.* yes +yes +yes /);
});

withPrograms(['pdfinfo'], 'poppler sees a tagged document with title, day and language', async (t) => {
  const { stdout } = await inFile(await report(recordOf('open-two-departments'), NOTICE).bytes(), (path) =>
    run('pdfinfo', '-isodates', path),
  );
  t.regex(stdout, /Tagged: +yes/);
  t.regex(stdout, /CreationDate: +2025-06-04T00:00:00/);
  t.regex(stdout, /Page size: .*A4/);
});

test('names of 10,000 characters anywhere stay inside the pages', async (t) => {
  const long = '长'.repeat(10_000);
  const record = recordOf('open-two-departments');
  const words = { zh: long, en: long };
  const notice: Notice = {
    ...NOTICE,
    documentNumber: long,
    departments: { market: words },
    strata: { high: words },
    roles: { lead: words },
    items: { market: [{ code: long, name: words }] },
  };
  const made = report({ ...withEntityName(record, long), manifest: { ...record.manifest, title: long } }, notice);
  let lowest = 0;
  for (const operation of layOut(made.documents[0] as Document, width, 999))
    if (operation.kind === 'text') lowest = Math.max(lowest, operation.artifact ? 0 : operation.baseline);
  t.true(lowest > 0 && lowest < SHEETS.portrait.bottom, `${lowest}`);
  t.true((await pagesOf(await made.bytes())).length > 20);
});
