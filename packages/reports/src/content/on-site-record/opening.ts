/** How the check of a department began: who came, when, and what they showed and said first. */

import type { OnSiteRecord } from '../../records/on-site-record.js';
import type { Form, FormCell } from '../document.js';
import { day, dayAndTime } from '../moment.js';
import { label, room, value } from '../visit/cells.js';
import { teamLines } from '../visit/team.js';
import { open, ticks } from '../visit/ticks.js';
import type { Writing } from '../writing.js';

export type Part = OnSiteRecord['departments'][number];

/** Nobody checks alone. */
export const FEWEST_INSPECTORS = 2;

/** A place to write a name and a certificate number by hand. */
const unnamed = ({ say }: Writing): string =>
  say('＿＿＿＿＿＿（执法证号＿＿＿＿＿＿＿＿）', '____________ (certificate ________________)');

function inspectors({ team }: Part, writing: Writing): string {
  const missing = Array.from({ length: Math.max(0, FEWEST_INSPECTORS - team.length) }, () => unnamed(writing));
  return [...(team.length === 0 ? [] : [teamLines(team, unnamed(writing), writing)]), ...missing].join('\n');
}

const shown = ({ arrival }: Part, writing: Writing): string => {
  const { say } = writing;
  return ticks(
    [
      { text: say('已出示执法证', 'certificates shown'), chosen: arrival?.certificate ?? false },
      { text: say('已出示检查码', 'code shown'), chosen: arrival?.code ?? false },
      { text: say('已送达检查通知书', 'notice delivered'), chosen: false },
      { text: say('已告知权利和义务', 'rights and duties told'), chosen: false },
    ],
    writing,
  );
};

function times({ arrival, endedOn }: Part, { say, language }: Writing): FormCell[] {
  const blank = say('　月　　日　　时　　分', '');
  return [
    label(say('到场时间', 'Arrived')),
    arrival === null ? { ...room(1), text: blank } : value(dayAndTime(arrival.at, language)),
    label(say('结束时间', 'Ended')),
    endedOn === null ? { ...room(1), text: blank } : value(day(endedOn, language)),
  ];
}

export function opening(part: Part, writing: Writing): Form {
  const { say } = writing;
  return {
    kind: 'form',
    summary: say('检查人员和检查经过', 'Inspectors, and how the check began'),
    columns: [20, 30, 20, 30],
    rows: [
      [label(say('检查人员\n（执法证号）', 'Inspectors\n(certificates)')), value(inspectors(part, writing), 3)],
      times(part, writing),
      [label(say('出示和告知', 'Shown and told')), value(shown(part, writing), 3)],
      [
        label(say('回避申请', 'Recusal')),
        {
          ...room(1, 3),
          text: open([say('未申请', 'not requested'), say('申请回避，人员和理由：', 'requested; of whom and why:')], writing),
        },
      ],
    ],
  };
}
