/** The chance of a χ² test in words for people who know no statistics. */

import type { AnnualReportRecord } from '../../records/annual-report.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

export type Tested = AnnualReportRecord['draws']['entities'];

/** `untested`: too few; `ordinary`: a fair draw does so; `unusual`: it seldom does; `strange`: it hardly ever does; `even`: nearly too close. */
export type Verdict = 'untested' | 'ordinary' | 'unusual' | 'strange' | 'even';

const TEN_THOUSAND = 10_000;

/** Of ten thousand fair years; a chance below one of them as none. */
const tenThousandths = (chance: string): number => (chance.startsWith('<') ? 0 : Number(chance.replace('.', '')));

const USUAL = 500;
const RARE = 10;
const EVEN = TEN_THOUSAND - RARE;

export function verdictOf({ chance }: Tested): Verdict {
  if (chance === null) return 'untested';
  const times = tenThousandths(chance);
  if (times < RARE) return 'strange';
  if (times < USUAL) return 'unusual';
  return times > EVEN ? 'even' : 'ordinary';
}

const SHORT: Readonly<Record<Verdict, { readonly zh: string; readonly en: string }>> = {
  untested: { zh: '数量不足，未检验', en: 'too few to test' },
  ordinary: { zh: '正常波动', en: 'ordinary variation' },
  unusual: { zh: '偏差较大', en: 'larger than usual' },
  strange: { zh: '应查明原因', en: 'to be explained' },
  even: { zh: '异常均匀', en: 'unusually even' },
};

/** For the cell of a table. */
export const verdictWords = ({ language }: Writing, tested: Tested): string => SHORT[verdictOf(tested)][language];

/** How many of how many fair years would deviate at least as much. */
function often(chance: string, { say }: Writing): string {
  const times = tenThousandths(chance);
  if (times < 1) return say('一万次中不到一次', 'fewer than once in 10,000 times');
  if (times < TEN_THOUSAND / 100) return say(`一万次中约${grouped(times)}次`, `about ${grouped(times)} in 10,000 times`);
  const hundredths = Math.floor((times + 50) / 100);
  return say(`一百次中约${hundredths}次`, `about ${hundredths} in 100 times`);
}

const MEANING: Readonly<Record<Exclude<Verdict, 'untested'>, { readonly zh: string; readonly en: string }>> = {
  ordinary: { zh: '偏差属于随机波动的正常范围。', en: 'The deviation lies within the normal range of random variation.' },
  unusual: {
    zh: '偏差大于通常的波动。公平的抽取平均每二十次也会遇到一次，单独一年不足以说明问题，应结合以后年度继续观察。',
    en: 'The deviation is larger than usual. Fair draws show one like it about once in twenty times, so a single year proves nothing; the following years should be watched.',
  },
  strange: {
    zh: '公平的抽取极少出现这样大的偏差，应当查明原因并予以说明。',
    en: 'Fair draws hardly ever deviate that much; the cause should be found and explained.',
  },
  even: {
    zh: '实际数量与期望接近得少见。单独一年不足以说明问题，如连年如此，应当核查是否真正随机。',
    en: 'The counts are unusually close to what was expected. A single year proves nothing; if it happens again and again, it should be checked whether the draws are random at all.',
  },
};

const MOST_NAMES = 5;

/** Names those whose test asks for an explanation; nothing where none does. */
export function strangeOnes(tests: readonly (Tested & { readonly name: string })[], { say, listed }: Writing): string {
  const strange = tests.filter((tested) => verdictOf(tested) === 'strange').map(({ name }) => name);
  if (strange.length === 0) return '';
  const names = listed(strange.slice(0, MOST_NAMES));
  const all = grouped(strange.length);
  return strange.length <= MOST_NAMES
    ? say(
        `分别来看，${names}的偏差极为少见，应当查明原因。`,
        ` Taken one by one, the deviation of ${names} hardly ever happens and should be explained.`,
      )
    : say(
        `分别来看，${names}等${all}项的偏差极为少见，应当查明原因。`,
        ` Taken one by one, ${all} deviations hardly ever happen and should be explained, among them those of ${names}.`,
      );
}

/** What the test says, in a sentence or two. @param what was tested */
export function testInWords(what: string, tested: Tested, writing: Writing): string {
  const { say, language } = writing;
  const { statistic, degrees, chance } = tested;
  const verdict = verdictOf(tested);
  if (verdict === 'untested' || statistic === null || chance === null) {
    return say(`${what}数量不足，无法检验。`, `${what}: too few to be tested.`);
  }
  return say(
    `${what}：χ²=${statistic}，自由度${grouped(degrees)}，概率${chance}，即公平抽取时，${often(chance, writing)}会出现至少这么大的偏差。${MEANING[verdict].zh}`,
    `${what}: χ² = ${statistic} with ${grouped(degrees)} degrees of freedom, chance ${chance}: if every draw is fair, a deviation at least as large occurs ${often(chance, writing)}. ${MEANING[verdict][language]}`,
  );
}
