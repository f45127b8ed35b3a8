/** How records name things: in Chinese, and in English where there is a name. */

import { isDate } from '@double-random/core';
import { z } from 'zod';

/** A text in both languages; without an English one the Chinese is printed in English documents too. */
export const named = z.strictObject({ zh: z.string(), en: z.string().nullable() }).readonly();

export type Named = z.output<typeof named>;

export const department = z.strictObject({ id: z.string(), name: named }).readonly();

export type DepartmentName = z.output<typeof department>;

/** 发起部门, 配合部门. */
export const departmentRole = z.enum(['initiating', 'cooperating']);

/** `YYYY-MM-DD`, a day in China. */
export const dayText = z.string().refine(isDate, { error: '不是 YYYY-MM-DD 形式的真实日期 / not a real date of the form YYYY-MM-DD' });

/** RFC 3339, UTC. */
export const momentText = z.iso.datetime();

const LONGEST_ADDRESS = 500;

/** Where a reader finds the same on the web; a longer one would not fit into a QR code that a telephone can read. */
export const address = z
  .url({ protocol: /^https?$/ })
  .max(LONGEST_ADDRESS)
  .nullable();

/** SHA-256, hex. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/);
