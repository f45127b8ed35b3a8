/** What the layout measures is what the painter sets, and what is set can be read back as it was written. */

import type { Document } from '@double-random/reports';
import test from 'ava';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FACES, textWidth } from '../dist/layout/faces.js';
import { covers, setFont, width } from '../dist/paint/fonts.js';
import { paintDocuments } from '../dist/paint/paint.js';
import { memorySink } from '../dist/paint/sink.js';

/** As pdfkit sets a line: a run behind each space. */
const runs = (text: string): string[] => text.match(/[^ ]* |[^ ]+$/g) ?? [];

test('the layout measures what the painter sets', (t) => {
  const units = 1000;
  const character = fc.constantFrom(...'甲乙，。：（）《》“”‘’—…·Ab9% ☑□①3年');
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 30 }), fc.constantFrom(...FACES), (text, face) => {
      const font = setFont(face);
      const set = runs(text).reduce((sum, run) => sum + font.layout(run).advanceWidth, 0);
      return Math.abs(set / units - textWidth(text, face, 1, width)) < 1e-6;
    }),
  );
  t.pass();
});

test('a ticked box is printed, as large as an empty one', (t) => {
  t.true(covers(0x2611));
  for (const face of FACES) t.is(width(face, 0x2611), width(face, 0x25a1));
  t.false(covers(0x2610), 'an empty box is □');
});

/** The texts of a paper with these paragraphs, as pdf.js reads them. */
async function read(paragraphs: readonly string[]): Promise<string> {
  const document: Document = {
    language: 'zh',
    title: '文字',
    reference: 'text',
    created: '2026-01-01T00:00:00Z',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  };
  const sink = memorySink();
  await paintDocuments({ language: 'zh', title: '文字', hash: '00'.repeat(32), documents: [document], attachments: [] }, sink);
  const loading = getDocument({ data: sink.bytes(), verbosity: 0, useSystemFonts: false });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

test('text is read back as it was written: no space is gained between Chinese and Latin, and a tick is a tick', async (t) => {
  const written = [
    '抽查比例为3.5%，共12,345户，见GB 18030标准A类。',
    '☑书面检查　□网络监测',
    '“双随机、一公开”（见《办法》）。——完',
    'the entity’s “name”, as given',
  ];
  const found = await read(written);
  for (const text of written) t.true(found.includes(text.replaceAll('　', ' ')), `${text} in ${found}`);
});
