/** All files of a year in one: with what they mean, and last with their hashes. */

import { createHash } from 'node:crypto';
import type { BundleFiles } from '@double-random/core';
import type { Connection } from '../store/store.js';
import { DATA_FILES } from './all-files.js';
import { dictionary, LICENCE } from './dictionary.js';
import { csvOf, linesOf } from './write-file.js';

const HASHES = 'SHA256SUMS';

const readme = (year: number): string => `# 双随机、一公开：${year} 年开放数据 · Double random, one public: open data of ${year}

${LICENCE.zh} ${LICENCE.en}

每个文件有 CSV（UTF-8，带 BOM，首行为列名）和 NDJSON（每行一个 JSON 对象）两种形式；各列的含义见 dictionary.json。
Each file comes as CSV (UTF-8 with a byte order mark, names of columns first) and as NDJSON (one JSON object a line); dictionary.json says what each column means.

${DATA_FILES.map(({ name, zh, en }) => `- ${name}: ${zh} · ${en}`).join('\n')}

核对 To check: sha256sum -c ${HASHES}
`;

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** The files of a year, read one after the other in the order of their names: the last one holds the hashes of those before. */
export function archiveOf(db: Connection, year: number): BundleFiles {
  const sources = new Map<string, () => AsyncGenerator<string>>([
    ['README.md', () => once(readme(year))],
    ['dictionary.json', () => once(`${JSON.stringify(dictionary(), null, 2)}\n`)],
    ...DATA_FILES.flatMap((file): [string, () => AsyncGenerator<string>][] => [
      [`${file.name}.csv`, () => csvOf(db, file, year)],
      [`${file.name}.ndjson`, () => linesOf(db, file, year)],
    ]),
  ]);
  const hashes: string[] = [];
  return {
    names: [...sources.keys(), HASHES],
    async *read(name) {
      if (name === HASHES) {
        yield Buffer.from(hashes.join(''));
        return;
      }
      const hash = createHash('sha256');
      for await (const text of sources.get(name)?.() ?? []) {
        const bytes = Buffer.from(text);
        hash.update(bytes);
        yield bytes;
      }
      hashes.push(`${hash.digest('hex')}  ${name}\n`);
    },
  };
}
