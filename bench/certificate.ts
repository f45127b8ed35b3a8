/** The draw certificate: rows a second, memory and size, beside the same table set with pdfkit's own text boxes. */

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { DrawRecord, EntityLine, Team } from '@double-random/core';
import { certificate, type Sink } from '@double-random/reports';
import PDFDocument from 'pdfkit';

export const name = 'certificate';

const ROWS = 13_000;
const REFERENCE_ROWS = 2_000;
const MEGABYTE = 2 ** 20;

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

const WORDS = ['西湖', '钱江', '余杭', '临安', '食品', '化工', '印刷', '机电', '餐饮', '医药', '科技', '文化'];

const entityName = (index: number): string => {
  const word = (step: number) => WORDS[Math.floor(index / WORDS.length ** step) % WORDS.length] as string;
  return `杭州${word(0)}${word(1)}${word(2)}${word(3)}有限公司`;
};

/** One department that checks this many entities with a team of two. */
function record(rows: number): DrawRecord {
  const ids = Array.from({ length: rows }, (_, index) => `91330100MA${String(index).padStart(7, '0')}X`);
  const seal = { size: rows, root: hex('root') };
  const teams = ids.map(
    (id, index): Team => [
      'market',
      id,
      [
        ['leader', `M${1000 + (index % 90)}`],
        ['member', `M${2000 + (index % 400)}`],
      ],
    ],
  );
  return {
    manifest: {
      protocol: 'double-random/v1',
      drawId: 'bench',
      title: '性能测试抽查计划',
      attempt: 1,
      previous: null,
      entities: seal,
      exclusions: { size: 0, root: hex('') },
      recusals: { size: 0, root: hex('') },
      strata: [{ id: 'all', rule: { count: rows }, population: rows, sample: rows, reserve: 0 }],
      departments: [
        {
          id: 'market',
          role: 'initiating',
          inspectors: { size: 490, root: hex('inspectors') },
          team: [
            { role: 'leader', requires: [], count: 1 },
            { role: 'member', requires: [], count: 1 },
          ],
        },
      ],
      entropy: { kind: 'none' },
      commitBy: '2026-03-05T08:00:00Z',
      revealBy: '2026-03-06T08:00:00Z',
      disclosure: 'open',
    },
    manifestHash: hex('manifest'),
    commitments: [['market', hex('commitment')]],
    reveals: { reveals: [['market', hex('secret')]], absent: [] },
    entropy: {},
    result: {
      protocol: 'double-random/v1',
      manifest: hex('manifest'),
      seed: hex('seed'),
      selected: ids.map((id, index) => ['all', index + 1, id, hex(id)]),
      reserves: [],
      teams,
      shortages: [],
    },
    resultHash: hex('result'),
    entities: new Map(ids.map((id, index): [string, EntityLine] => [id, [id, entityName(index), 'all', '330106', [['market', []]]]])),
    exclusions: new Map(),
    events: [],
    state: { selected: ids, teams, appointed: [] },
    persons: [],
  };
}

interface Watch extends Sink {
  readonly bytes: () => number;
  readonly peak: () => number;
}

/** Counts what leaves, and looks at the process's memory each time. */
function watch(): Watch {
  let bytes = 0;
  let peak = process.memoryUsage.rss();
  return {
    write(chunk) {
      bytes += chunk.length;
      peak = Math.max(peak, process.memoryUsage.rss());
    },
    bytes: () => bytes,
    peak: () => peak,
  };
}

async function ours(rows: number): Promise<{ seconds: number; pages: number; sink: Watch }> {
  const drawn = record(rows);
  const sink = watch();
  const start = performance.now();
  const made = certificate(drawn, {}, { language: 'zh' });
  if (!made.ok) throw new Error('the certificate of the bench cannot be made');
  const { pages } = await made.value.write(sink);
  return { seconds: (performance.now() - start) / 1000, pages, sink };
}

const COLUMNS = [40, 40, 40, 100, 120, 50, 120];

async function plain(rows: number): Promise<{ seconds: number; bytes: number }> {
  const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const { result, entities } = record(rows);
  const start = performance.now();
  const pdf = new PDFDocument({ size: 'A4', margin: 40 });
  let bytes = 0;
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
  });
  let y = 40;
  for (const [index, [stratum, rank, id]] of result.selected.entries()) {
    const seats = result.teams[index]?.[2] ?? [];
    const cells = [
      String(index + 1),
      stratum,
      String(rank),
      id,
      entities.get(id)?.[1] ?? '',
      '330106',
      seats.map((seat) => seat.join('：')).join('\n'),
    ];
    pdf.font(font, 8.5);
    const height = Math.max(...cells.map((cell, column) => pdf.heightOfString(cell, { width: COLUMNS[column] as number }))) + 6;
    if (y + height > 800) {
      pdf.addPage();
      y = 40;
    }
    let x = 40;
    for (const [column, cell] of cells.entries()) {
      pdf.text(cell, x, y, { width: COLUMNS[column] as number });
      x += COLUMNS[column] as number;
    }
    y += height;
  }
  pdf.end();
  await ended;
  return { seconds: (performance.now() - start) / 1000, bytes };
}

const perSecond = (rows: number, seconds: number): string => `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;

export async function run(print: (line: string) => void): Promise<void> {
  await ours(100);
  const certified = await ours(ROWS);
  const size = certified.sink.bytes();
  print(
    `certificate, tagged PDF/A-3: ${ROWS.toLocaleString('en')} rows, ${certified.pages} pages in ${certified.seconds.toFixed(1)} s, ${perSecond(ROWS, certified.seconds)}`,
  );
  print(`  memory of the process at its peak ${Math.round(certified.sink.peak() / MEGABYTE)} MB (target: 600 MB)`);
  print(`  ${(size / MEGABYTE).toFixed(1)} MB, ${((size / ROWS) * (1000 / MEGABYTE)).toFixed(2)} MB per 1,000 rows (target: 1.5 MB)`);
  const reference = await plain(REFERENCE_ROWS);
  print(
    `reference, pdfkit's text boxes without rules or tags: ${REFERENCE_ROWS.toLocaleString('en')} rows in ${reference.seconds.toFixed(1)} s, ${perSecond(REFERENCE_ROWS, reference.seconds)}`,
  );
  print(`  ratio ${(ROWS / certified.seconds / (REFERENCE_ROWS / reference.seconds)).toFixed(1)} x`);
}
