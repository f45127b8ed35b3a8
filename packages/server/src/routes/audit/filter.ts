/** The filter of the audit log as a query. */

import { z } from 'zod';
import { AUDIT_EVENTS, type AuditEvent } from '../../audit/catalogue.js';
import { momentOf } from '../../outside/outside.js';
import type { AuditFilter } from '../../store/audit.js';

const word = z.string().min(1).max(200);

export const filterQuery = z.object({
  department: word.optional(),
  actor: word.optional(),
  event: z.enum(Object.keys(AUDIT_EVENTS) as [AuditEvent, ...AuditEvent[]]).optional(),
  subjectKind: word.optional(),
  subjectId: word.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  text: word.optional(),
});

const moment = (text: string | undefined): string | undefined => (text === undefined ? undefined : momentOf(new Date(text)));

/** Times as the store writes them. */
export const filterOf = ({ from, until, ...rest }: z.output<typeof filterQuery>): AuditFilter => ({
  ...rest,
  from: moment(from),
  until: moment(until),
});
