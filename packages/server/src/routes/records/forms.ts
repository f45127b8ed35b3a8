/** What phones send, and the small forms that several routes of records share. */

import { isCode, isHex } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import { z } from 'zod';
import { fileNameOf } from '../../directories/file-name.js';
import { INSPECTION_METHODS } from '../../plans/planned-task.js';
import { lineText, longText } from '../../plans/texts.js';
import { SHOWING } from '../../records/arrival.js';
import { REPORT_KINDS } from '../../records/report.js';
import { DISPOSITIONS } from '../../results/dispositions.js';
import { publicReason } from '../public-reason.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const clientId = z
  .string()
  .regex(UUID, { error: '应为小写 UUID / a UUID in lower case' })
  .describe('UUID in lower case, made by the phone and kept for every time that this is sent');

const HASH_BYTES = 32;

export const sha256Hex = z
  .string()
  .refine((text) => isHex(text, HASH_BYTES), { error: '应为 64 位小写十六进制 / 64 hex digits in lower case' })
  .describe('SHA-256 of the bytes, hex');

/** Years beyond have a sign, by which moments would not be in the order of their texts. */
const FOUR_DIGITS = /^\d{4}-/;

/** Kept as moments of the store are: in UTC, to the millisecond. */
const phoneMoment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((moment) => FOUR_DIGITS.test(moment), { error: '年份应为四位 / a year of four digits, in UTC too' })
  .describe("RFC 3339, by the phone's clock");

const code = z.string().refine(isCode, { error: '应为代码（1 至 64 个 0-9 A-Z a-z . _ -）/ a code (1 to 64 of 0-9 A-Z a-z . _ -)' });

const MOST_NAME = 200;
const MOST_DEVICE = 100;
const MOST_REPLACES = 50;
const MOST_ATTACHMENTS = 50;
/** Above what a finding may have, so that one that is too long is refused by itself and not with its batch. */
const MOST_FINDING = 20_000;
const MOST_ID = 64;

const isWithoutDoubles = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
const DOUBLE = { error: '不得重复 / none twice' };

export const sentRecord = z
  .strictObject({
    id: clientId,
    visit: z.string().min(1).max(MOST_ID),
    item: code,
    device: lineText(MOST_DEVICE)
      .transform(withoutPersonalNumbers)
      .describe("The phone's name for itself: which of an inspector's devices made the record"),
    codeTable: z.string().max(MOST_ID),
    result: z.string().max(MOST_ID).describe('A code of that table'),
    method: z.enum(INSPECTION_METHODS),
    finding: z
      .string()
      .max(MOST_FINDING)
      .transform((text) => text.normalize('NFC').trim())
      .describe('What was found; published with the result, so without numbers of persons'),
    disposition: z.enum(DISPOSITIONS),
    correctBy: z.string().max(MOST_ID).nullable().default(null).describe('YYYY-MM-DD, with an order to correct'),
    madeAt: phoneMoment,
    replaces: z
      .array(clientId)
      .max(MOST_REPLACES)
      .refine(isWithoutDoubles, DOUBLE)
      .transform((ids) => ids.sort())
      .default([])
      .describe('Ids of all submissions that the author saw standing for this item; they need not have come yet'),
    attachments: z
      .array(z.strictObject({ sha256: sha256Hex, name: z.string().trim().min(1).max(MOST_NAME).transform(fileNameOf) }))
      .max(MOST_ATTACHMENTS)
      .refine((files) => isWithoutDoubles(files.map(({ sha256 }) => sha256)), DOUBLE)
      .default([])
      .describe('Files that belong to the record; their bytes may come before or after'),
  })
  .meta({ id: 'SentRecord' });

export const sentArrival = z.strictObject({
  arrivedAt: phoneMoment,
  certificate: z.enum(SHOWING).describe('执法证 / the enforcement certificate'),
  code: z.enum(SHOWING).describe('亮码 / the code of this inspection'),
});

const MOST_REASON = 2000;
const MOST_EVIDENCE = 4000;

export const sentReport = z.strictObject({
  id: clientId,
  kind: z.enum(REPORT_KINDS),
  reason: longText(MOST_REASON).describe('Stays in the department; about the entity: seen by the initiating department, too'),
  publicReason: publicReason.describe('What the event is published with, should the report be accepted'),
  evidence: longText(MOST_EVIDENCE).describe('What proves it, and where it is kept'),
  madeAt: phoneMoment,
});
