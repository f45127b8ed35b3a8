/** 抽查结果公示表: what each department found at each entity of a task, as it stands published. */

import type { ResultsBulletinRecord } from '../../records/results-bulletin.js';
import { chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { grouped } from '../figures.js';
import { dayOf } from '../moment.js';
import { noticeTitle } from '../notice-title.js';
import { paperCheck } from '../paper-check.js';
import type { Writing } from '../writing.js';
import { results } from './results.js';
import { summary } from './summary.js';
import { withdrawn } from './withdrawn.js';

function opening({ task, departments }: ResultsBulletinRecord, { say, named, listed }: Writing): Block {
  const who = listed(departments.map(({ name }) => named(name)));
  return {
    kind: 'paragraph',
    text: say(
      `按照“谁检查、谁录入、谁公开”的要求，现将${who}在“${task.title}”（抽取编号${task.drawId}）中的抽查结果公示如下。`,
      `The results of ${who} in the inspection “${task.title}” (draw id ${task.drawId}) are hereby published: who inspects, records and publishes.`,
    ),
  };
}

function rights({ objectionDays }: ResultsBulletinRecord, { say }: Writing): Block {
  return {
    kind: 'points',
    points: [
      say(
        `检查对象对公示的结果有异议的，可以自公示之日起${grouped(objectionDays)}个工作日内通过公示页面提出。`,
        `An entity may object to a result on its public page within ${grouped(objectionDays)} working days of publication.`,
      ),
      say(
        '更正的结果标明版次和原因，以最新版为准，旧版仍可在公示页面查阅；逾期公示的，标明超过期限的工作日数。',
        'A corrected result names its edition and the reason; the latest edition holds, and earlier ones stay readable on the public page. A result that was published late says by how many working days.',
      ),
    ],
  };
}

export function resultsBulletin(record: ResultsBulletinRecord, writing: Writing): Document {
  const { say, named, language } = writing;
  const { task } = record;
  const parts = noticeTitle(task.title, { zh: '抽查结果公示表', en: 'Inspection Results' }, writing);
  const written = chapters(
    [
      [say('概况', 'Summary'), summary(record, writing)],
      [say('抽查结果', 'Results'), results(record, writing)],
      [say('撤回的结果', 'Results withdrawn'), withdrawn(record, writing)],
      [say('核对和说明', 'How to check this paper, and notes'), [...paperCheck(record.address, writing), rights(record, writing)]],
    ],
    writing,
  );
  return {
    language,
    title: parts.join(''),
    reference: task.drawId,
    created: record.asOf,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', parts },
      ...(task.documentNumber === null ? [] : [{ kind: 'number' as const, text: task.documentNumber }]),
      opening(record, writing),
      ...written,
      {
        kind: 'signatures',
        issuers: record.departments.map(({ name }) => named(name)),
        seal: say('（盖章）', '(seal)'),
        date: dayOf(record.asOf, language),
      },
    ],
  };
}
