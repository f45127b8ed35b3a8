/** Papers: a results bulletin of 10,000 rows and 1,000 notices in one file, beside the same table printed by headless Chromium in the same run. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ResultsBulletinRecord } from '@double-random/reports';
import { bulletin } from './invented-papers.js';
import { secondsOf } from './measure.js';

export const name = 'papers';

const ROWS = 10_000;
const NOTICES = 1_000;
const MEGABYTE = 2 ** 20;

interface Made {
  readonly seconds: number;
  readonly firstByte: number;
  readonly bytes: number;
  readonly pages: number;
  readonly megabytes: number;
}

/** In a process of its own, so that its memory is that of this paper alone. */
function madeAlone(kind: 'bulletin' | 'notices', size: number): Made {
  const child = spawnSync(process.execPath, [fileURLToPath(new URL('papers-alone.js', import.meta.url)), kind, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${kind} could not be made`);
  return JSON.parse(child.stdout) as Made;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same rows as a plain page: no tags beyond the table's own, no embedded record. */
function page({ task, results }: ResultsBulletinRecord): string {
  const cells = results.flatMap(({ entity, endedOn, parts }) =>
    parts.flatMap(({ department, items }) =>
      items.map((item) => [
        entity.name,
        entity.id,
        entity.region.zh,
        department.name.zh,
        item.name,
        item.result.zh,
        item.finding,
        item.disposition.zh,
        endedOn,
      ]),
    ),
  );
  const rows = cells.map((row, index) => `<tr>${[String(index + 1), ...row].map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  const style =
    '@page{size:A4 landscape;margin:20mm}table{border-collapse:collapse;font:8.5pt sans-serif}td{border:.5pt solid #888;padding:2pt}';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(task.title)}</title><style>${style}</style><table>${rows.join('')}</table></html>`;
}

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Seconds and bytes of Chromium's print-to-PDF; undefined where there is no Chromium. */
function printed(html: string): { readonly seconds: number; readonly bytes: number } | undefined {
  const program = CHROMIUMS.find((candidate) => spawnSync(candidate, ['--version'], { stdio: 'ignore' }).status === 0);
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--no-pdf-header-footer',
    ];
    const { seconds, value } = secondsOf(() =>
      spawnSync(
        program,
        [...options, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${join(folder, 'page.pdf')}`, join(folder, 'page.html')],
        { stdio: 'ignore' },
      ),
    );
    if (value.status !== 0) throw new Error(`${program} could not print the page`);
    return { seconds, bytes: statSync(join(folder, 'page.pdf')).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

export async function run(print: (line: string) => void): Promise<void> {
  const bulletinMade = madeAlone('bulletin', ROWS);
  print(
    `bulletin, tagged PDF/A-3: ${ROWS.toLocaleString('en')} rows, ${bulletinMade.pages} pages in ${bulletinMade.seconds.toFixed(1)} s (target: 8), first byte after ${bulletinMade.firstByte.toFixed(1)} s`,
  );
  print(`  memory of the process at its peak ${bulletinMade.megabytes} MB (target: 400)`);
  print(
    `  ${megabytes(bulletinMade.bytes)} MB, ${((bulletinMade.bytes / ROWS) * (1000 / MEGABYTE)).toFixed(2)} MB per 1,000 rows (target: 1.5)`,
  );
  const reference = printed(page(bulletin(ROWS)));
  if (reference === undefined) print(`  no Chromium here (${CHROMIUMS.join(', ')}): install one to compare with its print-to-PDF`);
  else {
    print(`reference, Chromium's print-to-PDF of the same rows: ${reference.seconds.toFixed(1)} s, ${megabytes(reference.bytes)} MB`);
    print(
      `  ratio: time ${(reference.seconds / bulletinMade.seconds).toFixed(1)} x, size ${(reference.bytes / bulletinMade.bytes).toFixed(1)} x`,
    );
  }
  const notices = madeAlone('notices', NOTICES);
  print(
    `notices: ${NOTICES.toLocaleString('en')} in one file, ${notices.pages} pages in ${notices.seconds.toFixed(1)} s (target: 30), ${megabytes(notices.bytes)} MB, peak ${notices.megabytes} MB`,
  );
}
