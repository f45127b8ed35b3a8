/** How and when the random seed will come about, in words that anybody understands. */

import type { TaskRecord } from '../../records/task.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { dayAndTime, timeOfRound } from '../moment.js';
import type { Writing } from '../writing.js';

type Drawing = NonNullable<TaskRecord['drawing']>;

function source({ entropy }: Drawing, { say }: Writing): string {
  if (entropy.kind === 'none') {
    return say(
      '本次抽取不使用外部随机源，种子仅由各部门揭示的随机数算出。',
      'No outside source is used: the seed is computed from the numbers of the departments alone.',
    );
  }
  if (entropy.kind === 'witnessed') {
    return say(
      `全部随机数揭示之后，再当众产生一组数字（${entropy.description}），由见证人当场记录，一并算入种子；这组数字产生之前，谁也无法知道种子。`,
      `After all numbers are open, digits are made in public (${entropy.description}), noted on the spot by witnesses, and enter the seed; until then nobody can know it.`,
    );
  }
  const which = say(`第${grouped(entropy.round)}轮`, `, round ${grouped(entropy.round)}`);
  return say(
    `全部随机数揭示之后，再加入 drand 公共随机信标${which}的数值。该信标由多国独立机构共同运行，每3秒公布一个事先无人能够预知、事后无人能够更改的随机数；轮次事先约定，该轮数值公布之前，谁也无法知道种子。`,
    `After all numbers are open, a value of the drand public randomness beacon${which} enters the seed. Independent institutions in many countries run it together; every three seconds it publishes a number that nobody can know before or change afterwards. The round is fixed beforehand; until it is out nobody can know the seed.`,
  );
}

function last({ entropy }: Drawing, { say, language }: Writing): string[][] {
  if (entropy.kind === 'none') return [];
  const after = say('揭示截止之后', 'after the reveals are closed');
  if (entropy.kind === 'witnessed')
    return [[after, say('见证人录入当众产生的数字，随即抽取', 'Witnesses enter the digits; the draw follows at once')]];
  const made = timeOfRound(entropy.round);
  return [
    [
      made === undefined ? after : dayAndTime(made, language),
      say('公共随机信标公布该轮数值，随即抽取', 'The beacon publishes its value; the draw follows at once'),
    ],
  ];
}

/** Nothing while none of it is fixed. */
export function seed({ drawing }: TaskRecord, writing: Writing): Block[] {
  if (drawing === null) return [];
  const { say, language } = writing;
  return [
    {
      kind: 'paragraph',
      text: say(
        `名录、规则和数量先行封存；此后各部门各取一个随机数，先公布其“指纹”（承诺），承诺截止之后再公布随机数本身（揭示），任何部门都不能在看到别人的数之后更改自己的数。${source(drawing, writing)}`,
        `Directories, rules and sizes are sealed first. Then each department takes a random number and publishes its fingerprint (the commitment); only when all commitments are closed does it publish the number itself (the reveal). With its fingerprint out a number cannot be changed, so no department can choose its own after seeing the others'. ${source(drawing, writing)}`,
      ),
    },
    {
      kind: 'table',
      summary: say('种子产生的时间', 'When the seed comes about'),
      columns: [
        { header: say('时间（北京时间）', 'Time (Beijing)'), width: 'content', align: 'left' },
        { header: say('步骤', 'Step'), width: 1, align: 'left' },
      ],
      rows: [
        [
          say(`${dayAndTime(drawing.commitBy, language)} 前`, `by ${dayAndTime(drawing.commitBy, language)}`),
          say('各部门提交承诺', 'Departments commit'),
        ],
        [
          say(`${dayAndTime(drawing.revealBy, language)} 前`, `by ${dayAndTime(drawing.revealBy, language)}`),
          say('各部门揭示随机数', 'Departments reveal their numbers'),
        ],
        ...last(drawing, writing),
      ],
    },
  ];
}
