/** 现场检查记录表: blank, to be filled in by hand, or filled with what was recorded. */

import { z } from 'zod';
import { dayText, hashText, momentText, named } from './naming.js';
import { checkedItem, VISIT_MEMBERS, visitingDepartment } from './visit.js';

/** What stands recorded of an item. */
const standing = z.strictObject({
  /** Code of a result, one of `results`. */
  result: z.string(),
  finding: z.string(),
  disposition: z.string(),
  correctBy: dayText.nullable(),
  inspector: z.string(),
  recordedAt: momentText,
  attachments: z.array(z.strictObject({ name: z.string(), size: z.int().nullable(), sha256: hashText })).readonly(),
});

export const onSiteRecord = z.strictObject({
  report: z.literal('on-site-record'),
  ...VISIT_MEMBERS,
  departments: z
    .array(
      visitingDepartment.unwrap().extend({
        /** When its first inspector stood at the door, and whether all who came showed the certificate and the code; `null`: nobody came yet. */
        arrival: z.strictObject({ at: momentText, certificate: z.boolean(), code: z.boolean() }).nullable(),
        endedOn: dayText.nullable(),
        /** Whether what it recorded is not shown to the reader: its items have no record here, whatever stands. */
        withheld: z.boolean(),
        /** `record` `null`: nothing stands; the form leaves room to write. `conflict`: two devices say different things and nobody has settled it. */
        items: z.array(checkedItem.unwrap().extend({ record: standing.nullable(), conflict: z.boolean() }).readonly()).readonly(),
      }),
    )
    .readonly(),
  /** The choices of the form, in the table's order. */
  results: z.array(z.strictObject({ code: z.string(), name: named })).readonly(),
  dispositions: z.array(z.strictObject({ code: z.string(), name: named })).readonly(),
});

export type OnSiteRecord = z.output<typeof onSiteRecord>;
