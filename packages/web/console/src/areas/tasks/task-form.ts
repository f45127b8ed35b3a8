/** What a form says of a joint task, and what of it is sent. Times are written as Beijing's; the API takes UTC. */

import type { paths } from '../../../../src/api/api-types.js';
import type { Schema } from '../../api/read.js';
import { dayPlus } from '../../house/china-time.js';
import { given } from '../../house/given.js';
import type { Words } from '../../language/words.js';
import { type FilterForm, filterForm, filterSent } from './filter-form.js';
import { type StrataForm, strataFault, strataForm, strataSent } from './strata-form.js';

type Task = Schema<'Task'>;
export type TaskSettings = Task['settings'];
export type DraftBody = paths['/api/v1/tasks']['post']['requestBody']['content']['application/json'];
export type ChangeBody = paths['/api/v1/tasks/{id}']['patch']['requestBody']['content']['application/json'];

export type EntropyKind = 'none' | 'drand' | 'witnessed';

export interface TaskForm {
  title: string;
  drawId: string;
  documentNumber: string;
  sourceKind: 'planned' | 'proposal' | 'ad-hoc';
  planTasks: string[];
  /** Of an ad hoc task. */
  reason: string;
  /** YYYY-MM-DD; empty: not given. */
  from: string;
  to: string;
  asOf: string;
  disclosure: 'open' | 'sealed';
  discloseBy: string;
  publishList: boolean;
  names: 'full' | 'masked' | 'certificate-only';
  entropy: EntropyKind;
  description: string;
  /** `2026-11-24 17:00`, Beijing time; empty: not given. */
  commitBy: string;
  revealBy: string;
  filter: FilterForm;
  strata: StrataForm;
}

/** What its fields are called. */
export const TASK_FIELDS: Readonly<Record<keyof TaskForm, Words>> = {
  title: { zh: '任务名称', en: 'Title' },
  drawId: { zh: '抽取编号', en: 'Draw id' },
  documentNumber: { zh: '文号', en: 'Document number' },
  sourceKind: { zh: '依据', en: 'By what' },
  planTasks: { zh: '计划任务', en: 'Planned task' },
  reason: { zh: '临时任务的理由', en: 'Why it is needed now' },
  from: { zh: '检查期开始', en: 'Visits from' },
  to: { zh: '检查期结束', en: 'Visits until' },
  asOf: { zh: '名录判定日', en: 'Directories as of' },
  disclosure: { zh: '何时公开抽取数据', en: 'When the draw is disclosed' },
  discloseBy: { zh: '最迟公开日', en: 'Disclosed by' },
  publishList: { zh: '公布抽中名单', en: 'Publish the list of those drawn' },
  names: { zh: '自然人姓名', en: 'Names of natural persons' },
  entropy: { zh: '随机来源', en: 'Entropy' },
  description: { zh: '怎样当众产生数字', en: 'How the digits are drawn in public' },
  commitBy: { zh: '承诺截止', en: 'Commit by' },
  revealBy: { zh: '揭示截止', en: 'Reveal by' },
  filter: { zh: '对象范围', en: 'Which entities' },
  strata: { zh: '分层与比例', en: 'Strata and sizes' },
};

const BEIJING_HOURS = 8;
const HOUR_MS = 3_600_000;

/** `2026-11-24 17:00` of Beijing as a moment of the API; `null`: it is none. */
export function momentSent(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text)) return null;
  const wall = Date.parse(`${text.replace(' ', 'T')}:00Z`);
  return Number.isNaN(wall) ? null : `${new Date(wall - BEIJING_HOURS * HOUR_MS).toISOString().slice(0, 19)}Z`;
}

/** The other way round; empty where there is none. */
export function momentShown(moment: string | undefined): string {
  const at = Date.parse(moment ?? '');
  return Number.isNaN(at) ? '' : new Date(at + BEIJING_HOURS * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** A beginning for a task that nobody has drafted yet. @param today YYYY-MM-DD in Beijing */
export function newTaskForm(today: string): TaskForm {
  return {
    title: '',
    drawId: '',
    documentNumber: '',
    sourceKind: 'planned',
    planTasks: [],
    reason: '',
    from: '',
    to: '',
    asOf: today,
    disclosure: 'open',
    discloseBy: '',
    publishList: true,
    names: 'masked',
    entropy: 'witnessed',
    description: '',
    commitBy: `${dayPlus(today, 3)} 17:00`,
    revealBy: `${dayPlus(today, 4)} 17:00`,
    filter: filterForm({}),
    strata: strataForm(undefined),
  };
}

export function taskForm({ title, drawId, documentNumber, source, settings }: Task): TaskForm {
  const { period, entropy } = settings;
  return {
    title,
    drawId,
    documentNumber: documentNumber ?? '',
    sourceKind: source.kind,
    planTasks: source.kind === 'ad-hoc' ? [] : [...source.planTasks],
    reason: source.kind === 'ad-hoc' ? source.reason : '',
    from: period?.from ?? '',
    to: period?.to ?? '',
    asOf: settings.asOf ?? '',
    disclosure: settings.disclosure ?? 'open',
    discloseBy: settings.discloseBy ?? '',
    publishList: settings.publishList ?? true,
    names: settings.names ?? 'masked',
    entropy: entropy?.kind ?? 'witnessed',
    description: entropy?.kind === 'witnessed' ? entropy.description : '',
    commitBy: momentShown(settings.commitBy),
    revealBy: momentShown(settings.revealBy),
    filter: filterForm(settings.filter ?? {}),
    strata: strataForm(settings.strata),
  };
}

function entropySent({ entropy, description }: TaskForm): NonNullable<TaskSettings['entropy']> | undefined {
  if (entropy === 'none') return { kind: 'none' };
  if (entropy === 'drand') return { kind: 'drand', round: 'auto' };
  return description.trim() === '' ? undefined : { kind: 'witnessed', description: description.trim() };
}

/** What the form says; what it leaves open is left out. */
export function settingsSent(form: TaskForm): TaskSettings {
  const strata = strataSent(form.strata);
  return {
    ...given({
      asOf: form.asOf,
      period: form.from === '' || form.to === '' ? undefined : { from: form.from, to: form.to },
      filter: filterSent(form.filter),
      strata,
      entropy: entropySent(form),
      commitBy: momentSent(form.commitBy),
      revealBy: momentSent(form.revealBy),
      discloseBy: form.disclosure === 'sealed' ? form.discloseBy : '',
    }),
    disclosure: form.disclosure,
    publishList: form.publishList,
    names: form.names,
  };
}

function sourceSent({ sourceKind, planTasks, reason }: TaskForm): DraftBody['source'] {
  const [first = ''] = planTasks;
  if (sourceKind === 'ad-hoc') return { kind: 'ad-hoc', reason: reason.trim() };
  return sourceKind === 'planned' ? { kind: 'planned', planTasks: [first] } : { kind: 'proposal', planTasks };
}

export const draftBody = (form: TaskForm): DraftBody => ({
  drawId: form.drawId.trim(),
  title: form.title.trim(),
  documentNumber: form.documentNumber.trim() === '' ? null : form.documentNumber.trim(),
  source: sourceSent(form),
  settings: settingsSent(form),
});

/** Only what differs from the task as it was read: what somebody else changed besides stays theirs. */
export function changeBody(form: TaskForm, task: Task): ChangeBody {
  const before = settingsSent(taskForm(task));
  const after = settingsSent(form);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof TaskSettings)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const settings = Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) as NonNullable<ChangeBody['settings']>;
  const documentNumber = form.documentNumber.trim() === '' ? null : form.documentNumber.trim();
  return {
    version: task.version,
    ...(form.title.trim() === task.title ? {} : { title: form.title.trim() }),
    ...(documentNumber === task.documentNumber ? {} : { documentNumber }),
    ...(changed.length === 0 ? {} : { settings }),
  };
}

export interface Fault {
  readonly path: string;
  readonly words: Words;
}

/** What is missing before anything can be sent. */
export function generalFaults(form: TaskForm): Fault[] {
  const faults: Fault[] = [];
  const missing = (path: string, zh: string, en: string): void => void faults.push({ path, words: { zh, en } });
  if (form.title.trim() === '') missing('title', '请填写任务名称', 'Give the task a title');
  if (!/^[0-9A-Za-z._-]{1,64}$/.test(form.drawId.trim()))
    missing('drawId', '抽取编号为 1 至 64 个字母、数字或 . _ -', 'A draw id has 1 to 64 letters, digits or . _ -');
  if (form.sourceKind === 'ad-hoc' && form.reason.trim() === '')
    missing('source.reason', '临时任务须写明理由', 'An ad hoc task needs a reason');
  if (form.sourceKind !== 'ad-hoc' && form.planTasks.length === 0)
    missing('source.planTasks', '请选择计划中的任务', 'Choose a task of the plan');
  return [...faults, ...timeFaults(form)];
}

/** What does not go together among days and deadlines. */
export function timeFaults({ asOf, from, to, commitBy, revealBy, entropy, description, disclosure, discloseBy }: TaskForm): Fault[] {
  const faults: Fault[] = [];
  const wrong = (path: string, zh: string, en: string): void => void faults.push({ path, words: { zh, en } });
  if (from !== '' && to !== '' && from > to) wrong('settings.period', '检查期的开始晚于结束', 'The visits would begin after they end');
  else if (from !== '' && from < asOf)
    wrong('settings.period', '检查期不能早于名录判定日', 'The visits cannot begin before the day of the directories');
  for (const [path, text] of [
    ['settings.commitBy', commitBy],
    ['settings.revealBy', revealBy],
  ] as const) {
    if (text !== '' && momentSent(text) === null) wrong(path, '请写成 2026-11-24 17:00', 'Write it as 2026-11-24 17:00');
  }
  if (commitBy !== '' && revealBy !== '' && commitBy > revealBy)
    wrong('settings.revealBy', '揭示截止不能早于承诺截止', 'The reveals cannot end before the commitments');
  if (to !== '' && revealBy.slice(0, to.length) > to)
    wrong('settings.revealBy', '揭示截止不能晚于检查期结束', 'The reveals cannot end after the visits');
  if (disclosure === 'sealed' && discloseBy !== '' && discloseBy <= to)
    wrong('settings.discloseBy', '最迟公开日须在检查期结束之后', 'The day of disclosure comes after the visits end');
  if (entropy === 'witnessed' && description.trim() === '')
    wrong('settings.entropy', '请写明怎样当众产生数字', 'Say how the digits are drawn in public');
  return faults;
}

export const allFaults = (form: TaskForm): Fault[] => [...generalFaults(form), ...strataFault(form.strata)];
