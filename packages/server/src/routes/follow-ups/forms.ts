/** Texts of follow-ups: other departments read them. */

import { withoutPersonalNumbers } from '@double-random/directories';
import { z } from 'zod';
import { dayText, lineText, longText } from '../../plans/texts.js';

const MOST_TEXT = 2000;
const MOST_AUTHORITY = 200;
const MOST_DOCUMENT = 200;

const ERROR = '不得写身份证号或电话号码 / leave out identity-card and telephone numbers';

const isWithoutNumbers = (text: string): boolean => withoutPersonalNumbers(text) === text;

export const sharedText = longText(MOST_TEXT).refine(isWithoutNumbers, { error: ERROR });

export const authorityName = lineText(MOST_AUTHORITY)
  .refine(isWithoutNumbers, { error: ERROR })
  .describe('An authority outside of the service');

export const documentNumber = lineText(MOST_DOCUMENT).refine(isWithoutNumbers, { error: ERROR });

export const departmentId = z.string().max(64);

/** As the caller has read it. */
export const version = z.int();

export const followUpParams = z.object({ followUp: z.string().max(64) });

const recipient = { toDepartment: departmentId.nullable(), authority: authorityName.nullable() };

export const openingForm = z.strictObject({
  department: departmentId,
  item: z.string().max(64).nullable().default(null),
  text: sharedText,
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('order-to-correct'), dueOn: dayText }),
    z.strictObject({
      kind: z.literal('re-check'),
      order: z.string().max(64).describe('The open order that is re-checked'),
      dueOn: dayText,
    }),
    z.strictObject({
      kind: z.literal('transfer'),
      dueOn: dayText.nullable().default(null),
      authority: authorityName.nullable().default(null),
    }),
    z.strictObject({
      kind: z.literal('notification'),
      dueOn: dayText.nullable().default(null),
      toDepartment: recipient.toDepartment.default(null),
      authority: recipient.authority.default(null),
    }),
  ]),
});

export const recipientForm = z.strictObject({ version, ...recipient });

export const deadlineForm = z.strictObject({ version, dueOn: dayText, reason: sharedText });

export const reCheckForm = z.strictObject({
  version,
  on: dayText.describe('The day of the re-check'),
  text: sharedText.describe('What it found'),
  finding: z.union([
    z.strictObject({ outcome: z.literal('corrected') }),
    z.strictObject({
      outcome: z.literal('not-corrected'),
      next: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('order-to-correct'), dueOn: dayText }),
        z.strictObject({ kind: z.literal('transfer'), authority: authorityName.nullable().default(null) }),
      ]),
    }),
  ]),
});

export const transferForm = z.strictObject({
  version,
  outcome: z.enum(['accepted', 'declined']),
  on: dayText.describe("The day of the authority's answer"),
  documentNumber,
  authority: authorityName.nullable().default(null).describe('Unless it was named before'),
  text: sharedText.nullable().default(null),
});

export const acknowledgementForm = z.strictObject({
  on: dayText.nullable().default(null).describe('Today unless told'),
  documentNumber: documentNumber.nullable().default(null),
  text: sharedText.nullable().default(null),
});

export const cancellationForm = z.strictObject({ version, reason: sharedText });
