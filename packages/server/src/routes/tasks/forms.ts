/** What people send about joint tasks. */

import { isCode } from '@double-random/core';
import { z } from 'zod';
import { lineText, reasonText } from '../../plans/texts.js';
import { SETTINGS_MEMBERS } from '../../tasks/settings.js';

const MOST_TITLE = 200;
const MOST_NUMBER = 100;
const MOST_PLANNED = 50;
const MOST_ID = 64;

const ERRORS = {
  code: '应为 1 至 64 个 0-9 A-Z a-z . _ - / 1 to 64 of 0-9 A-Z a-z . _ -',
  dots: '不能只由点组成 / not of dots only',
} as const;

const code = z.string().max(MOST_ID).refine(isCode, { error: ERRORS.code });

/** A code of the draw protocol that is also a part of addresses: `.` and `..` would lead elsewhere. */
const drawId = code.refine((text) => !/^\.+$/.test(text), { error: ERRORS.dots });

export const idParams = z.object({ id: z.string().max(MOST_ID) });
export const partParams = z.object({ id: z.string().max(MOST_ID), department: code });

const planTask = z.string().min(1).max(MOST_ID);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planned'), planTasks: z.tuple([planTask]) }),
  z.strictObject({ kind: z.literal('proposal'), planTasks: z.array(planTask).min(1).max(MOST_PLANNED) }),
  z.strictObject({ kind: z.literal('ad-hoc'), reason: reasonText }),
]);

const title = lineText(MOST_TITLE);
const documentNumber = lineText(MOST_NUMBER).nullable();

export const draftForm = z.strictObject({
  drawId,
  title,
  documentNumber: documentNumber.default(null),
  /** The department whose entity directory is drawn from; the drafting one unless told. */
  entityDirectory: code.nullable().default(null),
  source,
  settings: z
    .strictObject(SETTINGS_MEMBERS)
    .partial()
    .default({})
    .describe('What is not given is taken from the planned tasks: filter and period that they share, and their ratio where it is the same'),
});

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/** Each setting may also be `null`: then it is taken away. */
const settingsChange = z
  .strictObject({
    asOf: nullable(SETTINGS_MEMBERS.asOf),
    period: nullable(SETTINGS_MEMBERS.period),
    regions: nullable(SETTINGS_MEMBERS.regions),
    filter: nullable(SETTINGS_MEMBERS.filter),
    strata: nullable(SETTINGS_MEMBERS.strata),
    frequency: nullable(SETTINGS_MEMBERS.frequency),
    recusals: nullable(SETTINGS_MEMBERS.recusals),
    leave: nullable(SETTINGS_MEMBERS.leave),
    entropy: nullable(SETTINGS_MEMBERS.entropy),
    commitBy: nullable(SETTINGS_MEMBERS.commitBy),
    revealBy: nullable(SETTINGS_MEMBERS.revealBy),
    // What is published has no third possibility: these are changed, never taken away.
    disclosure: SETTINGS_MEMBERS.disclosure,
    discloseBy: SETTINGS_MEMBERS.discloseBy,
    publishList: SETTINGS_MEMBERS.publishList,
    names: SETTINGS_MEMBERS.names,
  })
  .partial();

const version = z.number().int().min(1);

export const changeForm = z.strictObject({
  version,
  title: title.optional(),
  documentNumber: documentNumber.optional(),
  entityDirectory: code.optional(),
  source: source.optional(),
  settings: settingsChange.optional(),
});

export const versionForm = z.strictObject({ version });

export const confirmForm = z.strictObject({
  version,
  /** Departments that declined and are gone on without. */
  without: z.array(code).max(MOST_PLANNED).default([]),
});

export const reasonForm = z.strictObject({ reason: reasonText });

export const inviteForm = z.strictObject({ department: code });
