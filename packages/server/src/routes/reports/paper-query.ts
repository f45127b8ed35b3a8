/** What every route of a paper takes, answers and refuses with. */

import { done } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import { z } from 'zod';
import type { ServiceCode, ServiceOutcome } from '../../problems/problems.js';
import { type Paper, type PaperOptions, paperOf } from '../../reports/paper.js';
import { PDF_TYPE } from '../../reports/serve-paper.js';
import type { Service } from '../../service.js';

export const PAPER_QUERY = {
  lang: z.enum(['zh', 'en']).default('zh'),
  missing: z
    .enum(['name', 'refuse'])
    .default('name')
    .describe('A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them'),
};

export const paperQuery = z.object(PAPER_QUERY);

export const optionsOf = ({ lang, missing }: z.output<typeof paperQuery>): PaperOptions => ({ language: lang, missing });

export const PDF_ANSWER = { status: 200, kind: 'file', types: [PDF_TYPE] } as const;

export const PAPER_CODES = ['not-found', 'papers-busy', 'paper-unprintable'] as const satisfies readonly ServiceCode[];

/** The paper of a record, if there is one. */
export const paperOfRecord = async (
  service: Service,
  record: ServiceOutcome<ReportRecord>,
  options: PaperOptions,
): Promise<ServiceOutcome<Paper>> => (record.ok ? done(await paperOf(service, record.value, options)) : record);
