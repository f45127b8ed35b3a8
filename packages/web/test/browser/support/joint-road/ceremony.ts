/** The draw ceremony at the console: commitments, reveals, the witnesses' digits, the draw. */

import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { Page } from 'playwright-core';
import { agree, button, PATIENCE } from './at-console.js';

/** Goes to a step of the ceremony by its name in the bar below. */
export const step = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '仪式步骤' }).getByRole('button', { name, exact: true }).click({ timeout: PATIENCE });

/** The department makes its secret in the browser, saves it, shows that it is saved, and commits. @returns the saved file */
export async function commitByFile(t: ExecutionContext, page: Page, folder: string): Promise<string> {
  const saved = page.waitForEvent('download');
  await button(page, '生成随机数并保存文件').click();
  const download = await saved;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  t.true(await button(page, '提交承诺').isDisabled(), 'not before the file was seen again');
  await page.getByLabel('选择刚保存的文件').setInputFiles(path);
  await page.getByText('文件无误，可以提交承诺').waitFor();
  await button(page, '提交承诺').click();
  return path;
}

/** The department leaves its secret with the service. */
export async function commitByService(page: Page): Promise<void> {
  await step(page, '承诺');
  await button(page, '交由服务代管').click({ timeout: PATIENCE });
  await agree(page, '交由服务代管');
}

export async function reveal(page: Page, file: string): Promise<void> {
  await step(page, '揭示');
  await page.getByText('请选择本部门保管的秘密文件').waitFor({ timeout: PATIENCE });
  await page.getByLabel('选择秘密文件').setInputFiles(file);
  await page.getByText('文件与承诺相符').waitFor();
  await button(page.getByRole('region', { name: '本部门的揭示' }), '揭示').click();
}

const DIGITS = '31415265356264354626433132516643512356223456123136';

/** @param news what the witness is told after entering */
export async function witness(page: Page, news: string): Promise<void> {
  await step(page, '随机来源');
  await page.getByLabel('当众产生的数字').fill(DIGITS, { timeout: PATIENCE });
  await button(page, '录入').click();
  await page.getByText(news).waitFor({ timeout: PATIENCE });
}
