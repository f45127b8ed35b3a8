/** Texts that nobody should write, in every place where somebody can: nothing is lost, and nothing leaves its place. */

import type { Block, Document } from '@double-random/reports';
import test from 'ava';
import { legible } from '../dist/content/legible.js';
import { textWidth } from '../dist/layout/faces.js';
import { SHEETS } from '../dist/layout/geometry.js';
import { layOut } from '../dist/layout/layout.js';
import type { TextOperation } from '../dist/layout/operations.js';
import { covers, setFont, width } from '../dist/paint/fonts.js';

const TEXTS: Readonly<Record<string, string>> = {
  'a name of 10,000 characters': '长'.repeat(10_000),
  'an id of 10,000 characters': 'W'.repeat(10_000),
  '3,000 closing marks': '）。'.repeat(1500),
  '3,000 opening marks': '（“'.repeat(1500),
  'control characters': `甲${Array.from({ length: 32 }, (_, code) => (code === 10 ? '' : String.fromCharCode(code))).join('')}\u007f乙`,
  'bidirectional overrides': '甲\u202e丙乙\u202c\u2066丁\u2069',
  '1,000 combining characters': `e${'\u0301'.repeat(1000)}甲`,
  'halves of surrogate pairs': '甲\ud83d乙\udc00丙',
  'characters without width': `甲\u200b\u200d\u2060\ufeff${'\u200b'.repeat(500)}乙`,
  'right-to-left text': 'שלום עולם مرحبا بالعالم',
  'an emoji of several': '👩‍👩‍👧‍👦',
  'spaces and nothing else': ' 　'.repeat(2000),
  'nothing at all': '',
};

const blocksOf = (text: string): readonly Block[] => [
  { kind: 'title', parts: [text, text] },
  { kind: 'number', text },
  { kind: 'addressee', text },
  { kind: 'heading', level: 1, text },
  { kind: 'heading', level: 2, text },
  { kind: 'heading', level: 3, text },
  { kind: 'paragraph', text },
  { kind: 'points', points: ['短', text] },
  { kind: 'fields', fields: [{ label: text, value: text }] },
  {
    kind: 'table',
    summary: text,
    columns: [
      { header: text, width: 'content', align: 'left' },
      { header: '名称', width: 1, align: 'center' },
      { header: '哈希', width: 'content', align: 'left', style: 'code' },
      { header: '数', width: 'content', align: 'right' },
    ],
    rows: [
      [text, text, text, text],
      ['', '', '', ''],
    ],
  },
  {
    kind: 'form',
    summary: text,
    columns: [1, 3, 1, 3],
    rows: [
      [
        { role: 'label', text },
        { role: 'value', text, span: 3, blankLines: 2 },
      ],
      [
        { role: 'label', text: '甲' },
        { role: 'value', text },
        { role: 'label', text },
        { role: 'value', text, style: 'code' },
      ],
    ],
  },
  { kind: 'commands', lines: [text] },
  { kind: 'qr', payload: 'draw', alt: text, caption: text },
  { kind: 'sign-here', labels: [text, '见证人：'] },
];

const documentOf = (blocks: readonly Block[], orientation: 'portrait' | 'landscape', text: string): Document => ({
  language: 'zh',
  title: text,
  reference: text,
  created: '2026-01-01T00:00:00Z',
  orientation,
  blocks,
});

const ROUNDING = 1e-6;

const rightOf = ({ x, text, face, size, spacing }: TextOperation): number =>
  x + textWidth(text, face, size, width) + spacing * (Array.from(text).length - 1);

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** What a block must show of the text, and how often. */
const SHOWN: Readonly<Partial<Record<Block['kind'], number>>> = {
  title: 2,
  fields: 2,
  table: 5,
  form: 4,
};

for (const [name, written] of Object.entries(TEXTS)) {
  test(`${name}: inside the margins, in every block, upright and across`, (t) => {
    const text = legible(written, covers);
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { left, right, top, bottom, width: edge } = SHEETS[orientation];
      for (const operation of layOut(documentOf(blocksOf(text), orientation, text), width, 1)) {
        if (operation.kind !== 'text') continue;
        t.true(operation.x >= left - ROUNDING && rightOf(operation) <= right + ROUNDING, `${orientation}: ${operation.text.slice(0, 60)}`);
        t.true(operation.artifact || (operation.baseline > top && operation.baseline < bottom), operation.text.slice(0, 60));
        t.true(right < edge);
      }
    }
  });

  test(`${name}: every block shows all of it`, (t) => {
    const text = legible(written, covers);
    for (const block of blocksOf(text)) {
      const set: string[] = [];
      for (const operation of layOut(documentOf([block], 'portrait', ''), width, 1))
        if (operation.kind === 'text' && !operation.artifact) set.push(operation.text);
      const count = (texts: string, character: string): number => texts.split(character).length - 1;
      const lost = [...new Set(bare(text))].filter(
        (character) => count(set.join(''), character) < count(text, character) * (SHOWN[block.kind] ?? 1),
      );
      t.deepEqual(lost, [], block.kind);
    }
  });

  test(`${name}: the fonts can set what is shown`, (t) => {
    for (const face of ['regular', 'bold', 'code'] as const) t.notThrows(() => setFont(face).layout(legible(written, covers)));
  });
}
