/** What is said of a preparation: why it cannot be frozen yet, and how often a shortage comes up. */

import type { Forecast } from '@double-random/core';
import type { Words } from '../../language/words.js';
import type { ForecastNames } from './named-forecast.js';

/** A share that is small is not none. */
export const shareWords = (share: number): Words =>
  share > 0 && share < 0.01
    ? { zh: '不到 1%', en: 'fewer than 1%' }
    : { zh: `${Math.round(100 * share)}%`, en: `${Math.round(100 * share)}%` };

export interface Freezable {
  readonly state: 'preparing' | 'ready' | 'failed';
  readonly stale: boolean;
  /** Names of departments whose shortage nobody has accepted. */
  readonly open: readonly Words[];
}

/** Why it cannot be frozen now; `null`: it can. */
export function freezeObstacle({ state, stale, open }: Freezable): Words | null {
  if (state !== 'ready') return { zh: '准备完成后才能锁定。', en: 'It can be frozen once it is prepared.' };
  if (stale) return { zh: '这次准备已过时，请重新准备后再锁定。', en: 'This preparation is stale: have it prepared again, then freeze.' };
  if (open.length === 0) return null;
  return {
    zh: `待${open.map(({ zh }) => zh).join('、')}接受人员短缺后才能锁定。`,
    en: `It can be frozen once the shortage is accepted by: ${open.map(({ en }) => en).join(', ')}.`,
  };
}

/** Kinds of places told one by one; they come the shortest first. */
const MOST_CAUSES = 3;

type Bottleneck = Forecast['bottlenecks'][number];

function causeWords(
  { asks, requires, role, department, eligible, capacity }: Bottleneck,
  names: Pick<ForecastNames, 'qualification' | 'role'>,
): Words {
  const held = [...new Set([...asks, ...requires])].map(names.qualification);
  const place = names.role(department, role);
  const count = eligible.length;
  if (held.length === 0) {
    return {
      zh: `${place}：可派 ${count} 人，上限合计 ${capacity} 次。`,
      en: `${place}: ${count} may go, ${capacity} visits in all by their caps.`,
    };
  }
  return {
    zh: `${place}，须具备“${held.join('”“')}”：具备的 ${count} 人，上限合计 ${capacity} 次。`,
    en: `${place} with ${held.join(' and ')}: held by ${count}, ${capacity} visits in all by their caps.`,
  };
}

/** For want of whom a department's places stay empty, the scarcest first, each once. */
export function shortageCauses(
  { bottlenecks }: Pick<Forecast, 'bottlenecks'>,
  department: string,
  names: Pick<ForecastNames, 'qualification' | 'role'>,
): Words[] {
  const causes = bottlenecks.filter((one) => one.department === department).map((one) => causeWords(one, names));
  return causes.filter(({ zh }, place) => causes.findIndex((other) => other.zh === zh) === place).slice(0, MOST_CAUSES);
}

/** From here on a guess is as good as knowing. */
const AS_GOOD_AS_KNOWN = 0.9;

/** Departments of which somebody can tell beforehand who goes, and the chance of that. */
export const predictable = ({ departments }: Pick<Forecast, 'departments'>): string[] =>
  departments
    .filter(({ predictability }) => (predictability.best?.probability ?? 0) >= AS_GOOD_AS_KNOWN)
    .map(({ department }) => department);
