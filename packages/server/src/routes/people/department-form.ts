/** A department as the API takes and shows it. */

import { isCode } from '@double-random/core';
import { z } from 'zod';
import { lineText } from '../../plans/texts.js';

const MOST_NAME = 100;

export const departmentId = z.string().refine(isCode, { error: '0-9 A-Z a-z . _ -, 1–64' });

/** A name that people read: on one line, without blanks around it. */
export const nameText = lineText(MOST_NAME);

export const departmentForm = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  version: z.number().int(),
  addedAt: z.string(),
  closedAt: z.string().nullable(),
});

/** What everybody may know. */
export const publicDepartmentForm = departmentForm.pick({ id: true, name: true, nameEn: true, closedAt: true });

export const newDepartment = z.strictObject({ id: departmentId, name: nameText, nameEn: nameText });

export const versioned = z.strictObject({ version: z.number().int().min(1) });

export const departmentChange = versioned.extend({ name: nameText.optional(), nameEn: nameText.optional() });

export const departmentPlace = z.object({ id: departmentId });
