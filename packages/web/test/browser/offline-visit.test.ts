/** An inspector on a phone without a network: what is recorded there is sent once when there is one, and conflicts of two phones are settled. */

import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { busyInspector } from './support/busy-inspector.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { signIn } from './support/sign-in.js';
import { isTooWide } from './support/walk.js';

let service: DemoService;
let browser: Browser;
/** Login of an inspector who has visits to make. */
let inspector = '';

/** One for each test. */
const ENOUGH_VISITS = 2;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'allow' } as const;

interface Listed<Row> {
  readonly items: readonly Row[];
}

/** What the service says to whoever is signed in on the page. */
const read = <Body>(page: Page, path: string): Promise<Body> =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json() as Promise<Body>, path);

const POLL_MILLISECONDS = 100;

/** What the service or the phone has, once it is as it shall be. */
async function once<Value>(ask: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    await pause(POLL_MILLISECONDS);
  }
}

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
  inspector = await busyInspector(service, ENOUGH_VISITS);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

interface MyVisit {
  readonly id: string;
  readonly name: string;
  readonly part: string;
}

interface Submission {
  readonly item: string;
  readonly standing: string;
  readonly finding: string;
  readonly device: string;
  readonly replaces: readonly string[];
  readonly attachments: readonly { readonly type: string | null }[];
}

/** Bytes that begin as a photograph does; others for each number. */
const photograph = (number: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), Buffer.from(`JFIF\0 ${number}`), Buffer.from([0xff, 0xd9])]);

/** A phone on which the inspector has all visits at hand, and the console itself. */
async function phoneWithVisits(): Promise<{ readonly page: Page; readonly visits: readonly MyVisit[] }> {
  const page = await signIn(browser, service, inspector, PHONE);
  await page.goto(`${service.url}/console/#/my-visits`);
  await page.getByRole('button', { name: /^带上/ }).click();
  await page.getByText('可离线检查').first().waitFor();
  const { items } = await read<Listed<MyVisit>>(page, '/my/visits?limit=100');
  return { page, visits: items.filter(({ part }) => part === 'awaiting') };
}

const bar = (page: Page, words: string | RegExp): Promise<void> => page.locator('.outbox-bar').getByText(words).waitFor();

async function openVisit(page: Page, visit: string): Promise<void> {
  await page.goto(`${service.url}/console/#/my-visits/${visit}`);
  await page.getByRole('heading', { name: '到场' }).waitFor();
}

interface Finding {
  readonly result: string;
  readonly finding?: string;
  readonly photograph?: number;
}

/** Fills in the record of the item that is shown, and saves it. */
async function record(page: Page, { result, finding, photograph: number }: Finding): Promise<void> {
  await page.getByLabel(result, { exact: true }).check();
  if (finding !== undefined) await page.getByLabel(/^检查发现/).fill(finding);
  if (number !== undefined) {
    const file = { name: `门面${number}.jpg`, mimeType: 'image/jpeg', buffer: photograph(number) };
    await page.locator('input[capture]').setInputFiles(file);
    await page.locator('.photo').first().waitFor();
  }
  const title = (await page.locator('h1').textContent())?.trim();
  await page.getByRole('button', { name: /^保存/ }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent?.trim() !== before, title);
}

interface OnPhone {
  /** Answers of the API in a cache. */
  readonly api: number;
  readonly files: readonly IDBValidKey[];
  /** Attachments of each record that is half written. */
  readonly drafts: readonly number[];
  readonly dossiers: readonly IDBValidKey[];
}

/** What the phone keeps. */
const keptOn = (page: Page): Promise<OnPhone> =>
  page.evaluate(async () => {
    const cached = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const [database] = await indexedDB.databases();
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const store = (name: string): IDBObjectStore => opened.transaction(name).objectStore(name);
    const drafts = (await answerOf(store('drafts').getAll())) as readonly { readonly form: { readonly attachments: readonly unknown[] } }[];
    const kept = {
      api: cached.flat().filter(({ url }) => new URL(url).pathname.startsWith('/api/')).length,
      files: await answerOf(store('files').getAllKeys()),
      drafts: drafts.map(({ form }) => form.attachments.length),
      dossiers: await answerOf(store('dossiers').getAllKeys()),
    };
    opened.close();
    return kept;
  });

const visitOf = (visits: readonly MyVisit[], place: number): string => {
  const visit = visits[place];
  if (visit === undefined) throw new Error('the inspector of the demo has too few visits');
  return visit.id;
};

test.serial('what is recorded without a network survives a reload, and is sent exactly once', async (t) => {
  const { page, visits } = await phoneWithVisits();
  const visit = visitOf(visits, 0);
  await openVisit(page, visit);
  t.deepEqual(await violationsOf(page), []);
  t.false(await isTooWide(page));
  await page.context().setOffline(true);
  await bar(page, '无网络');

  const showing = page.getByLabel('已出示', { exact: true });
  await showing.nth(0).check();
  await showing.nth(1).check();
  await page.getByRole('button', { name: '登记到场' }).click();
  await bar(page, '1 条待发送');

  const items = page.locator('a.stop');
  const count = await items.count();
  await items.first().click();
  await page.getByText('检查结果').first().waitFor();
  t.deepEqual(await violationsOf(page), []);
  t.false(await isTooWide(page));
  await record(page, { result: '违反其他规定', finding: '登记簿缺少两日记录。', photograph: 1 });
  await bar(page, '2 条待发送');

  // Half a record, and the browser begins anew without a network.
  await page.getByLabel('未发现问题', { exact: true }).check();
  await page.locator('input[capture]').setInputFiles({ name: '二.jpg', mimeType: 'image/jpeg', buffer: photograph(2) });
  await page.locator('.photo').first().waitFor();
  // It is written down a moment after the last touch.
  await once(
    () => keptOn(page),
    ({ drafts }) => drafts.includes(1),
  );
  await page.reload();
  await page.getByText('已恢复上次未填完的内容').waitFor();
  await bar(page, '2 条待发送');
  t.true(await page.getByLabel('未发现问题', { exact: true }).isChecked());
  await page.locator('.photo').first().waitFor();
  for (let number = 2; number <= count; number += 1)
    await record(page, { result: '未发现问题', ...(number === 2 ? {} : { photograph: number }) });

  await page.getByRole('button', { name: /录入完成/ }).click();
  await bar(page, `${count + 2} 条待发送`);
  await page.context().setOffline(false);
  await bar(page, '全部已发送');

  const { items: sent } = await read<Listed<Submission>>(page, `/visits/${visit}/submissions?limit=100`);
  t.is(sent.length, count);
  t.is(new Set(sent.map(({ item }) => item)).size, count);
  t.true(
    sent.every(({ standing, attachments }) => standing === 'head' && attachments.length === 1 && attachments[0]?.type === 'image/jpeg'),
  );
  const mine = await read<Listed<MyVisit>>(page, '/my/visits?limit=100');
  t.is(mine.items.find(({ id }) => id === visit)?.part, 'entered');

  // Nothing of the visit is left on the phone, and no answer of the API is in the cache.
  const left = await once(
    () => keptOn(page),
    ({ dossiers }) => !dossiers.includes(visit),
  );
  t.like(left, { api: 0, files: [], drafts: [] });
  await page.context().close();
});

test.serial('two phones that did not see each other: both records stand, and one of them is chosen', async (t) => {
  const [first, second] = await Promise.all([phoneWithVisits(), phoneWithVisits()]);
  const visit = visitOf(first.visits, 0);
  for (const { page } of [first, second]) {
    await openVisit(page, visit);
    await page.context().setOffline(true);
    await page.locator('a.stop').first().click();
    await page.getByText('检查结果').first().waitFor();
  }
  await record(first.page, { result: '未发现问题' });
  await record(second.page, { result: '违反其他规定', finding: '未按规定查验身份证件。' });
  await first.page.context().setOffline(false);
  await bar(first.page, '全部已发送');
  await second.page.context().setOffline(false);
  await bar(second.page, '全部已发送');

  await second.page.goto(`${service.url}/console/#/my-visits/${visit}`);
  await second.page.getByText('两份记录不一致').first().waitFor();
  await second.page.locator('a.stop').first().click();
  await second.page.getByText('有多份不一致的记录').waitFor();
  const choices = second.page.getByRole('button', { name: '以这份为准' });
  t.is(await choices.count(), 2);
  t.deepEqual(await violationsOf(second.page), []);
  await second.page.locator('.record', { hasText: '未按规定查验身份证件' }).getByRole('button', { name: '以这份为准' }).click();
  // The bar says that all is sent before the choice is made, too: what the service has is what counts.
  const { items } = await once(
    () => read<Listed<Submission>>(second.page, `/visits/${visit}/submissions?limit=100`),
    (sent) => sent.items.length > 2,
  );
  t.is(items.length, 3);
  t.is(new Set(items.map(({ device }) => device)).size, 2);
  const [stands, ...others] = items.filter(({ standing }) => standing === 'head');
  t.is(stands?.finding, '未按规定查验身份证件。');
  t.is(stands?.replaces.length, 2);
  t.is(others.length, 0);
  await first.page.context().close();
  await second.page.context().close();
});

test.serial('signing out with something unsent warns, and keeps it', async (t) => {
  const { page, visits } = await phoneWithVisits();
  await openVisit(page, visitOf(visits, 0));
  await page.context().setOffline(true);
  const showing = page.getByLabel('已出示', { exact: true });
  await showing.nth(0).check();
  await showing.nth(1).check();
  await page.getByRole('button', { name: '登记到场' }).click();
  await bar(page, '1 条待发送');
  await page.getByRole('button', { name: /的菜单$/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByText('还有内容未发送').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await bar(page, '1 条待发送');
  t.pass();
  await page.context().close();
});
