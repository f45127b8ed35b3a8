/** Coverage of the item lists, in words. Knows no framework. */

import type { Read, RowOf, Schema } from '../../api/read.js';
import type { Tone } from '../../house/states.js';
import type { Words } from '../../language/words.js';

export type CoverageFigures = Read<'/api/v1/coverage'>['city'];
export type CoveredItem = RowOf<'/api/v1/coverage/items'>;
export type Standing = CoveredItem['standing'];

export const STANDING_WORDS: Readonly<Record<Standing, Words & { readonly tone: Tone }>> = {
  uncovered: { zh: '未覆盖', en: 'not covered', tone: 'bad' },
  planned: { zh: '已列入计划', en: 'planned', tone: 'waiting' },
  done: { zh: '已抽取', en: 'drawn', tone: 'good' },
};

/** `5/6，83.3%`; a dash of nothing. */
export const shareText = ({ count, of, percent }: Schema<'Share'>): string => (percent === null ? '—' : `${count}/${of}  ${percent}`);

/** For bars: 0 to 100; nothing of nothing is nothing. */
export const shareValue = ({ count, of }: Schema<'Share'>): number => (of === 0 ? 0 : (100 * count) / of);

/** How far the list is from being covered whole. */
export function coverageWords({ coverage }: Pick<CoverageFigures, 'coverage'>): Words {
  const left = coverage.of - coverage.count;
  if (coverage.of === 0) return { zh: '还没有事项清单。', en: 'There is no item list yet.' };
  if (left === 0) return { zh: '清单事项已全部覆盖。', en: 'Every listed item is covered.' };
  return { zh: `还有 ${left} 项没有覆盖。`, en: left === 1 ? '1 item is not covered yet.' : `${left} items are not covered yet.` };
}

/** Which targets of the joint rate are reached: `已达 60%，未达 80%`. */
export function jointWords({ joint, reachesJoint }: Pick<CoverageFigures, 'joint' | 'reachesJoint'>): Words {
  if (joint.of === 0) return { zh: '还没有公布的计划任务。', en: 'There is no published task yet.' };
  const said = reachesJoint.map(({ target, reached }) => ({
    zh: reached ? `已达到 ${target}% 的目标` : `未达到 ${target}% 的目标`,
    en: reached ? `the target of ${target} % is reached` : `the target of ${target} % is not reached`,
  }));
  const en = said.map((one) => one.en).join('; ');
  return { zh: `${said.map(({ zh }) => zh).join('，')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
