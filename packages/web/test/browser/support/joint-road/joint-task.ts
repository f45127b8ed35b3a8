/** A joint task from its draft to its frozen lists, as the departments' planners make it. */

import type { Locator, Page } from 'playwright-core';
import { agree, button, choose, dialog, goTo, openFromMenu, PATIENCE, tick } from './at-console.js';
import { TAG } from './changed-directory.js';

/** Row of a stratum in the table of quotas. */
const stratum = (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

async function fillRule(page: Page, name: string, { percent, drawn }: { readonly percent: string; readonly drawn: string }): Promise<void> {
  const row = stratum(page, name);
  await row.getByLabel('百分比').fill(percent);
  await row.getByRole('cell', { name: drawn, exact: true }).last().waitFor();
}

export interface DraftedTask {
  readonly title: string;
  readonly drawId: string;
}

/** Drafts a task of the plan by the wizard and invites the departments that the plan wants. @returns path of the task's screen */
export async function draftTask(page: Page, { title, drawId }: DraftedTask): Promise<string> {
  await openFromMenu(page, '联合任务');
  await page.getByRole('link', { name: '起草任务' }).click();
  await choose(page, '计划任务', /第二批/);
  await page.getByLabel('任务名称').fill(title);
  await page.getByLabel('抽取编号').fill(drawId);
  await button(page, '下一步').click();
  await page.getByText('请写明怎样当众产生数字').first().waitFor();
  await page.getByLabel('怎样当众产生数字').fill('在公证人员见证下当众投掷五十次骰子');
  await button(page, '下一步').click();

  await page.getByRole('combobox', { name: '监管标签' }).fill(TAG);
  await page.getByRole('option', { name: TAG }).click();
  await page.getByText('名录中符合的存续对象：6 家').waitFor({ timeout: PATIENCE });
  for (const name of ['信用风险A类', '其余']) await stratum(page, name).getByRole('button', { name: /^删除/ }).click();
  await fillRule(page, '信用风险C类', { percent: '50', drawn: '2' });
  await fillRule(page, '信用风险D类', { percent: '100', drawn: '2' });
  await button(page, '下一步').click();
  await button(page, '起草并邀请').click();
  await page.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE });
  return new URL(page.url()).hash.slice(1);
}

/** A department accepts the invitation where there is one, says what it checks, and that it is ready. */
export async function givePart(page: Page, task: string, items: readonly string[]): Promise<void> {
  await goTo(page, task);
  if (items.length === 0) throw new Error('a part has items');
  const accept = button(page, '接受');
  const fill = page.getByRole('link', { name: '填写本部门的部分' });
  await accept.or(fill).first().waitFor({ timeout: PATIENCE });
  if (await accept.isVisible()) {
    await accept.click();
    await agree(page, '接受');
  }
  await fill.click();
  for (const item of items) await tick(page, item);
  await button(page, '保存').click();
  await button(page, '已备妥').click();
  await agree(page, '已备妥');
}

/** Confirms what every department has made ready, and has pools and forecast made. @returns path of the preparation's screen */
export async function confirmAndPrepare(page: Page, task: string): Promise<string> {
  await goTo(page, task);
  await button(page, '确认任务').click({ timeout: PATIENCE });
  await agree(page, '确认');
  await page.getByRole('link', { name: '准备与预测', exact: true }).click();
  await button(page, '准备抽取').click();
  await page.getByText('清单哈希（锁定后公开）').waitFor({ timeout: PATIENCE });
  return new URL(page.url()).hash.slice(1);
}

/** A department that the forecast sees short of inspectors accepts that, with a reason. */
export async function acceptShortage(page: Page, preparation: string): Promise<void> {
  await goTo(page, preparation);
  await page.getByText('清单哈希（锁定后公开）').waitFor({ timeout: PATIENCE });
  const accept = button(page, '说明理由并接受');
  if ((await accept.count()) === 0) return;
  await accept.click();
  await agree(page, '接受', '人员有限，由在岗人员依次补位');
  await accept.waitFor({ state: 'detached' });
}

/** Freezes what was prepared. @returns the draw's id */
export async function freeze(page: Page): Promise<string> {
  await page.reload();
  await page.getByText('清单哈希（锁定后公开）').waitFor({ timeout: PATIENCE });
  await button(page, '锁定').click();
  await dialog(page).getByText('已记下清单哈希').click();
  await button(dialog(page), '锁定').click();
  await page.waitForURL(/#\/draws\/[0-9a-f]{32}/, { timeout: PATIENCE });
  return /#\/draws\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? '';
}
