/** What each check asks, in words. */

import type { Words } from '../problem.js';
import type { CheckOutcome } from './run-checks.js';
import type { Verdict } from './verify-bundle.js';
import type { CheckName } from './work.js';

export const CHECK_WORDS: Readonly<Record<CheckName, Words>> = {
  manifest: { zh: '清单规范、完整，自身规则成立', en: 'The manifest is canonical, complete and keeps its own rules' },
  files: { zh: '文件齐全，无重名', en: 'All files are there, none twice' },
  commitments: { zh: '承诺列表列出每个部门', en: 'The list of commitments names every department' },
  reveals: { zh: '每个揭示的数都与承诺相符', en: 'Every reveal opens its commitment' },
  entropy: { zh: '外部随机来源与清单一致并通过核验', en: 'The entropy is the announced one and verifies' },
  seed: { zh: '种子由以上各项得出', en: 'The seed follows from all of these' },
  inspectors: { zh: '各部门检查人员名录与清单一致', en: "Each department's inspectors are the pool that the manifest fixed" },
  recusals: { zh: '回避名单与清单一致', en: 'The recusals are the pool that the manifest fixed' },
  exclusions: { zh: '排除名单与清单一致', en: 'The exclusions are the pool that the manifest fixed' },
  entities: { zh: '检查对象名录与清单一致，各层数目相符', en: 'The entities are the pool that the manifest fixed, stratum by stratum' },
  'recused-entities': { zh: '回避名单中的对象都在名录中', en: 'Every recusal names an entity of the pool' },
  teams: { zh: '检查对象与检查组已重新抽取', en: 'The entities and the teams are drawn again' },
  shortages: { zh: '每处空缺都有证明', en: 'Every shortage is proven' },
  result: { zh: '公布的结果与重新抽取的结果逐字节相同', en: 'The published result is, byte for byte, the one drawn again' },
  events: { zh: '抽取后的各项变动依次成立', en: 'The events after the draw hold one after another' },
  persons: { zh: '公开的姓名与名录相符', en: 'The disclosed names match the pools' },
  sealed: { zh: '封存的哈希与结果相符', en: 'The sealed hashes match the result' },
};

export const OUTCOME_WORDS: Readonly<Record<CheckOutcome, Words>> = {
  holds: { zh: '成立', en: 'holds' },
  fails: { zh: '不成立', en: 'fails' },
  'not-checked': { zh: '未能检查', en: 'not checked' },
  'not-disclosed': { zh: '尚未公开', en: 'not disclosed yet' },
  'to-come': { zh: '尚未进行', en: 'still to come' },
};

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  valid: { zh: '有效：抽取可以完全重现。', en: 'Valid: the draw can be reproduced in every byte.' },
  sealed: {
    zh: '已封存：目前公布的部分成立，其余尚未公开，待公开后方可核验。',
    en: 'Sealed: what is published so far holds; the rest is not disclosed yet and can be verified once it is.',
  },
  'not-held': {
    zh: '尚未抽取：这里没有抽取结果，没有核验任何抽取。目前公布的部分成立，其余待抽取后方可核验；如抽取已经完成，说明文件不全，请重新下载。',
    en: 'Not held yet: there is no result here, and nothing drawn was checked. What is published so far holds; the rest can be verified once the draw is held. If it was held, these files are not complete: get them anew.',
  },
  'not-valid': { zh: '无效：至少一项检查不成立。', en: 'Not valid: at least one check does not hold.' },
};
