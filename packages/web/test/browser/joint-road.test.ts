/**
 * The one road: four departments take a joint task from the import of a directory to its published results, an inspector works without a
 * network, a citizen verifies the draw, and a firm finds itself and objects. Everybody has a browser of his own and acts by the words on the
 * screen; the service is asked only for what the lot decided. A firm of the directory has a script for its name.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './support/chromium.js';
import { putForward } from './support/clock.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { agree, button, goTo, lookUp, openFromMenu, PATIENCE, tick } from './support/joint-road/at-console.js';
import { commitByFile, commitByService, reveal, step, witness } from './support/joint-road/ceremony.js';
import { CERTAIN, CHANCY, changedDirectory, IMAGE_NAME, SCRIPT_NAME, SCRIPTED, WRONG_DAY } from './support/joint-road/changed-directory.js';
import {
  arrive,
  CLEAN,
  correctFirst,
  enterPart,
  inspectorsPhone,
  isEntered,
  outbox,
  recordItems,
  takeAlong,
  type Visit,
} from './support/joint-road/inspection.js';
import { acceptShortage, confirmAndPrepare, draftTask, freeze, givePart } from './support/joint-road/joint-task.js';
import { takePicture } from './support/joint-road/picture.js';
import { passPart, publish } from './support/joint-road/results.js';
import { signIn } from './support/sign-in.js';

let service: DemoService;
let browser: Browser;
let folder: string;

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'double-random-road-'));
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What everybody had before his eyes when something failed. */
test.afterEach.always(async (t) => {
  const pages = t.passed ? [] : browser.contexts().flatMap((context) => context.pages());
  for (const [place, page] of pages.entries()) await takePicture(page, `failed-${place + 1}`);
});

const DESKTOP = { viewport: { width: 1280, height: 900 } } as const;

/** What each department checks, the initiating one first. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  market: ['SC-01', 'SC-02'],
  culture: ['WH-01'],
  ecology: ['HB-01'],
  emergency: ['YJ-01'],
};

const COOPERATING = ['culture', 'ecology', 'emergency'] as const;
const TITLE = '校外托管机构联合抽查';

const planners = new Map<string, Page>();
const planner = (department: string): Page => {
  const page = planners.get(department);
  if (page === undefined) throw new Error(`${department} has not signed in`);
  return page;
};

/** What the stages before found out. */
const road = { task: '', draw: '', visit: { id: '', entity: '', inspectors: [] } as Visit, result: '', receipt: '' };

/** Whether a name that is a script has become one: it would have named the window, or stand there as an element. */
const isStolen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.title === 'stolen' || document.querySelector('img[onerror], main script:not([src])') !== null);

const portal = async (path: string, { scripts = true } = {}): Promise<Page> => {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: scripts });
  if (scripts) await context.addInitScript(putForward, service.ahead);
  const page = await context.newPage();
  await page.goto(`${service.url}${path}`);
  return page;
};

test.serial('a department imports a changed directory: what is new, changed and wrong is seen before it counts', async (t) => {
  const page = await signIn(browser, service, 'market-planner', DESKTOP);
  planners.set('market', page);
  await openFromMenu(page, '名录');
  await goTo(page, '/directories/market/entities');
  await page.getByRole('link', { name: '导入', exact: true }).click();
  const standing = readFileSync(join(service.city, 'entities.csv'), 'utf8').split(/\r?\n/)[1] ?? '';
  const file = { name: '变更名录.csv', mimeType: 'text/csv', buffer: changedDirectory(standing) };
  await page.getByLabel('选择文件').setInputFiles(file);
  await button(page, '上传并预览').click();
  await page.getByRole('heading', { name: '应用' }).waitFor({ timeout: PATIENCE });

  for (const tab of [`新增 ${CERTAIN.length + CHANCY.length}`, '变更 1', '移除 0', '有错误 2'])
    await page.getByRole('tab', { name: tab }).waitFor();
  const wrong = page.getByRole('table', { name: '有错误' });
  const rows = await wrong.getByRole('row').allInnerTexts();
  t.regex(rows[1] ?? '', /^9[\s\S]*名称[\s\S]*缺少必填内容/);
  t.regex(rows[2] ?? '', new RegExp(`^10[\\s\\S]*成立日期[\\s\\S]*${WRONG_DAY}`));
  await takePicture(page, 'import-wrong');
  await page.getByRole('tab', { name: /^变更/ }).click();
  await page.getByText('（新址）').first().waitFor();
  await page.getByRole('tab', { name: /^新增/ }).click();
  for (const name of [SCRIPT_NAME, IMAGE_NAME]) await page.getByText(name).waitFor();
  t.false(await isStolen(page));
  await takePicture(page, 'import-new');
  await button(page, '应用').click();
  await page.getByText('已应用，成为').waitFor({ timeout: PATIENCE });
  t.pass();
});

const NUMBER = '杭双随机办〔2026〕9号';

/** Two people change the task at once: the second is told, loses nothing of what he wrote, and undoes nothing of the first. */
async function changeTogether(page: Page): Promise<void> {
  const second = await page.context().newPage();
  for (const one of [page, second]) {
    await one.goto(new URL(`/console/#${road.task}/settings`, page.url()).href);
    await one.getByRole('heading', { name: '修改任务' }).waitFor();
  }
  const title = `${TITLE}（西湖区）`;
  await page.getByLabel('任务名称').fill(title);
  await button(page, '保存').click();
  await page.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE });
  await second.getByLabel('文号').fill(NUMBER);
  await button(second, '保存').click();
  await second.getByText('内容已被他人修改').first().waitFor({ timeout: PATIENCE });
  await takePicture(second, 'changed-meanwhile');
  await button(second, '读取最新内容（已填写的保留）').click();
  await second.getByText('内容已被他人修改').waitFor({ state: 'detached' });
  await second.waitForFunction((wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted), title);
  await button(second, '保存').click();
  await second.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE });
  await second.getByText(NUMBER).waitFor();
  await second.close();
}

test.serial('four departments make a joint task by the wizard, and freeze it', async (t) => {
  await Promise.all(
    COOPERATING.map(async (department) => planners.set(department, await signIn(browser, service, `${department}-planner`, DESKTOP))),
  );
  const market = planner('market');
  road.task = await draftTask(market, { title: TITLE, drawId: 'hz-road-001' });
  await takePicture(market, 'task-drafted');
  await changeTogether(market);
  for (const [department, items] of Object.entries(ITEMS)) await givePart(planner(department), road.task, items);
  const preparation = await confirmAndPrepare(market, road.task);
  await takePicture(market, 'preparation');
  for (const page of planners.values()) await acceptShortage(page, preparation);
  road.draw = await freeze(market);
  t.regex(road.draw, /^[0-9a-f]{32}$/);
});

test.serial('the draw is held in the open: committed, revealed, witnessed, drawn, verified', async (t) => {
  const ceremony = `/draws/${road.draw}/ceremony`;
  const projector = await signIn(browser, service, 'market-legal', { viewport: { width: 1920, height: 1080 } });
  for (const page of [projector, ...planners.values()]) await goTo(page, ceremony);
  t.is(await button(projector, '交由服务代管').count(), 0, 'who only looks on is offered nothing');

  await Promise.all(COOPERATING.map((department) => commitByService(planner(department))));
  const market = planner('market');
  await step(market, '承诺');
  await takePicture(market, 'commitments');
  const file = await commitByFile(t, market, folder);
  await reveal(market, file);
  await step(projector, '随机来源');
  for (const [login, news] of [
    ['market-reviewer', '已录入，等待另一名见证人'],
    // Once both agree, the screen goes on to the draw by itself.
    ['culture-reviewer', '种子的各部分均已齐备'],
  ] as const) {
    const page = await signIn(browser, service, login, DESKTOP);
    await goTo(page, ceremony);
    await witness(page, news);
    await page.context().close();
  }
  await step(market, '抽取');
  await market.getByRole('button', { name: '抽　取' }).click({ timeout: PATIENCE });
  await projector.getByText('核验通过').first().waitFor({ timeout: PATIENCE });
  await takePicture(projector, 'verified');
  // The replay, view by view, by the keyboard alone.
  for (const name of ['seed', 'tickets', 'more-tickets']) {
    await projector.keyboard.press('ArrowRight');
    await takePicture(projector, name);
  }
  t.false(await isStolen(projector));
  await projector.context().close();
});

/** What the service answers when somebody asks for an act that his screen does not offer him. */
const askAnyway = (page: Page, path: string, body: object = {}): Promise<number> =>
  page.evaluate(
    async ([address, text]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { readonly csrf: string };
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      return (await fetch(`/api/v1${address}`, { method: 'POST', headers, body: text ?? '' })).status;
    },
    [path, JSON.stringify(body)] as const,
  );

interface Listed<Row> {
  readonly items: readonly Row[];
}

test.serial('the visits are dispatched and scheduled, and a firm is told', async (t) => {
  const id = road.task.split('/').at(-1) ?? '';
  const schedule = `/visit-schedule?task=${id}`;
  const onlooker = planner('culture');
  await goTo(onlooker, schedule);
  await onlooker.getByText('任务已抽取，尚未派发').waitFor({ timeout: PATIENCE });
  t.is(await button(onlooker, '派发').count(), 0, 'not for another department');
  t.is(await askAnyway(onlooker, `/tasks/${id}/dispatch`), 403);

  const market = planner('market');
  await goTo(market, schedule);
  await button(market, '派发').click({ timeout: PATIENCE });
  await agree(market, '派发');
  await button(market, '排期').click({ timeout: PATIENCE });
  await market.getByText('排期完成').waitFor({ timeout: PATIENCE });
  await takePicture(market, 'schedule');

  await tick(market.getByRole('group', { name: '形式' }), 'ZIP');
  await button(market, '制作').click();
  const papers = market.waitForEvent('download');
  await market.getByRole('link', { name: '下载 4 份文书' }).click({ timeout: PATIENCE });
  t.regex((await papers).suggestedFilename(), /\.zip$/);

  await market.getByRole('link', { name: '检查清单', exact: true }).last().click();
  for (const { name } of CERTAIN) await market.getByRole('link', { name }).waitFor({ timeout: PATIENCE });
  await takePicture(market, 'visits');
  await market.getByRole('link', { name: SCRIPT_NAME }).click();
  await market.getByRole('heading', { name: SCRIPT_NAME }).waitFor({ timeout: PATIENCE });
  await button(market, '登记送达').click();
  await market.getByRole('dialog').getByLabel('签收人').fill('前台');
  await agree(market, '登记送达');
  await market.getByText('签收：前台').waitFor();
  t.false(await isStolen(market));
  await takePicture(market, 'visit');

  const visits = await lookUp<Listed<{ readonly id: string; readonly name: string }>>(market, `/visits?task=${id}&limit=100`);
  road.visit = await lookUp<Visit>(market, `/visits/${visits.items.find(({ name }) => name === SCRIPT_NAME)?.id ?? ''}`);
  t.is(road.visit.entity, SCRIPTED.id);
});

const FINDING = { result: '发现问题待后续处理', finding: '收费公示栏未列明餐费标准' };

test.serial('inspectors record on their phones, one of them without a network', async (t) => {
  const { visit } = road;
  const phones = new Map<string, Page>();
  for (const department of Object.keys(ITEMS)) phones.set(department, await inspectorsPhone(browser, service, visit, department));
  for (const [department, page] of phones) {
    const isFirst = department === 'market';
    if (isFirst) {
      await takeAlong(page, visit);
      await takePicture(page, 'phone-today');
      await page.context().setOffline(true);
      await outbox(page, '无网络');
    }
    await arrive(page, visit);
    const count = await recordItems(page, isFirst ? FINDING : CLEAN);
    t.is(count, ITEMS[department]?.length ?? 0);
    await enterPart(page);
    if (isFirst) {
      await takePicture(page, 'phone-offline');
      // Arrival, records and the end of the check.
      await outbox(page, `${count + 2} 条待发送`);
      await page.context().setOffline(false);
    }
    await isEntered(page);
    t.false(await isStolen(page));
  }
  planners.set('market-phone', phones.get('market') as Page);
  const parts = await lookUp<{ readonly parts: readonly { readonly state: string }[] }>(planner('market'), `/visits/${visit.id}`);
  t.deepEqual(new Set(parts.parts.map(({ state }) => state)), new Set(['entered']));
});

const reviewers = new Map<string, Page>();

test.serial('each department passes its own part, and the result is published as it was previewed', async (t) => {
  for (const department of Object.keys(ITEMS)) {
    const page = await signIn(browser, service, `${department}-reviewer`, DESKTOP);
    reviewers.set(department, page);
    await passPart(page, SCRIPT_NAME);
  }
  const market = reviewers.get('market') as Page;
  const onlooker = planner('market');
  await goTo(onlooker, `/publications/${road.visit.id}`);
  await onlooker.getByText('由任一参加检查的部门的审核员公示').waitFor({ timeout: PATIENCE });
  t.is(await button(onlooker, '公示').count(), 0, 'not for a planner');
  t.is(await askAnyway(onlooker, `/visits/${road.visit.id}/publication`), 403);

  await publish(market, SCRIPT_NAME, FINDING.finding);
  await takePicture(market, 'published');
  t.false(await isStolen(market));
});

test.serial('a citizen verifies the draw in the browser', async (t) => {
  const page = await portal(`/draws/${road.draw}`);
  await page.getByRole('link', { name: '核验这次抽取' }).first().click();
  const verdict = page.locator('.verdict:visible');
  await verdict.waitFor({ timeout: PATIENCE });
  t.regex((await verdict.textContent()) ?? '', /有效/);
  t.false(await isStolen(page));
  await takePicture(page, 'citizen');
  await page.context().close();
});

test.serial('the firm finds itself without a script, reads why it was drawn and with what result, and objects', async (t) => {
  const page = await portal('/', { scripts: false });
  await page.getByLabel(/企业名称或统一社会信用代码/).fill(SCRIPT_NAME);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: SCRIPT_NAME }).first().click();
  await page.getByRole('heading', { name: SCRIPT_NAME, level: 1 }).waitFor();
  t.is(await page.locator('main script, main img').count(), 0);
  await takePicture(page, 'firm');
  await page.getByText('抽中 1 次').waitFor();
  await page.getByText(TITLE).first().waitFor();
  await page.getByRole('link', { name: '为什么：看证明' }).click();
  await page.getByText('以上已由本网站按公开的证明重新核对').waitFor();
  await takePicture(page, 'proof');
  await page.goBack();
  await page.getByRole('link', { name: '对结果有异议' }).click();
  await page.getByText(FINDING.finding).waitFor();
  await takePicture(page, 'result');
  road.result = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('link', { name: '提出异议' }).click();
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByText('还没有提交，请补正').waitFor();
  await page.getByLabel('我代表被检查的对象').check();
  await page.getByLabel('针对哪个部门的结果').selectOption({ label: '杭州市市场监督管理局' });
  await page.getByLabel('哪里不对，理由和依据').fill('餐费标准列在公示栏第二页，请复核。');
  await page.getByLabel('姓名或单位名称').fill('法定代表人');
  await page.getByLabel('联系方式').fill('登记的联系方式');
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByRole('heading', { name: '异议回执' }).waitFor();
  road.receipt = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByText(road.receipt).waitFor();
  await takePicture(page, 'receipt');
  await page.context().close();
});

test.serial('the department corrects the result, and both editions can be read', async (t) => {
  const market = reviewers.get('market') as Page;
  await openFromMenu(market, '异议');
  await market.getByRole('link', { name: SCRIPT_NAME }).click({ timeout: PATIENCE });
  await market.getByText('餐费标准列在公示栏第二页').waitFor({ timeout: PATIENCE });
  await tick(market.getByRole('group', { name: '处理决定' }), '予以更正');
  t.true(await market.getByRole('checkbox', { name: '杭州市市场监督管理局' }).isChecked(), 'whose part it is against');
  await market.getByLabel('理由').fill('经复核，餐费标准已在公示栏第二页列明');
  await takePicture(market, 'objection');
  await button(market, '作出决定').click();
  await market.getByText('异议已处理').waitFor({ timeout: PATIENCE });
  // It is decided once.
  await button(market, '作出决定').waitFor({ state: 'detached', timeout: PATIENCE });

  const phone = planner('market-phone');
  await correctFirst(phone, road.visit);
  await enterPart(phone);
  await isEntered(phone);
  await passPart(market, SCRIPT_NAME);
  await publish(market, SCRIPT_NAME, '未发现问题');

  const firm = await portal(`/objections/${road.receipt}`, { scripts: false });
  await firm.getByText('经复核，餐费标准已在公示栏第二页列明').waitFor();
  await firm.getByRole('link', { name: '检查结果页' }).click();
  await firm.getByText('本版已被更正').waitFor();
  await takePicture(firm, 'corrected');
  const editions = (await firm.locator('main').textContent()) ?? '';
  t.regex(editions, /第 1 版[\s\S]*第 2 版|第 2 版[\s\S]*第 1 版/);
  await firm.context().close();
});

test.serial('a name that is a script is text on every page of the portal that has it', async (t) => {
  const paths = [
    `/draws/${road.draw}`,
    `/entities/${road.visit.entity}`,
    `/results/${road.result}`,
    '/results',
    `/search?text=${encodeURIComponent('<')}`,
    '/',
  ];
  for (const path of paths) {
    const page = await portal(path);
    t.false(await isStolen(page), path);
    await page.context().close();
  }
});
