/** In which order a seed comes about, and the hash that was fixed first: the same before and after a sealed draw is disclosed. */

import type { Block } from '../document.js';
import { inGroups } from '../figures.js';
import type { Writing } from '../writing.js';

export const seedRule = (say: Writing['say'], manifestHash: string): readonly Block[] => [
  {
    kind: 'paragraph',
    text: say(
      '名录、规则和数量汇成清单，清单哈希固定之后，各部门才提交承诺，承诺名单关闭之后方可揭示。随机种子由清单哈希、全部揭示值和外部随机源共同算出。',
      'Pools, rules and sizes make up the manifest. Departments committed only after its hash was fixed, and revealed only after the list of commitments was closed. The seed is computed from the manifest hash, all reveals and the entropy.',
    ),
  },
  { kind: 'fields', fields: [{ label: say('清单哈希', 'Manifest hash'), value: inGroups(manifestHash), style: 'code' }] },
];
