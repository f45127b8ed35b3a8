/** What waits in the outbox, in words. */

import type { Words } from '../../language/words.js';
import type { Outgoing, ReportKind } from './phone/outbox.js';

export const REPORT_KIND_WORDS: Readonly<Record<ReportKind, Words>> = {
  recusal: { zh: '回避', en: 'Recusal' },
  unavailable: { zh: '不能到岗', en: 'Absence' },
  'cannot-find': { zh: '找不到检查对象', en: 'The entity cannot be found' },
  deregistered: { zh: '检查对象已注销', en: 'The entity is deregistered' },
  'repeat-cap': { zh: '已达年度检查次数上限', en: 'The entity was inspected often enough this year' },
};

/** @param itemName name of the item of a record */
export function outgoingWords(item: Outgoing, itemName: string): Words {
  switch (item.kind) {
    case 'arrival':
      return { zh: '到场登记', en: 'Arrival' };
    case 'record':
      return item.isTaken
        ? { zh: `附件（${itemName}）`, en: `Files (${itemName})` }
        : { zh: `检查记录（${itemName}）`, en: `Record (${itemName})` };
    case 'report':
      return { zh: `报告：${REPORT_KIND_WORDS[item.body.kind].zh}`, en: `Report: ${REPORT_KIND_WORDS[item.body.kind].en}` };
    case 'entry':
      return { zh: '录入完成', en: 'The part is entered' };
  }
}
