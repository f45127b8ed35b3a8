/**
 * Pages beside the pictures of how they should look. After a wanted change:
 * `UPDATE_GOLDEN=1 npx ava 'packages/reports/test/golden.test.ts'`, and look at every picture that git shows as changed.
 */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { PNG } from 'pngjs';
import { fileOf } from '../dist/file.js';
import { compare, decoded, encoded, pictureOf } from './read-back/pictures.js';
import { inFile, withPrograms } from './read-back/programs.js';
import { type Language, SAMPLES, type Sample } from './samples.js';

const GOLDEN = fileURLToPath(new URL('../test/golden/', import.meta.url));
const FAILED = fileURLToPath(new URL('../../../out/golden/', import.meta.url));

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

const nameOf = (sample: Sample, language: Language, page: number): string => `${sample.name}.${language}.${page}.png`;

/** What is wrong with the page, and where its pictures lie; undefined if it is as it should be. */
async function fault(name: string, actual: PNG): Promise<string | undefined> {
  const golden = await readFile(join(GOLDEN, name)).catch(() => undefined);
  if (golden === undefined) return `${name}: there is no such golden picture; UPDATE_GOLDEN=1 makes it`;
  const { reason, picture } = compare(actual, decoded(golden));
  if (reason === undefined) return undefined;
  await mkdir(FAILED, { recursive: true });
  await writeFile(join(FAILED, name), encoded(actual));
  await writeFile(join(FAILED, name.replace('.png', '.difference.png')), PNG.sync.write(picture));
  return `${name}: ${reason}; see ${FAILED}`;
}

for (const sample of SAMPLES.filter(({ pages }) => pages.length > 0)) {
  for (const language of LANGUAGES) {
    withPrograms(['pdftoppm'], `${sample.name} in ${language} looks as it should`, async (t) => {
      await inFile(await sample.make(language).bytes(), async (path, folder) => {
        for (const page of sample.pages) {
          const name = nameOf(sample, language, page);
          const actual = await pictureOf(path, page, folder);
          if (isUpdate) await writeFile(join(GOLDEN, name), encoded(actual));
          t.is(await fault(name, actual), undefined);
        }
      });
    });
  }
}

test('every golden picture is of a page that is made', async (t) => {
  const made = new Set(
    SAMPLES.flatMap((sample) => LANGUAGES.flatMap((language) => sample.pages.map((page) => nameOf(sample, language, page)))),
  );
  t.deepEqual(
    (await readdir(GOLDEN)).filter((name) => !made.has(name)),
    [],
  );
});

const PARAGRAPH = '杭州市市场监督管理局会同杭州市生态环境局组织了本次随机抽查。'.repeat(3);

const paper = (text: string, size: 1 | 2) =>
  fileOf(
    {
      title: '图样',
      documents: [
        {
          language: 'zh',
          title: '图样',
          reference: '1',
          created: '2026-01-01T00:00:00Z',
          blocks: [
            { kind: 'title', parts: ['图样'] },
            { kind: 'paragraph', text: '第一段。' },
            { kind: 'heading', level: size, text: '一、标题' },
            { kind: 'paragraph', text },
          ],
        },
      ],
      missing: [],
      madeFrom: {},
    },
    { language: 'zh' },
  ).bytes();

const pictureOfPaper = async (text: string, size: 1 | 2): Promise<PNG> =>
  inFile(await paper(text, size), (path, folder) => pictureOf(path, 1, folder));

withPrograms(['pdftoppm'], 'what moved is found, and other smoothing is not', async (t) => {
  const golden = await pictureOfPaper(PARAGRAPH, 1);
  t.is(compare(await pictureOfPaper(PARAGRAPH, 1), golden).reason, undefined);
  t.regex(compare(await pictureOfPaper(`　${PARAGRAPH}`, 1), golden).reason ?? '', /moved/);
  t.regex(compare(await pictureOfPaper(PARAGRAPH, 2), golden).reason ?? '', /moved/);
  t.regex(compare(await pictureOfPaper('', 1), golden).reason ?? '', /moved/);
  const smoothed = new PNG({ width: golden.width, height: golden.height });
  for (const [index, value] of golden.data.entries()) {
    smoothed.data[index] = index < 4 ? value : (value * 3 + (golden.data[index - 4] ?? value)) / 4;
  }
  t.is(compare(smoothed, golden).reason, undefined);
  t.regex(compare(new PNG({ width: 10, height: 10 }), golden).reason ?? '', /10 × 10 dots instead/);
});
