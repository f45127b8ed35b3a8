/** The verify page in a real browser: what is published is recomputed there, and nothing leaves it. */

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { openChromium } from './support/chromium.js';
import { type Bundle, certificateOf, changed, OPEN, OTHER, readBundle, SEALED, VECTORS, zipped } from './support/published.js';
import { builtFile, startVerifySite, type VerifySite } from './support/verify-site.js';

const HOSTILE = '<img src=x onerror="document.title=`owned`">';

let browser: Browser;
let site: VerifySite;
let folder: string;

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'double-random-verify-'));
  [browser, site] = await Promise.all([openChromium(), startVerifySite({ title: HOSTILE, bundle: await zipped(OPEN) })]);
});

test.after.always(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function fileWith(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const bundleFile = async (name: string, bundle: Bundle): Promise<string> => fileWith(name, await zipped(bundle));

/** Opens a page of its own, hands it to the test, and says what went wrong in it beside what the test looks at. */
async function onPage(
  address: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<readonly string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(address);
  await look(page);
  await context.close();
  return wrong;
}

async function give(page: Page, path: string): Promise<void> {
  await page.locator('input[accept]').locator('visible=true').setInputFiles(path);
}

/** The heading of the verdict, and everything that it says. */
async function verdictOf(page: Page): Promise<{ readonly title: string; readonly words: string }> {
  const shown = page.locator('.verdict:visible');
  return { title: (await shown.locator('h2').textContent({ timeout: 60_000 })) ?? '', words: (await shown.textContent()) ?? '' };
}

const textAt = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).textContent()) ?? '';

test('a valid bundle is valid in both languages, check by check, and every page of it can be used by everybody', async (t) => {
  const path = await bundleFile('valid.zip', OPEN);
  for (const [query, title, holds] of [
    ['', '有效', '成立'],
    ['?lang=en', 'Valid', 'holds'],
  ] as const) {
    const wrong = await onPage(`${site.url}/verify${query}`, async (page) => {
      await give(page, path);
      t.is((await verdictOf(page)).title, title);
      const states = await page.locator('.checks ol > li:visible .state').allTextContents();
      t.deepEqual(
        states,
        Array.from({ length: 16 }, () => holds),
      );
      t.deepEqual(await violationsOf(page), []);
    });
    t.deepEqual(wrong, []);
  }
});

test('a folder that was unpacked is verified as its ZIP is', async (t) => {
  const home = fileURLToPath(new URL('draw/events-and-reserves', VECTORS));
  const wrong = await onPage(`${site.url}/verify`, async (page) => {
    await page.locator('input[webkitdirectory]').setInputFiles(home);
    const { title, words } = await verdictOf(page);
    t.is(title, '有效', words);
    t.regex(words, /抽取后变动 \d+ 次/);
    t.regex(words, /数据包（文件夹）/);
  });
  t.deepEqual(wrong, []);
});

test('a file that is dropped is verified, and a second one in its place', async (t) => {
  const zips = [await zipped(OPEN), await zipped(OTHER)].map((bytes) => Buffer.from(bytes).toString('base64'));
  const wrong = await onPage(`${site.url}/verify`, async (page) => {
    for (const [i, zip] of zips.entries()) {
      const transfer = await page.evaluateHandle(
        ([base64, name]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
          return data;
        },
        [zip, `dropped-${i}.zip`] as const,
      );
      await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: transfer });
      t.regex((await page.locator('.drop').getAttribute('class')) ?? '', /over/);
      await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
      await page.locator('.verdict', { hasText: `dropped-${i}.zip` }).waitFor();
      t.is((await verdictOf(page)).title, '有效');
    }
  });
  t.deepEqual(wrong, []);
});

test('a certificate is verified by the bundle that it carries, and one that carries another draw is not valid', async (t) => {
  const own = fileWith('own.pdf', await certificateOf(OPEN));
  const other = fileWith('other.pdf', await certificateOf(OPEN, OTHER));
  await onPage(`${site.url}/verify`, async (page) => {
    await give(page, own);
    const { title, words } = await verdictOf(page);
    t.is(title, '有效', words);
    t.regex(words, /公告与内附的数据包是同一次抽取/);
    await give(page, other);
    await page.waitForSelector('.verdict[data-verdict="not-valid"]:visible');
    t.regex((await verdictOf(page)).words, /这份公告说的不是它所带的那次抽取/);
  });
});

const SPOILED: readonly (readonly [what: string, check: string, meaning: RegExp, spoil: (bundle: Bundle) => Bundle])[] = [
  [
    'an entity renamed after the freeze',
    '检查对象名录与清单一致，各层数目相符',
    /entities\.ndjson.*清单记载的根/s,
    (bundle) => changed(bundle, 'entities.ndjson', (text) => text.replace('河', '湖')),
  ],
  [
    'another entity put among the drawn',
    '公布的结果与重新抽取的结果逐字节相同',
    /第一处不同.*result\.json.*应为/s,
    (bundle) => changed(bundle, 'result.json', (text) => text.replace(/("selected":\[\["high",1,")\d/, '$1X')),
  ],
  [
    'a secret changed after the commitment',
    '每个揭示的数都与承诺相符',
    /揭示的数与其承诺不符/,
    (bundle) => changed(bundle, 'reveals.json', (text) => text.replace('96ad', '06ad')),
  ],
  [
    'an inspector added',
    '各部门检查人员名录与清单一致',
    /inspectors\.market\.ndjson/,
    (bundle) => changed(bundle, 'inspectors.market.ndjson', (text) => `${text}["zzz",[],[],"1","${'0'.repeat(64)}"]\n`),
  ],
  ['a file taken away', '文件齐全，无重名', /缺少文件 events\.json/, (bundle) => changed(bundle, 'events.json', () => null)],
  [
    'a manifest with a space',
    '清单规范、完整，自身规则成立',
    /不是规范形式/,
    (bundle) => changed(bundle, 'manifest.json', (text) => text.replace(',', ', ')),
  ],
];

for (const [what, check, meaning, spoil] of SPOILED) {
  test(`refused, with its check, what it means and what to do: ${what}`, async (t) => {
    const path = await bundleFile(`spoiled-${what.replaceAll(' ', '-')}.zip`, spoil(OPEN));
    const wrong = await onPage(`${site.url}/verify`, async (page) => {
      await give(page, path);
      const { title, words } = await verdictOf(page);
      t.is(title, '无效', words);
      t.true(words.includes(`不成立的检查：${check}`), words);
      t.regex(words, meaning);
      t.regex(words, /怎么办[\s\S]*重新下载原件[\s\S]*告知发起部门[\s\S]*提出异议/);
      t.is(await page.locator('.firm:visible').count(), 0, 'nothing is looked up in what is not valid');
    });
    t.deepEqual(wrong, []);
  });
}

test('a sealed draw holds as far as it is published, and the rest is not disclosed yet', async (t) => {
  const path = await bundleFile('sealed.zip', SEALED);
  await onPage(`${site.url}/verify?lang=en`, async (page) => {
    await give(page, path);
    t.is((await verdictOf(page)).title, 'Sealed: a part is not disclosed yet');
    const states = await page.locator('.checks ol > li:visible .state').allTextContents();
    t.deepEqual([...new Set(states)].sort(), ['holds', 'not disclosed yet']);
  });
});

test('what is no bundle is refused in words: text, junk, a broken ZIP, a foreign PDF, a PDF of 300 MB', async (t) => {
  const huge = fileWith('huge.pdf', '%PDF-1.7\n');
  truncateSync(huge, 300 * 2 ** 20);
  const valid = await zipped(OPEN);
  const given = [
    [fileWith('notes.txt', 'hello'), /既不是数据包（ZIP），也不是抽取结果公告（PDF）/],
    [fileWith('junk.zip', new Uint8Array(2 ** 24).fill(7)), /ZIP 文件损坏、不完整/],
    [fileWith('half.zip', valid.subarray(0, valid.length / 2)), /ZIP 文件损坏、不完整.*重新下载/],
    [fileWith('empty.zip', ''), /ZIP 文件损坏、不完整/],
    [await bundleFile('other-files.zip', new Map([['a.txt', new Uint8Array(3)]])), /manifest\.json/],
    [fileWith('foreign.pdf', '%PDF-1.7\nnot ours'), /这不是 double-random 制作的 PDF/],
    [huge, /PDF 超过 256 MiB/],
  ] as const;
  const wrong = await onPage(`${site.url}/verify`, async (page) => {
    for (const [path, words] of given) {
      await page.reload();
      await give(page, path);
      const verdict = await verdictOf(page);
      t.is(verdict.title, '无法核验', path);
      t.regex(verdict.words, words);
    }
  });
  t.deepEqual(wrong, []);
});

test('names of files and words of a manifest stay text', async (t) => {
  const hostile: Bundle = new Map([
    ...changed(OPEN, 'manifest.json', (text) => text.replace('2025年食品与环境联合双随机抽查', HOSTILE.replaceAll('"', "'"))),
    [`../../${HOSTILE.replaceAll('/', '')}`, new Uint8Array(3)],
    ['__proto__', new Uint8Array(3)],
  ]);
  const path = await bundleFile(`hostile <b>&'.zip`, hostile);
  const wrong = await onPage(`${site.url}/verify?draw=1`, async (page) => {
    t.is(await textAt(page, '.of-draw-title'), HOSTILE);
    await give(page, path);
    t.true((await verdictOf(page)).words.includes(HOSTILE.replaceAll('"', "'")));
    t.is(await page.locator('.verifier img, .verifier b, .verifier script').count(), 0);
    t.not(await page.title(), 'owned');
  });
  t.deepEqual(wrong, []);
});

test('"verify this draw" fetches the bundle from the same site; nothing else is asked for, and nothing is sent', async (t) => {
  const requests: string[] = [];
  const look = async (page: Page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    site.asked();
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole('button', { name: '核验本次抽取' }).click();
    t.is((await verdictOf(page)).title, '有效');
    t.true((await page.locator('.values dt').allTextContents()).includes('市场监管局的承诺'));
    await give(page, await bundleFile('local.zip', OTHER));
    await page.waitForFunction(() => document.querySelector('.verdict')?.textContent?.includes('local.zip'));
    await page.getByRole('searchbox').fill('公司');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('button', { name: '为什么？看证明' }).first().click();
    await page.locator('.proof h3').waitFor();
  };
  const wrong = await onPage(`${site.url}/verify?draw=a%20b`, look, { serviceWorkers: 'block' });
  t.deepEqual(wrong, []);
  const isWorker = (request: string): boolean => /^GET \/assets\/parts\/verify-worker-[\w-]+\.js$/.test(request);
  t.deepEqual(
    [...new Set(requests)].filter((request) => !isWorker(request) && request !== 'GET /favicon.svg'),
    ['GET /api/v1/public/draws/a%20b/bundle.zip'],
  );
  t.deepEqual(
    site.asked().filter((asked) => !/^GET \/(?:verify|assets\/|favicon|api\/v1\/public\/draws\/a%20b\/bundle\.zip)/.test(asked)),
    [],
  );
});

test('a firm finds its ticket, its place and why it was not drawn; a noted value is compared', async (t) => {
  const path = await bundleFile('firm.zip', OPEN);
  await onPage(`${site.url}/verify`, async (page) => {
    await give(page, path);
    await verdictOf(page);
    await page.getByRole('searchbox').fill('913306756676');
    await page.getByRole('searchbox').press('Enter');
    t.is(await textAt(page, '.found li [data-standing]'), '未抽中（替补）');
    await page.getByRole('button', { name: '为什么？看证明' }).click();
    await page.locator('.proof h3').waitFor();
    const proof = await textAt(page, '.proof');
    t.regex(proof, /与它同层的共 6 家，抽 3 家/);
    t.regex(proof, /排在第 4 位.*没有抽中.*2 个替补/);
    t.regex(proof, /公布的结果与此一致/);
    const saved = page.waitForEvent('download');
    await page.locator('summary').click();
    await page.getByRole('button', { name: '保存证明（JSON）' }).click();
    t.is((await saved).suggestedFilename(), 'proof-913306756676.json');
    await page.getByRole('searchbox').fill('没有这一家');
    await page.getByRole('searchbox').press('Enter');
    t.regex(await textAt(page, '.found .empty'), /不在这次抽取的范围之内/);
    const noted = page.getByLabel('粘贴您记下的值');
    await noted.fill('4999 44A3 ee5e');
    t.regex(await textAt(page, '.comparison'), /与清单哈希的前 12 位相同（共 64 位）/);
    await noted.fill('0000000000');
    t.regex(await textAt(page, '.comparison'), /都不同/);
  });
});

test('work can be stopped, and what was stopped says nothing afterwards', async (t) => {
  const path = await bundleFile('stopped.zip', OPEN);
  const look = async (page: Page): Promise<void> => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/verify-worker*', async (route) => {
      await held;
      await route.continue();
    });
    await give(page, path);
    await page.getByRole('button', { name: '停止' }).click();
    release();
    await page.waitForTimeout(500);
    t.is(await page.locator('.verdict:visible, .checks:visible').count(), 0);
  };
  t.deepEqual(await onPage(`${site.url}/verify`, look, { serviceWorkers: 'block' }), []);
});

test('without scripts the page says how to verify otherwise', async (t) => {
  await onPage(
    `${site.url}/verify?draw=1`,
    async (page) => {
      const words = await textAt(page, 'main');
      t.regex(words, /您的浏览器没有启用脚本/);
      t.regex(words, /double-random verify bundle\.zip/);
      t.is(await page.getByRole('link', { name: '下载单个网页文件' }).getAttribute('href'), '/assets/double-random-verify.html?v=1');
      t.is(await page.getByRole('link', { name: '下载数据包（ZIP）' }).getAttribute('href'), '/api/v1/public/draws/1/bundle.zip');
    },
    { javaScriptEnabled: false },
  );
});

test('the page as a single file verifies without any network, in both languages', async (t) => {
  const pdf = fileWith('alone.pdf', await certificateOf(OPEN));
  const zip = await bundleFile(
    'alone.zip',
    changed(OPEN, 'reveals.json', (text) => text.replace('96ad', '06ad')),
  );
  const requests: string[] = [];
  const wrong = await onPage(
    builtFile('double-random-verify.html').href,
    async (page) => {
      page.on('request', (request) => requests.push(request.url()));
      await give(page, pdf);
      t.is((await verdictOf(page)).title, '有效');
      t.deepEqual(await violationsOf(page), []);
      await page.getByRole('button', { name: 'English' }).click();
      t.is((await verdictOf(page)).title, 'Valid');
      t.is(await page.locator('html').getAttribute('lang'), 'en');
      await give(page, zip);
      await page.waitForSelector('.verdict[data-verdict="not-valid"]:visible');
      t.is((await verdictOf(page)).title, 'Not valid');
      t.deepEqual(await violationsOf(page), []);
    },
    { offline: true },
  );
  t.deepEqual(wrong, []);
  t.deepEqual(
    requests.filter((url) => !url.startsWith('blob:')),
    [],
  );
});

test('once loaded, the page works while the site is away', async (t) => {
  const own = await startVerifySite({ title: 'x', bundle: await zipped(OPEN) });
  const path = await bundleFile('offline.zip', readBundle('draw/drand-absent-department'));
  await onPage(`${own.url}/verify`, async (page) => {
    await page.evaluate(async () => {
      const areReady = async (): Promise<boolean> => {
        const keepers = await navigator.serviceWorker.getRegistrations();
        return keepers.length === 2 && keepers.every(({ active }) => active?.state === 'activated');
      };
      while (!(await areReady())) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await own.stop();
    for (const [query, title] of [
      ['?lang=en', 'Valid'],
      ['', '有效'],
      ['?draw=1', '有效'],
    ] as const) {
      await page.goto(`${own.url}/verify${query}`);
      await give(page, path);
      t.is((await verdictOf(page)).title, title);
    }
    const style = await page.evaluate(() => getComputedStyle(document.querySelector('.drop') as Element).borderTopStyle);
    t.is(style, 'dashed');
  });
});
