/** What is missing for a draw to go on, department by department, in words: from a confirmed task to a drawn one. */

import { fill, roundTime, unixSeconds, type Words } from '@double-random/core';
import { protocolTime } from '../outside/outside.js';
import { inBeijing } from '../problems/beijing-words.js';
import type { Role } from '../rights/role.js';
import type { NextStep, StepPlace } from '../tasks/next-step.js';
import type { Task } from '../tasks/task.js';
import { type Draw, isDisclosed } from './draw.js';
import type { AttemptStanding, DrawStanding } from './standing.js';

const WORDS = {
  takeBack: {
    zh: '承诺时限 {commitBy} 已过：请退回起草，另定时限，再确认。',
    en: 'The deadline of commitments, {commitBy}, is over: take the task back to draft, set later times and confirm it again.',
  },
  prepare: { zh: '请准备抽取：生成名录与清单并预测。', en: 'Prepare the draw: pools, manifest and forecast.' },
  preparing: { zh: '正在准备抽取：请等待后台作业完成。', en: 'The draw is being prepared: wait for its job.' },
  prepareAgain: {
    zh: '上次准备失败、抽取已作废，或其后任务、名录有变动：请重新准备。',
    en: 'The last preparation failed, the draw was voided, or task or directories have changed since: prepare again.',
  },
  shortage: {
    zh: '预测显示本部门可能缺人：请补充人员后重新准备，或说明理由接受。',
    en: 'The forecast sees empty places: add inspectors and prepare again, or accept it with a reason.',
  },
  freeze: { zh: '请查看预测，然后锁定。', en: 'Look at the forecast, then freeze.' },
  commit: { zh: '请在 {commitBy} 前提交承诺。', en: 'Commit by {commitBy}.' },
  reveal: { zh: '请在 {revealBy} 前揭示。', en: 'Reveal by {revealBy}.' },
  beacon: {
    zh: '第 {round} 轮信标于 {at} 产生：由服务自动取得，也可录入其签名。',
    en: 'Round {round} of the beacon comes at {at}: the service fetches it, or its signature is entered.',
  },
  digits: {
    zh: '请由两位见证人各自录入当众产生的数字。',
    en: 'Two witnesses each enter the digits drawn in public.',
  },
  impossible: {
    zh: '没有部门揭示，按协议不能抽取：请各部门审核员作废本次抽取，再重新准备。',
    en: 'Nobody has revealed and the protocol allows no draw: let a reviewer of each department void it, then prepare again.',
  },
  hold: { zh: '请抽取。', en: 'Hold the draw.' },
  disclose: { zh: '检查结束后，请审核员公开封存的抽取。', en: 'When the inspections are done, let a reviewer disclose the sealed draw.' },
  agree: {
    zh: '已申请作废本次抽取，理由为“{reason}”：请审核员同意或撤回。',
    en: 'Voiding of the draw is asked for ("{reason}"): let a reviewer agree, or withdraw the request.',
  },
} as const satisfies Record<string, Words>;

/** Who takes a step, where it is not the planner: voiding and disclosure are decided by reviewers, and what is prepared is the service's turn. */
const OTHER_ROLES: Readonly<Partial<Record<keyof typeof WORDS, readonly Role[]>>> = {
  preparing: [],
  digits: ['planner', 'reviewer', 'department-admin'],
  impossible: ['reviewer'],
  disclose: ['reviewer'],
  agree: ['reviewer'],
};

const PLANNERS: readonly Role[] = ['planner'];

type StepName = keyof typeof WORDS;

const PREPARATION: readonly StepName[] = ['prepare', 'preparing', 'prepareAgain', 'shortage', 'freeze'];

/** Voiding and disclosure are asked for where the draw is looked up, not in its ceremony. */
const BESIDE_CEREMONY: readonly StepName[] = ['impossible', 'disclose', 'agree'];

function placeOf(name: StepName): StepPlace {
  if (name === 'takeBack') return 'task';
  if (PREPARATION.includes(name)) return 'preparation';
  return BESIDE_CEREMONY.includes(name) ? 'draw' : 'ceremony';
}

const step = (department: string, name: StepName, values: Readonly<Record<string, string | number>> = {}): NextStep => ({
  department,
  roles: OTHER_ROLES[name] ?? PLANNERS,
  place: placeOf(name),
  draw: null,
  words: inBeijing({ zh: fill(WORDS[name], values, 'zh'), en: fill(WORDS[name], values, 'en') }),
});

const departmentsOf = ({ manifest }: Draw): string[] => manifest.departments.map(({ id }) => id);

function isPast(deadline: string | undefined, now: string): boolean {
  const seconds = deadline === undefined ? Number.NaN : Date.parse(deadline) / 1000;
  return seconds < unixSeconds(now);
}

function preparationSteps({ department, settings: { commitBy } }: Task, { now, preparation }: DrawStanding): NextStep[] {
  if (isPast(commitBy, now)) return [step(department, 'takeBack', { commitBy: commitBy ?? '' })];
  if (preparation === null) return [step(department, 'prepare')];
  const { state, isStale, short } = preparation;
  if (isStale || state === 'failed') return [step(department, 'prepareAgain')];
  if (state === 'preparing') return [step(department, 'preparing')];
  return short.length === 0 ? [step(department, 'freeze')] : short.map((one) => step(one, 'shortage'));
}

function entropySteps({ department }: Task, { draw, revealed }: AttemptStanding): NextStep[] {
  const { entropy: source, disclosure } = draw.manifest;
  const isImpossible = revealed.length === 0 && (source.kind === 'none' || disclosure === 'sealed');
  if (isImpossible) return departmentsOf(draw).map((one) => step(one, 'impossible'));
  if (draw.entropy !== null || source.kind === 'none') return [step(department, 'hold')];
  if (source.kind === 'witnessed') return departmentsOf(draw).map((one) => step(one, 'digits'));
  const at = protocolTime(new Date(Number(roundTime(source.round)) * 1000));
  return [step(department, 'beacon', { round: source.round, at })];
}

function attemptSteps(task: Task, standing: AttemptStanding): NextStep[] {
  const { draw, committed, revealed } = standing;
  const { commitBy, revealBy } = draw.manifest;
  const late = (done: readonly string[]) => (one: string) => !done.includes(one);
  switch (draw.state) {
    case 'frozen':
      return departmentsOf(draw)
        .filter(late(committed))
        .map((one) => step(one, 'commit', { commitBy }));
    case 'committed':
      return committed.filter(late(revealed)).map((one) => step(one, 'reveal', { revealBy }));
    case 'revealed':
      return entropySteps(task, standing);
    case 'drawn':
      return isDisclosed(draw) ? [] : [step(task.department, 'disclose')];
    case 'voided':
      return [];
  }
}

function voidingSteps({ draw, voiding }: AttemptStanding): NextStep[] {
  if (voiding === null) return [];
  const agreed = new Set(voiding.approvals.map(({ department }) => department));
  const missing = departmentsOf(draw).filter((one) => !agreed.has(one));
  return missing.map((one) => step(one, 'agree', { reason: voiding.reason }));
}

/** The steps of a task that its departments have confirmed; a list whose deadline is over is closed by the clock, and nobody's turn. */
export function drawSteps(task: Task, standing: DrawStanding): NextStep[] {
  if (task.state === 'confirmed') return preparationSteps(task, standing);
  const { attempt, now } = standing;
  if (attempt === null) return [];
  const { id, state, manifest } = attempt.draw;
  const isClosing = (state === 'frozen' && isPast(manifest.commitBy, now)) || (state === 'committed' && isPast(manifest.revealBy, now));
  const steps = [...voidingSteps(attempt), ...(isClosing ? [] : attemptSteps(task, attempt))];
  return steps.map((one) => ({ ...one, draw: id }));
}
