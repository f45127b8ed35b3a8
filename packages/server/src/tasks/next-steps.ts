/** What is missing for a task to go on, department by department, in words. */

import { fill, type Words } from '@double-random/core';
import { drawSteps } from '../draws/next-steps.js';
import type { DrawStanding } from '../draws/standing.js';
import type { Role } from '../rights/role.js';
import { visitSteps } from '../visits/next-steps.js';
import type { NextStep, StepPlace } from './next-step.js';
import type { TaskSettings } from './settings.js';
import type { Task, TaskPart } from './task.js';

/** Settings without which nothing can be drawn, as people call them. */
const NEEDED: Readonly<Partial<Record<keyof TaskSettings, Words>>> = {
  asOf: { zh: '名录判定日', en: 'the day on which the directories are judged' },
  period: { zh: '检查期', en: 'the period of visits' },
  strata: { zh: '分层与抽取比例', en: 'strata and their rates' },
  entropy: { zh: '随机来源', en: 'the source of entropy' },
  commitBy: { zh: '承诺时限', en: 'the deadline of commitments' },
  revealBy: { zh: '揭示时限', en: 'the deadline of reveals' },
};

const WORDS = {
  answer: { zh: '请接受或谢绝邀请。', en: 'Accept or decline the invitation.' },
  prepare: { zh: '请填写抽查事项、检查组、资格要求和人均上限。', en: 'Give items, team, qualifications and the cap of visits.' },
  ready: { zh: '请确认执法检查人员与回避名录已备妥。', en: 'Say that inspectors and recusals are ready.' },
  declined: {
    zh: '{name}已谢绝：请重新邀请、撤回邀请，或在确认时写明不再等待。',
    en: '{name} has declined: invite it again, withdraw the invitation, or go on without it when you confirm.',
  },
  approve: { zh: '临时任务须由审核员批准。', en: 'A reviewer must approve this ad hoc task.' },
  confirm: { zh: '各部门均已备妥：请检查并确认任务。', en: 'Every department is ready: check the task and confirm it.' },
} as const satisfies Record<string, Words>;

const PLANNERS: readonly Role[] = ['planner'];
const REVIEWERS: readonly Role[] = ['reviewer'];

const stepOf = (department: string, place: StepPlace, words: Words, roles = PLANNERS): NextStep => ({
  department,
  roles,
  place,
  draw: null,
  words,
});

const filled = (words: Words, zh: Readonly<Record<string, string>>, en = zh): Words => ({
  zh: fill(words, zh, 'zh'),
  en: fill(words, en, 'en'),
});

function settingsMissing({ department, settings }: Task): NextStep[] {
  const missing = Object.entries(NEEDED).filter(([name]) => settings[name as keyof TaskSettings] === undefined);
  if (missing.length === 0) return [];
  const zhList = missing.map(([, { zh }]) => zh).join('、');
  const enList = missing.map(([, { en }]) => en).join(', ');
  return [stepOf(department, 'settings', { zh: `请填写：${zhList}。`, en: `Still to be given: ${enList}.` })];
}

const nameOf = ({ name, nameEn }: TaskPart, language: 'zh' | 'en'): string => (language === 'en' && nameEn ? nameEn : name);

function partStep(task: Task, part: TaskPart): NextStep[] {
  const { department, state, preparation } = part;
  if (state === 'invited') return [stepOf(department, 'task', WORDS.answer)];
  if (state === 'accepted')
    return [preparation === null ? stepOf(department, 'part', WORDS.prepare) : stepOf(department, 'task', WORDS.ready)];
  if (state !== 'declined') return [];
  const words = filled(WORDS.declined, { name: nameOf(part, 'zh') }, { name: nameOf(part, 'en') });
  return [stepOf(task.department, 'task', words)];
}

function draftSteps(task: Task, parts: readonly TaskPart[]): NextStep[] {
  const approval: NextStep[] =
    task.source.kind === 'ad-hoc' && task.approval === null ? [stepOf(task.department, 'task', WORDS.approve, REVIEWERS)] : [];
  const missing = [...settingsMissing(task), ...approval, ...parts.flatMap((part) => partStep(task, part))];
  return missing.length === 0 ? [stepOf(task.department, 'task', WORDS.confirm)] : missing;
}

export const nextSteps = (task: Task, parts: readonly TaskPart[], standing: DrawStanding): NextStep[] =>
  task.state === 'draft' ? draftSteps(task, parts) : [...drawSteps(task, standing), ...visitSteps(task, standing.visits)];
