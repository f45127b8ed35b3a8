/** What `record.json` of a report says that the report was made from. */

import { done, failed, failedAll, type Outcome } from '@double-random/core';
import { z } from 'zod';
import { MAKER } from '../edition.js';
import { notice } from '../notice.js';
import type { ReportProblem } from '../problems.js';
import { checkBy } from '../records/check-by.js';
import { reportRecord } from '../records/records.js';

const options = { maker: z.string(), language: z.enum(['zh', 'en']), missing: z.enum(['refuse', 'name']) };

/** The draw itself stands in the bundle: of its copy here only what says which draw it is. */
const whichDraw = z.looseObject({ manifest: z.looseObject({ drawId: z.string() }), manifestHash: z.string(), resultHash: z.string() });

const bundle = z.strictObject({ name: z.string(), sha256: z.string() });

const ofDraw = { ...options, notice, bundle: bundle.nullable(), record: whichDraw };

const certificate = z.strictObject({
  ...ofDraw,
  report: z.literal('draw-certificate'),
  persons: z.enum(['full', 'masked', 'certificate', 'id']),
});

const sealedCertificate = z.strictObject({ ...ofDraw, report: z.literal('sealed-certificate') });

const batch = z.strictObject({
  ...options,
  report: z.literal('batch'),
  title: z.string(),
  records: z.array(reportRecord).min(1).readonly(),
});

const kinds = reportRecord.options.map((option) => option.shape.report.value);

const single = z.strictObject({ ...options, report: z.enum(kinds), record: reportRecord });

const madeFrom = z.discriminatedUnion('report', [certificate, sealedCertificate, batch, single]);

/** Of this edition, so that it can be made again. */
export type MadeFrom = z.output<typeof madeFrom>;

/** Made by another edition of this package: it cannot be made again here. */
export interface OtherEdition {
  readonly report: 'other-edition';
  readonly maker: string;
}

const anyEdition = z.looseObject({ maker: z.string() });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Fails with every bad field. @param bytes of `record.json` */
export function readMadeFrom(bytes: Uint8Array): Outcome<MadeFrom | OtherEdition, ReportProblem> {
  const value = parsed(bytes);
  if (value === undefined) return failed({ code: 'not-json', place: { file: 'record.json' }, details: {} });
  const maker = checkBy(anyEdition, value);
  if (maker.ok && maker.value.maker !== MAKER) return done({ report: 'other-edition', maker: maker.value.maker });
  const read = maker.ok ? checkBy(madeFrom, value) : maker;
  if (read.ok) return read;
  return failedAll(read.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: 'record.json' } })));
}
