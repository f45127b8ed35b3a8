/** Every check with its state, in words. */

import { CHECK_NAMES, CHECK_WORDS, type CheckName, type CheckOutcome, explainCore, OUTCOME_WORDS } from '@double-random/core';
import type { CheckTold } from '../../engine/protocol.js';
import { element, showWhen } from '../element.js';
import type { Stage } from '../verification.js';
import type { Part, PartOf } from './parts.js';

const MARKS: Readonly<Record<CheckOutcome, string>> = { holds: '✓', fails: '✗', 'not-checked': '–', 'not-disclosed': '…', 'to-come': '…' };

interface Row {
  readonly node: HTMLElement;
  told(check: CheckTold): void;
  running(fraction: number): void;
  /** @param isOver nothing more will be told: what was not, had nothing to check */
  untold(isOver: boolean): void;
}

function row(name: CheckName, { say, language }: PartOf): Row {
  const mark = element('span', { class: 'tick', 'aria-hidden': 'true' });
  const state = element('span', { class: 'state' });
  const problems = element('ul', { class: 'problems' });
  const node = element('li', {}, mark, element('span', { class: 'asks' }, CHECK_WORDS[name][language]), state, problems);
  let known: CheckTold | undefined;
  const set = (kind: string, sign: string, words: string): void => {
    node.dataset['state'] = kind;
    mark.textContent = sign;
    state.textContent = words;
  };
  return {
    node,
    told(check) {
      if (known === check) return;
      known = check;
      node.hidden = false;
      set(check.outcome, MARKS[check.outcome], OUTCOME_WORDS[check.outcome][language]);
      const more = check.found - check.problems.length;
      problems.replaceChildren(
        ...check.problems.map((problem) => element('li', {}, explainCore(problem, language))),
        ...(more === 0 ? [] : [element('li', {}, say(`另有 ${more} 处`, `and ${more} more`))]),
      );
    },
    running(fraction) {
      set('running', '…', fraction === 0 ? say('正在检查', 'checking') : `${Math.floor(100 * fraction)}%`);
    },
    untold(isOver) {
      known = undefined;
      problems.replaceChildren();
      node.hidden = isOver;
      set('waiting', '·', say('等待', 'waiting'));
    },
  };
}

const checksOf = (stage: Stage): readonly CheckTold[] => {
  if (stage.name === 'verifying') return stage.checks;
  return stage.name === 'verified' ? stage.verified.facts.checks : [];
};

export function checkList(part: PartOf): Part {
  const { say } = part;
  const rows = new Map(CHECK_NAMES.map((name) => [name, row(name, part)]));
  const list = element('ol', {}, ...[...rows.values()].map(({ node }) => node));
  const node = element('section', { class: 'checks' }, element('h2', {}, say('逐项检查', 'Check by check')), list);
  return {
    node,
    show(stage) {
      showWhen(stage.name === 'verifying' || stage.name === 'verified', node);
      const told = new Map(checksOf(stage).map((check) => [check.name, check]));
      for (const [name, shown] of rows) {
        const check = told.get(name);
        if (check !== undefined) shown.told(check);
        else if (stage.name === 'verifying' && stage.progress?.name === name) shown.running(stage.progress.fraction);
        else shown.untold(stage.name === 'verified');
      }
    },
  };
}
