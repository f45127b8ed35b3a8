/** Import of an entity directory from CSV, every cell checked, beside csv-parse alone on the same file, which checks nothing. */

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importDirectory, importRows, organisationCheckCharacter, type Source, usccCheckCharacter } from '@double-random/directories';

export const name = 'import';

const ROWS = 1_000_000;
const QUOTED_ROWS = 200_000;
const TARGET_SECONDS = 20;
/** So many rows are written at once. */
const BATCH = 5_000;
const READ_AT_ONCE = 1 << 20;

const DISTRICTS = ['330102', '330105', '330106', '330108', '330109', '330110', '330111', '330112', '330113', '330114'] as const;
const INDUSTRIES = ['C2710', 'H6210', 'F5211', 'I6420', 'O8111'] as const;
const HEADER = '统一社会信用代码,企业名称,注册号,类别,成立日期,登记机关,状态,住所,行政区划代码,行业代码,标签,风险等级,上次检查日期,街道';

function rowOf(index: number): readonly string[] {
  const region = DISTRICTS[index % DISTRICTS.length] as string;
  const organisation = String(10_000_000 + index);
  const body = `91${region}${organisation}${organisationCheckCharacter(organisation)}`;
  return [
    body + usccCheckCharacter(body),
    `杭州某某${index}餐饮管理有限公司`,
    `3301${String(index).padStart(11, '0')}`,
    '企业',
    `20${String(index % 25).padStart(2, '0')}-0${(index % 9) + 1}-1${index % 10}`,
    '杭州市市场监督管理局',
    '存续',
    `浙江省杭州市某某街道某某路${index % 1000}号`,
    region,
    INDUSTRIES[index % INDUSTRIES.length] as string,
    index % 3 === 0 ? '' : '特种设备使用、食品经营',
    'ABCD'.charAt(index % 4),
    `2025-0${(index % 9) + 1}-20`,
    `街道${index % 60}`,
  ];
}

function* csvOf(rows: number, quoted: boolean): Generator<string> {
  yield `${HEADER}\n`;
  for (let from = 0; from < rows; from += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, rows - from) }, (_, i) => {
      const cells = rowOf(from + i);
      return (quoted ? cells.map((cell) => `"${cell}"`) : cells).join(',');
    });
    yield `${lines.join('\n')}\n`;
  }
}

interface Parser extends NodeJS.ReadWriteStream {
  end(): this;
}

/** The reference is the very copy that the import uses, so it is found where the directories find it. */
const { parse } = createRequire(import.meta.resolve('@double-random/directories'))('csv-parse') as {
  parse: (options: { on_record: (record: string[]) => null }) => Parser;
};

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function parseAlone(file: string): Promise<number> {
  let rows = 0;
  const count = (): null => {
    rows++;
    return null;
  };
  await pipeline(createReadStream(file, { highWaterMark: READ_AT_ONCE }), parse({ on_record: count }));
  return rows - 1;
}

async function streamAll(source: Source): Promise<number> {
  let records = 0;
  await importRows(
    'entities',
    source,
    {},
    {
      records(batch) {
        records += batch.length;
      },
      faulty([row]) {
        throw new Error(`row ${row?.row} of the generated file is faulty`);
      },
    },
  );
  return records;
}

async function expectRows(rows: number, read: Promise<number>): Promise<void> {
  const found = await read;
  if (found !== rows) throw new Error(`${found} rows instead of ${rows}`);
}

async function compare(print: (line: string) => void, folder: string, rows: number, quoted: boolean): Promise<void> {
  const file = join(folder, 'entities.csv');
  await pipeline(Readable.from(csvOf(rows, quoted)), createWriteStream(file));
  const source: Source = { name: 'entities.csv', open: () => createReadStream(file, { highWaterMark: READ_AT_ONCE }) };
  const { size } = await stat(file);
  print(`${rows.toLocaleString('en')} rows of 14 cells, ${quoted ? 'all quoted' : 'none quoted'}, ${Math.round(size / 1e6)} MB`);
  const reference = await secondsOf(() => expectRows(rows, parseAlone(file)));
  const line = (label: string, seconds: number): void => {
    print(`  ${label.padEnd(44)}${seconds.toFixed(1).padStart(6)} s  ×${(reference / seconds).toFixed(1)}`);
  };
  line('csv-parse alone, on_record, nothing checked', reference);
  line(`importRows, every cell checked (≤ ${TARGET_SECONDS} s)`, await secondsOf(() => expectRows(rows, streamAll(source))));
  line(
    'importDirectory, all records in memory',
    await secondsOf(() =>
      expectRows(
        rows,
        importDirectory('entities', source).then(({ records }) => records.length),
      ),
    ),
  );
}

/** Writes a file of its own below the system's folder for such, and removes it. */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'double-random-import-'));
  try {
    await compare(print, folder, ROWS, false);
    await compare(print, folder, QUOTED_ROWS, true);
  } finally {
    await rm(folder, { recursive: true });
  }
}
