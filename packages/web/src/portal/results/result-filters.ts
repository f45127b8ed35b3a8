/** What published results can be searched by. */

import type { ReadPublic } from '../../api/public-api.js';
import { REGION_WORDS } from '../../words/regions.js';
import { ITEM_OUTCOME_WORDS, RESULT_STATE_WORDS } from '../../words/results.js';
import { nameOf } from '../departments/department-names.js';
import type { Filter, Option } from '../lists/filters.js';
import { type PageRequest, sayer } from '../request.js';

const MOST = '500';

const CITY_DIGITS = 4;

const optionsOf = (words: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, { language }: PageRequest): Option[] =>
  Object.entries(words).map(([value, said]) => ({ value, words: said[language] }));

async function departments(read: ReadPublic, { language }: PageRequest): Promise<Option[]> {
  const found = await read('/api/v1/public/departments');
  return found.ok ? found.value.items.map((one) => ({ value: one.id, words: nameOf(one, language) })) : [];
}

async function tasks(read: ReadPublic): Promise<Option[]> {
  const found = await read('/api/v1/public/tasks', { query: { limit: MOST } });
  return found.ok ? found.value.items.map(({ id, title }) => ({ value: id, words: title })) : [];
}

async function draws(read: ReadPublic, request: PageRequest): Promise<Option[]> {
  const say = sayer(request);
  const found = await read('/api/v1/public/draws', { query: { limit: MOST } });
  if (!found.ok) return [];
  return found.value.items.map(({ id, drawId, attempt }) => ({
    value: id,
    words: say(`${drawId} 第 ${attempt} 次`, `${drawId}, attempt ${attempt}`),
  }));
}

async function items(read: ReadPublic): Promise<Option[]> {
  const found = await read('/api/v1/public/items', { query: { limit: MOST } });
  return found.ok ? found.value.items.map(({ code, name }) => ({ value: code, words: `${code} ${name}` })) : [];
}

/** Codes of every table, older ones too; each once. */
async function resultCodes(read: ReadPublic, { language }: PageRequest): Promise<Option[]> {
  const found = await read('/api/v1/public/code-tables');
  const codes = found.ok ? found.value.tables.flatMap((one) => one.codes) : [];
  return [...new Map(codes.map((one) => [one.code, { value: one.code, words: one[language] }])).values()];
}

const regions = ({ language }: PageRequest): Option[] =>
  [...REGION_WORDS].filter(([code]) => code.length >= CITY_DIGITS).map(([value, words]) => ({ value, words: words[language] }));

function statesOf(request: PageRequest): Option[] {
  const say = sayer(request);
  return [{ value: 'standing', words: say('现行有效', 'holds now') }, ...optionsOf(RESULT_STATE_WORDS, request)];
}

export async function resultFilters(request: PageRequest, read: ReadPublic): Promise<readonly Filter[]> {
  const say = sayer(request);
  const [ofDepartments, ofTasks, ofDraws, ofItems, ofCodes] = await Promise.all([
    departments(read, request),
    tasks(read),
    draws(read, request),
    items(read),
    resultCodes(read, request),
  ]);
  return [
    { kind: 'text', name: 'text', label: say('名称或信用代码', 'Name or credit code') },
    { kind: 'choice', name: 'outcome', label: say('检查结论', 'Outcome'), options: optionsOf(ITEM_OUTCOME_WORDS, request) },
    { kind: 'choice', name: 'department', label: say('部门', 'Department'), options: ofDepartments },
    { kind: 'choice', name: 'region', label: say('区域', 'Region'), options: regions(request), isRare: true },
    { kind: 'choice', name: 'task', label: say('任务', 'Task'), options: ofTasks, isRare: true },
    { kind: 'choice', name: 'draw', label: say('抽取', 'Draw'), options: ofDraws, isRare: true },
    { kind: 'choice', name: 'item', label: say('抽查事项', 'Item'), options: ofItems, isRare: true },
    { kind: 'choice', name: 'result', label: say('检查结果代码', 'Result code'), options: ofCodes, isRare: true },
    { kind: 'choice', name: 'state', label: say('公示状态', 'State'), options: statesOf(request), isRare: true },
    { kind: 'year', name: 'year', label: say('首次公示年度', 'Year of first publication'), isRare: true },
    { kind: 'date', name: 'from', label: say('公示日期从', 'Published from'), isRare: true },
    { kind: 'date', name: 'to', label: say('公示日期到', 'Published until'), isRare: true },
  ];
}
