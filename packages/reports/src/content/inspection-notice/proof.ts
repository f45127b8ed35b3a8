/** 为什么是我: that the entity was drawn, and not picked, can be checked. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Block } from '../document.js';
import { drawCode } from '../visit/drawn.js';
import type { Writing } from '../writing.js';

export function proof({ draw, address }: InspectionNoticeRecord, writing: Writing): Block[] {
  const { say } = writing;
  return [
    {
      kind: 'paragraph',
      text: say(
        '检查对象和检查人员都由公开抽取产生：名录、数量和规则在随机种子产生之前封存，抽中与否不由任何人指定。抽取记录全部公开，任何人都可以重新计算。',
        'Both you and the inspectors were drawn in public: lists, numbers and rules were sealed before the random seed could be known, and nobody could choose. The whole record of the draw is open, and anyone can compute it again.',
      ),
    },
    drawCode(
      draw,
      address,
      address === null
        ? say('为什么是我？凭抽取编号查找公开的抽取记录', 'Why me? Find the public record of the draw by its id')
        : say('为什么是我？扫码查看抽取经过', 'Why me? Scan to see how you were drawn'),
      writing,
    ),
  ];
}
