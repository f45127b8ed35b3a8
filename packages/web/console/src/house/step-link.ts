/** Where a task's next step is taken, and what leads there. */

import type { Schema } from '../api/read.js';
import type { Words } from '../language/words.js';

export type NextStep = Schema<'Task'>['next'][number];

export interface StepLink {
  /** A path of the console. */
  readonly to: string;
  readonly words: Words;
}

type Place = NextStep['place'];

const WORDS: Readonly<Record<Place, Words>> = {
  task: { zh: '打开任务', en: 'Open the task' },
  settings: { zh: '去填写', en: 'Fill it in' },
  part: { zh: '填写本部门的部分', en: 'Fill in your part' },
  preparation: { zh: '去准备与预测', en: 'To the preparation' },
  ceremony: { zh: '进入抽取仪式', en: 'To the ceremony' },
  draw: { zh: '打开抽取', en: 'Open the draw' },
  schedule: { zh: '去派发与排期', en: 'To dispatch and schedule' },
  visits: { zh: '查看检查', en: 'See the visits' },
  reviews: { zh: '去审核', en: 'Review' },
  publications: { zh: '去公示', en: 'Publish' },
};

export function stepLink({ place, draw }: Pick<NextStep, 'place' | 'draw'>, task: string): StepLink {
  const paths: Readonly<Record<Place, string>> = {
    task: `/tasks/${task}`,
    settings: `/tasks/${task}/settings`,
    part: `/tasks/${task}/part`,
    preparation: `/tasks/${task}/preparation`,
    ceremony: draw === null ? `/tasks/${task}` : `/draws/${draw}/ceremony`,
    draw: draw === null ? `/tasks/${task}` : `/draws/${draw}`,
    schedule: `/visit-schedule?task=${task}`,
    visits: `/visits?task=${task}`,
    reviews: '/reviews',
    publications: '/publications',
  };
  return { to: paths[place], words: WORDS[place] };
}
