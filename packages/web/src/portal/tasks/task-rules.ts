/** The rules of a task's draw: strata with their quotas, and when the seed comes about. */

import { plannedRuleInWords } from '@double-random/reports/words';
import { type Content, html } from '../../markup/html.js';
import { columnWords, stratumWords } from '../../words/scope.js';
import { ENTROPY_WORDS, type PublicTask } from '../../words/tasks.js';
import { countdown } from '../countdown.js';
import { facts } from '../facts/facts.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

type Plan = NonNullable<PublicTask['plan']>;

function stratumName({ strataBy, strata }: Plan, stratum: string | null, request: PageRequest): string {
  const say = sayer(request);
  if (stratum !== null) return stratumWords(strataBy, stratum)[request.language];
  return strata.length === 1 ? say('全部检查对象', 'all entities') : say('其他', 'all others');
}

export function strataTable(plan: Plan, request: PageRequest): Content {
  const say = sayer(request);
  const how =
    plan.strataBy === null
      ? say('全部检查对象为一层，每家机会相同。', 'All entities are one stratum, with the same chance for each.')
      : say(
          `检查对象按${columnWords(plan.strataBy).zh}分层，同层每家机会相同。`,
          `Entities are divided into strata by ${columnWords(plan.strataBy).en}; within a stratum each has the same chance.`,
        );
  return [
    html`<p>${how}</p>`,
    table(
      say('各层抽多少', 'How many of each stratum'),
      [
        { title: say('分层', 'Stratum'), cell: ({ stratum }) => stratumName(plan, stratum, request) },
        { title: say('抽取规则', 'Quota'), cell: ({ rule }) => plannedRuleInWords(rule, request.language) },
        { title: say('替补（户）', 'In reserve'), isFigure: true, cell: ({ reserve }) => reserve },
      ],
      plan.strata,
    ),
  ];
}

/** @param isUnderWay whether departments still commit or reveal: then it is told how long they may */
export function drawSchedule({ commitBy, revealBy, entropy }: Plan, isUnderWay: boolean, request: PageRequest): Content {
  const say = sayer(request);
  const due = (time: string): Content => (isUnderWay ? countdown(request, time) : momentText(request, time));
  return facts([
    { label: say('承诺截止', 'Commitments until'), value: due(commitBy) },
    { label: say('揭示截止', 'Reveals until'), value: due(revealBy) },
    { label: say('随机来源', 'Randomness'), value: ENTROPY_WORDS[entropy][request.language] },
  ]);
}
