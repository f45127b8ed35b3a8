/** What the chance of a deviation means: how draws came out against what fair ones make likely. */

import type { Words } from '@double-random/core';

/** Below this a deviation asks for an explanation; fair draws are below it once in a hundred. */
const RARE = 0.01;
const UNUSUAL = 0.05;
/** Fair draws are hardly ever this near to what is expected. */
const TOO_NEAR = 0.999;

/** @param chance as the API says it, such as `0.6096` or `<0.0001`; `null`: nothing was tested */
export function chanceWords(chance: string | null): Words {
  if (chance === null) return { zh: '数量太少，无法比较', en: 'too few to compare' };
  const value = chance.startsWith('<') ? 0 : Number(chance);
  if (value < RARE) return { zh: '偏离很大，需要说明', en: 'a large deviation, which asks for an explanation' };
  if (value < UNUSUAL) return { zh: '偏离略大，公平的抽取二十次里也会有一次', en: 'somewhat off, as one fair draw in twenty is' };
  if (value > TOO_NEAR) return { zh: '与期望过于接近，值得留意', en: 'nearer to expectation than chance explains' };
  return { zh: '与公平抽取相符', en: 'as fair draws come out' };
}
