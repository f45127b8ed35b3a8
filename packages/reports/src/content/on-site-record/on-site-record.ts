/** 现场检查记录表: blank, to be filled in by hand, or filled with what was recorded. Each department fills and signs its own sheets. */

import type { OnSiteRecord } from '../../records/on-site-record.js';
import type { Block, Document } from '../document.js';
import { ordinal } from '../figures.js';
import { paper } from '../visit/paper.js';
import { titleParts } from '../visit/title.js';
import type { Writing } from '../writing.js';
import { closing } from './closing.js';
import { sheetHead, visitHead } from './heads.js';
import { itemForms } from './item-forms.js';
import { opening } from './opening.js';

function sheets(record: OnSiteRecord, writing: Writing): Block[] {
  const { named, language } = writing;
  return record.departments.flatMap((part, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'new-page' } as const]),
    { kind: 'heading', level: 1, text: ordinal(index + 1, 1, language) + named(part.department.name) },
    ...(index === 0 ? [] : [sheetHead(record, writing)]),
    opening(part, writing),
    ...itemForms(part, record, writing),
    ...(part.withheld ? [] : closing(part, writing)),
  ]);
}

export function onSiteRecord(record: OnSiteRecord, writing: Writing): Document {
  const { say } = writing;
  const title = titleParts(
    record.departments,
    { alone: say('现场检查记录表', 'On-Site Inspection Record'), joint: say('联合现场检查记录表', 'Joint On-Site Inspection Record') },
    writing,
  );
  return paper(record, title, [visitHead(record, writing), ...sheets(record, writing)], writing);
}
