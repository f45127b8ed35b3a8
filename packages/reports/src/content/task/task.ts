/** 抽查任务公告: what a joint task is, before anything is drawn. */

import type { TaskRecord } from '../../records/task.js';
import { cancelled } from '../cancelled.js';
import { chapters } from '../chapters.js';
import { departmentItems } from '../department-items.js';
import { together } from '../departments.js';
import type { Block, Document } from '../document.js';
import { day } from '../moment.js';
import { noticeTitle } from '../notice-title.js';
import { paperCheck } from '../paper-check.js';
import type { Writing } from '../writing.js';
import { general, sources } from './general.js';
import { publicity, rights, verification } from './publicity.js';
import { rules } from './rules.js';
import { seed } from './seed.js';

function opening(record: TaskRecord, writing: Writing): Block {
  const { say, listed } = writing;
  const who = together(record.departments, writing);
  const plans = listed(sources(record, writing).split('\n'));
  const reason = record.plans.length === 0 ? say('根据监管需要', 'As an ad hoc task') : say(`根据${plans}`, `As planned in ${plans}`);
  return {
    kind: 'paragraph',
    text: say(
      `${reason}，按照“双随机、一公开”监管要求，${who}组织开展本次抽查，检查对象和执法检查人员均随机抽取。现将任务公告如下。`,
      `${reason}, ${who} ${record.departments.length > 1 ? 'hold' : 'holds'} this inspection under the rule of double random inspection: entities and inspectors are both drawn at random.`,
    ),
  };
}

export function taskNotice(record: TaskRecord, writing: Writing): Document {
  const { say, named, language } = writing;
  const parts = noticeTitle(record.title, { zh: '抽查任务公告', en: 'Task Notice' }, writing);
  const written = chapters(
    [
      [say('任务概况', 'The task'), general(record, writing)],
      [say('参加部门和抽查事项', 'Departments and items'), [departmentItems(record.departments, writing)]],
      [say('抽取规则', 'Rules of the draw'), rules(record, writing)],
      [say('随机种子的产生', 'How the seed comes about'), seed(record, writing)],
      [say('公开的内容和时间', 'What is public, and when'), publicity(record, writing)],
      [
        say('核验、回避和异议', 'Verification, recusal and objection'),
        [...verification(record, writing), ...paperCheck(record.address, writing), rights(record, writing)],
      ],
    ],
    writing,
  );
  return {
    language,
    title: parts.join(''),
    reference: record.drawId,
    created: `${record.issuedOn}T00:00:00Z`,
    blocks: [
      { kind: 'title', parts },
      ...(record.documentNumber === null ? [] : [{ kind: 'number' as const, text: record.documentNumber }]),
      ...cancelled(record.cancellation, say('本任务已取消', 'This task has been cancelled'), writing),
      opening(record, writing),
      ...written,
      {
        kind: 'signatures',
        issuers: record.departments.map(({ department }) => named(department.name)),
        seal: say('（盖章）', '(seal)'),
        date: day(record.issuedOn, language),
      },
    ],
  };
}
