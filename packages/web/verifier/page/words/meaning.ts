/** What it means for those concerned that a check fails, in plain words. */

import type { CheckName, Words } from '@double-random/core';

export const MEANING_WORDS: Readonly<Record<CheckName, Words>> = {
  manifest: {
    zh: '清单在抽取之前公布，规定抽谁、抽多少、怎么抽。它缺失、损坏或违反自身规则，其余各项就失去依据。',
    en: 'The manifest was published before the draw and says who is drawn from, how many and how. It is missing, damaged or breaks its own rules, so the rest has nothing to stand on.',
  },
  files: {
    zh: '数据包缺少文件，或同一文件出现两次：可能没有下载完整，也可能有人增删。',
    en: 'Files are missing, or one is there twice: it may not have been downloaded wholly, or somebody added or removed something.',
  },
  commitments: {
    zh: '各部门事先公布的承诺与参加抽取的部门对不上。',
    en: 'The commitments published beforehand do not fit the departments that took part.',
  },
  reveals: {
    zh: '有部门事后拿出的随机数不是它事先承诺的那一个：它可能看过别人的数之后换了自己的数。',
    en: 'A department later showed another number than the one it had committed to: it may have changed it after seeing those of the others.',
  },
  entropy: {
    zh: '外部随机来源（公共信标或现场见证的数字）不是事先公布的那一个，或者是伪造的。',
    en: 'The outside randomness (public beacon or witnessed digits) is not the one announced beforehand, or it is forged.',
  },
  seed: {
    zh: '决定抽取的种子不能由公布的各项得出：种子，或者得出种子的数值（揭示的随机数、当众产生的数字或信标）被改过。',
    en: 'The seed that decides the draw does not follow from what was published: it was changed, or something that it is made from (a number revealed, the digits of the dice, the beacon).',
  },
  inspectors: {
    zh: '检查人员名录与锁定时不同：有人被加入、删去或改写。',
    en: 'The inspectors are not those that were frozen: somebody was added, removed or changed.',
  },
  recusals: { zh: '回避名单与锁定时不同。', en: 'The recusals are not those that were frozen.' },
  exclusions: {
    zh: '排除名单与锁定时不同：有对象被移入或移出了抽取范围。',
    en: 'The exclusions are not those that were frozen: entities were moved into or out of the draw.',
  },
  entities: {
    zh: '检查对象名录与锁定时不同：有对象被加入、删去或改写，抽取的范围已经变了。',
    en: 'The entities are not those that were frozen: some were added, removed or changed, so it was another pool that was drawn from.',
  },
  'recused-entities': { zh: '回避名单提到了名录中没有的对象。', en: 'The recusals name an entity that is not in the pool.' },
  teams: { zh: '按公布的规则和种子无法重新抽取。', en: 'The draw cannot be made again from the published rules and seed.' },
  shortages: {
    zh: '有席位空着，却不能证明确实无人可派：可能有人被故意留下不派。',
    en: 'A place is empty, and it is not shown that nobody could have filled it: somebody may have been kept out.',
  },
  result: {
    zh: '公布的结果不是按规则抽出来的那一个：重新抽取得到另一个结果。可能是抽中的对象或检查组被改过，也可能是得出种子的数值（揭示的随机数、当众产生的数字或信标）被改过。',
    en: 'The published result is not the one that the rules yield: drawn again it comes out otherwise. Entities or teams may have been changed, or something that the seed is made from: a number revealed, the digits of the dice, the beacon.',
  },
  events: {
    zh: '抽取之后的变动（退出、递补、换人）有不合规则的。',
    en: 'Among the changes after the draw (somebody falls out, comes in, is replaced) one is against the rules.',
  },
  persons: { zh: '公开的检查人员姓名与名录中锁定的不是同一人。', en: 'A disclosed inspector is not the person that the pool fixed.' },
  sealed: {
    zh: '后来公开的结果与当初封存的不是同一个。',
    en: 'What was disclosed later is not what had been sealed.',
  },
};
