/** Follow-ups as open data: counts only. */

import { FOLLOW_UP_KIND_WORDS, FOLLOW_UP_OUTCOME_WORDS, FOLLOW_UP_STATE_WORDS } from '../../follow-ups/states.js';
import { type FollowUpCount, followUpCounts } from '../../store/open-data/follow-ups.js';
import { publicTasks } from '../../store/open-data/tasks.js';
import type { Connection } from '../../store/store.js';
import { type DataFile, dataFile } from '../data-file.js';
import { ORIGIN_WORDS } from '../words.js';
import { TASK_YEAR } from './tasks.js';

async function* countsOfYear(db: Connection, year: number): AsyncGenerator<readonly FollowUpCount[]> {
  yield await followUpCounts(
    db,
    (await publicTasks(db, year)).map(({ id }) => id),
  );
}

const { overdue: _overdue, ...STATE_WORDS } = FOLLOW_UP_STATE_WORDS;

const followUps = dataFile<FollowUpCount>({
  name: 'follow-up-counts',
  zh: '后续处置的数量',
  en: 'How many follow-ups there are',
  year: TASK_YEAR,
  source: 'GET /api/v1/public/statistics',
  key: ['task', 'department', 'kind', 'origin', 'state', 'outcome'],
  rows: countsOfYear,
  columns: [
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ task }) => task },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'kind', type: 'code', zh: '类别', en: 'Kind', codes: FOLLOW_UP_KIND_WORDS, value: ({ kind }) => kind },
    { name: 'origin', type: 'code', zh: '来由', en: 'Where it came from', codes: ORIGIN_WORDS, value: ({ origin }) => origin },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: STATE_WORDS, value: ({ state }) => state },
    { name: 'outcome', type: 'code', zh: '结果', en: 'How it ended', codes: FOLLOW_UP_OUTCOME_WORDS, value: ({ outcome }) => outcome },
    {
      name: 'followUps',
      type: 'integer',
      unit: { zh: '件', en: 'follow-ups' },
      zh: '数量',
      en: 'How many',
      value: ({ followUps: count }) => count,
    },
  ],
});

export const FOLLOW_UP_FILES: readonly DataFile[] = [followUps];
