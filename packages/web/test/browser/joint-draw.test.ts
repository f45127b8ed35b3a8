/** Four departments hold a joint draw at the console, each in a browser of its own, and a citizen verifies it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { signIn } from './support/sign-in.js';

let service: DemoService;
let browser: Browser;
let folder: string;

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'double-random-draw-'));
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const COOPERATING = ['culture', 'ecology', 'emergency'] as const;

/** Milliseconds that a job, or news from another browser, may take on a machine with other work. */
const PATIENCE = 60_000;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes to a step of the ceremony by its name in the bar below. */
const step = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '仪式步骤' }).getByRole('button', { name, exact: true }).click({ timeout: PATIENCE });

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${service.url}/console/#${path}`);
};

/** Prepares the task and has every department that would be short of inspectors accept it. @returns path of the preparation's screen */
async function prepare(planner: Page, others: ReadonlyMap<string, Page>): Promise<string> {
  await planner
    .getByRole('link', { name: /第二批/ })
    .first()
    .click();
  await planner.getByRole('link', { name: '准备与预测' }).click();
  await button(planner, '准备抽取').click();
  await planner.getByText('清单哈希（锁定后公开）').waitFor({ timeout: PATIENCE });
  const path = new URL(planner.url()).hash.slice(1);
  for (const page of [planner, ...others.values()]) {
    if (page !== planner) await goTo(page, path);
    await page.getByText('清单哈希（锁定后公开）').waitFor({ timeout: PATIENCE });
    const accept = button(page, '说明理由并接受');
    while ((await accept.count()) > 0) {
      const before = await accept.count();
      await accept.first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('人员有限，由在岗人员依次补位');
      await dialog.locator('button[type="submit"]').click();
      await dialog.waitFor({ state: 'detached' });
      await page.waitForFunction(
        (count) =>
          [...document.querySelectorAll('button')].filter(({ textContent }) => textContent?.trim() === '说明理由并接受').length < count,
        before,
      );
    }
  }
  return path;
}

/** Freezes what was prepared. @returns the draw's id */
async function freeze(planner: Page): Promise<string> {
  await planner.reload();
  await planner.getByText('清单哈希（锁定后公开）').waitFor();
  await button(planner, '锁定').click();
  const dialog = planner.getByRole('dialog');
  await dialog.getByText('已记下清单哈希').click();
  await dialog.getByRole('button', { name: '锁定', exact: true }).click();
  await planner.waitForURL(/#\/draws\/[0-9a-f]{32}/, { timeout: PATIENCE });
  return /#\/draws\/([0-9a-f]{32})/.exec(planner.url())?.[1] ?? '';
}

/** The department makes its secret in the browser, saves it, shows that it is saved, and commits. @returns the saved file */
async function commitByFile(t: ExecutionContext, page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await button(page, '生成随机数并保存文件').click();
  const download = await saved;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  t.true(await button(page, '提交承诺').isDisabled(), 'not before the file was seen again');
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByText('文件无误，可以提交承诺').waitFor();
  await button(page, '提交承诺').click();
  return path;
}

async function reveal(page: Page, file: string): Promise<void> {
  await page.getByText('请选择本部门保管的秘密文件').waitFor({ timeout: PATIENCE });
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText('文件与承诺相符').waitFor();
  await page.getByRole('region', { name: '本部门的揭示' }).getByRole('button', { name: '揭示' }).click();
}

const DIGITS = '31415265356264354626433132516643512356223456123136';

async function witness(page: Page): Promise<void> {
  await page.getByLabel('当众产生的数字').fill(DIGITS, { timeout: PATIENCE });
  await button(page, '录入').click();
}

/** Milliseconds in which what moves on the big screen has come to rest. */
const REST = 1500;

/** A picture of the big screen, when somebody wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env['SCREENSHOTS'];
  if (pictures === undefined) return;
  await page.waitForTimeout(REST);
  await page.screenshot({ path: join(pictures, 'ceremony', `${name}.png`) });
}

test('four departments hold a draw at the console, and a citizen verifies it on the portal', async (t) => {
  const planner = await signIn(browser, service, 'market-planner', { viewport: { width: 1280, height: 900 } });
  const others = new Map<string, Page>();
  for (const department of COOPERATING) others.set(department, await signIn(browser, service, `${department}-planner`));

  await prepare(planner, others);
  const draw = await freeze(planner);
  const ceremony = `/draws/${draw}/ceremony`;

  const projector = await signIn(browser, service, 'market-legal', { viewport: { width: 1920, height: 1080 } });
  for (const page of [planner, projector, ...others.values()]) {
    await goTo(page, ceremony);
    await step(page, '承诺');
  }
  for (const page of others.values()) {
    await button(page, '交由服务代管').click({ timeout: PATIENCE });
    await page.getByRole('dialog').locator('button[type="submit"]').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await picture(projector, 'commit');
  const file = await commitByFile(t, planner);

  for (const page of [planner, projector]) await step(page, '揭示');
  await reveal(planner, file);
  await picture(projector, 'reveal');
  for (const login of ['market-reviewer', 'culture-reviewer']) {
    const page = await signIn(browser, service, login);
    await goTo(page, ceremony);
    await step(page, '随机来源');
    await witness(page);
    // Once both agree, the screen goes on to the draw by itself.
    const news = login === 'market-reviewer' ? '已录入，等待另一名见证人' : '种子的各部分均已齐备';
    await page.getByText(news).waitFor({ timeout: PATIENCE });
    await page.context().close();
  }
  await step(planner, '抽取');
  await planner.getByRole('button', { name: '抽　取' }).click({ timeout: PATIENCE });
  await projector.getByText('核验通过').first().waitFor({ timeout: PATIENCE });
  await picture(projector, 'verified');
  // The replay, view by view, by the keyboard alone.
  for (const name of ['seed', 'tickets', 'more-tickets']) {
    await projector.keyboard.press('ArrowRight');
    await picture(projector, name);
  }

  const citizen = await browser.newPage();
  await citizen.goto(`${service.url}/draws/${draw}`);
  await citizen.getByRole('link', { name: '验证这次抽取' }).first().click();
  await citizen.getByRole('button', { name: /验证/ }).first().click();
  await citizen.locator('.verdict:visible').waitFor({ timeout: PATIENCE });
  t.regex((await citizen.locator('.verdict:visible').textContent()) ?? '', /有效/);
});
