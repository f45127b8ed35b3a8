/** A visit: its inspectors get their logins, and record on their phones, with a network or without one. */

import type { Browser, Page } from 'playwright-core';
import type { DemoService } from '../demo-service.js';
import { signIn } from '../sign-in.js';
import { button, choose, goTo, lookUp, PATIENCE, tick } from './at-console.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'allow' } as const;

export interface Visit {
  readonly id: string;
  readonly entity: string;
  readonly inspectors: readonly { readonly department: string; readonly inspector: string | null; readonly name: string | null }[];
}

/** Who goes for a department: the lot decides. */
function memberOf({ inspectors }: Visit, department: string): { readonly login: string; readonly number: string } {
  const number = inspectors.find((one) => one.department === department && one.inspector !== null)?.inspector;
  if (number === undefined || number === null) throw new Error(`nobody of ${department} goes there`);
  return { login: `${department}-${number.toLowerCase()}`, number };
}

interface Listed {
  readonly items: readonly object[];
}

/** The department's administrator adds a user for the inspector. @returns the one-time password; `null`: there is a user, of the demo */
async function addInspector(admin: Page, { login, number }: { readonly login: string; readonly number: string }): Promise<string | null> {
  if ((await lookUp<Listed>(admin, `/users?text=${login}`)).items.length > 0) return null;
  await goTo(admin, '/users/new');
  await admin.getByLabel('登录名').fill(login);
  await admin.getByLabel('姓名').fill(`执法人员 ${number}`);
  await tick(admin.getByRole('group', { name: '角色' }), '执法检查人员');
  await admin.getByRole('combobox', { name: '对应的执法检查人员' }).fill(number);
  await choose(admin, '对应的执法检查人员', new RegExp(number));
  await button(admin, '新增并生成一次性密码').click();
  const once = admin.getByRole('status').filter({ hasText: '一次性密码' }).getByRole('code');
  return (await once.textContent()) ?? '';
}

/** An inspector's phone, signed in; with a one-time password it is changed first, as it has to be. */
export async function inspectorsPhone(browser: Browser, service: DemoService, visit: Visit, department: string): Promise<Page> {
  const member = memberOf(visit, department);
  const admin = await signIn(browser, service, `${department}-admin`);
  const once = await addInspector(admin, member);
  await admin.context().close();
  if (once === null) return signIn(browser, service, member.login, PHONE);
  const page = await signIn(browser, { ...service, password: once }, member.login, PHONE);
  await page.getByRole('heading', { name: '请先更换密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(once);
  await page.getByLabel('新密码', { exact: true }).fill(service.password);
  await page.getByLabel('再填一次新密码').fill(service.password);
  await button(page, '更换密码').click();
  await page.getByRole('heading', { name: '请先更换密码' }).waitFor({ state: 'detached', timeout: PATIENCE });
  return page;
}

export interface Finding {
  readonly result: string;
  /** What was found; empty: nothing. */
  readonly finding: string;
}

export const CLEAN: Finding = { result: '未发现问题', finding: '' };

/** Takes the visit along to the phone, so that it can be made without a network. */
export async function takeAlong(page: Page, visit: Visit): Promise<void> {
  await openFromPhone(page);
  await page.getByRole('button', { name: /^带上/ }).click({ timeout: PATIENCE });
  await page.locator(`a[href$="${visit.id}"]`).getByText('可离线检查').waitFor({ timeout: PATIENCE });
}

const openFromPhone = (page: Page): Promise<void> => goTo(page, '/my-visits');

/** Goes to the visit on the phone, and says that the inspectors arrived, unless a colleague has. */
export async function arrive(page: Page, visit: Visit): Promise<void> {
  await openFromPhone(page);
  await page.locator(`a[href$="${visit.id}"]`).click({ timeout: PATIENCE });
  await page.getByRole('heading', { name: '到场' }).waitFor({ timeout: PATIENCE });
  for (const group of ['执法证', '亮码（本次检查的二维码）']) await tick(page.getByRole('group', { name: group }), '已出示');
  await button(page, '登记到场').click();
  // The form goes, and what stands below it moves up.
  await button(page, '登记到场').waitFor({ state: 'detached', timeout: PATIENCE });
}

/** Records every item of the department on its phone, the first of them as found. */
export async function recordItems(page: Page, first: Finding): Promise<number> {
  const items = page.getByRole('link', { name: /待记录$/ });
  await items.first().waitFor({ timeout: PATIENCE });
  const count = await items.count();
  await items.first().click();
  for (let place = 1; place <= count; place += 1) {
    await page.getByText(`第 ${place} 项，共 ${count} 项`).waitFor({ timeout: PATIENCE });
    const { result, finding } = place === 1 ? first : CLEAN;
    await tick(page.getByRole('group', { name: '检查结果' }), result);
    await page.getByLabel(/^检查发现/).fill(finding);
    await page.getByRole('button', { name: /^保存/ }).click();
  }
  return count;
}

/** Records the first item anew, as clean, after the part was sent back. */
export async function correctFirst(page: Page, visit: Visit): Promise<void> {
  await openFromPhone(page);
  await page.locator(`a[href$="${visit.id}"]`).click({ timeout: PATIENCE });
  await page
    .getByRole('link', { name: /已记录$/ })
    .first()
    .click({ timeout: PATIENCE });
  await page.getByText('第 1 项').waitFor({ timeout: PATIENCE });
  await tick(page.getByRole('group', { name: '检查结果' }), CLEAN.result);
  await page.getByLabel(/^检查发现/).fill('');
  await page.getByRole('button', { name: /^保存更正/ }).click();
}

/** Enters the department's part. */
export async function enterPart(page: Page): Promise<void> {
  await button(page, '本部门检查结束，录入完成').click({ timeout: PATIENCE });
}

/** Waits until the service has the part. */
export const isEntered = (page: Page): Promise<void> => page.getByText('检查结束于').waitFor({ timeout: PATIENCE });

/** What the bar of the phone says of what waits to be sent. */
export const outbox = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('.outbox-bar').getByText(words).waitFor({ timeout: PATIENCE });
