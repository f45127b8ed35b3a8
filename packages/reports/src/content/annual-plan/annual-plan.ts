/** 年度抽查计划公告: one edition of an annual plan, with what it changed. */

import type { AnnualPlanRecord } from '../../records/annual-plan.js';
import { cancelled } from '../cancelled.js';
import { chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { day, dayOf } from '../moment.js';
import { paperCheck } from '../paper-check.js';
import type { Writing } from '../writing.js';
import { changes } from './changes.js';
import { overview, planDepartments } from './overview.js';
import { taskItems, taskTable } from './tasks.js';

function titleParts({ title, amendment }: AnnualPlanRecord, { say }: Writing): string[] {
  if (amendment === null) return [title, say('公告', ' – Public Notice')];
  return [title, say('（修订）公告', ' – Amendment, Public Notice')];
}

function opening(record: AnnualPlanRecord, { say, named, listed }: Writing): Block {
  const own = named(record.department.name);
  const others = planDepartments(record)
    .slice(1)
    .map(({ name }) => named(name));
  const together = others.length === 0 ? '' : say(`会同${listed(others)}`, `, together with ${listed(others)},`);
  const which = record.amendment === null ? say('制定', 'has made') : say('修订', 'has amended');
  return {
    kind: 'paragraph',
    text: say(
      `按照“双随机、一公开”监管要求，${own}${together}${which}${record.year}年度抽查计划。现予公告。`,
      `Under the rule of double random inspection, ${own}${together} ${which} its inspection plan for ${record.year}, which is hereby published.`,
    ),
  };
}

function basis({ say }: Writing): Block {
  return {
    kind: 'points',
    points: [
      say(
        '双随机、一公开：随机抽取检查对象，随机选派执法检查人员，抽查计划、抽取过程和抽查结果向社会公开。',
        'Double random, one public: entities are drawn at random, inspectors are assigned at random, and plan, draw and results are public.',
      ),
      say(
        '一单两库：抽查事项出自各部门公布的随机抽查事项清单，检查对象和执法检查人员分别从检查对象名录库和执法检查人员名录库中抽取。',
        'One list, two directories: items come from the published item lists, entities and inspectors from their directories.',
      ),
      say(
        '无计划不检查：抽查按本计划进行；计划的增加、调整和取消均予公布。',
        'No plan, no inspection: inspections follow this plan; whatever is added to it, changed or cancelled is published.',
      ),
    ],
  };
}

function approval({ approval: passed, edition, publishedAt }: AnnualPlanRecord, { say, language }: Writing): Block {
  const meeting =
    passed === null
      ? ''
      : say(
          `经${day(passed.meetingDate, language)}集体审议通过（会议纪要：${passed.minutesNumber}），`,
          `was approved by collective decision on ${day(passed.meetingDate, language)} (minutes ${passed.minutesNumber}) and `,
        );
  return {
    kind: 'paragraph',
    text: say(
      `本计划为第${edition}版，${meeting}于${dayOf(publishedAt, language)}公布。`,
      `This is edition ${edition} of the plan. It ${meeting}was published on ${dayOf(publishedAt, language)}.`,
    ),
  };
}

export function annualPlan(record: AnnualPlanRecord, writing: Writing): Document {
  const { say, named, language } = writing;
  const parts = titleParts(record, writing);
  const written = chapters(
    [
      [say('制定依据', 'Basis'), [basis(writing)]],
      [say('审议和公布', 'Approval and publication'), [approval(record, writing)]],
      [say('修订情况', 'What was amended'), changes(record, writing)],
      [say('计划概况', 'Overview'), overview(record, writing)],
      [say('抽查任务', 'Tasks'), taskTable(record, writing)],
      [say('各项任务的抽查事项', 'Items of each task'), taskItems(record, writing)],
      [say('文件核对', 'How to check this paper'), paperCheck(record.address, writing)],
    ],
    writing,
  );
  return {
    language,
    title: parts.join(''),
    reference: record.documentNumber ?? say(`${record.year}年度　第${record.edition}版`, `${record.year}, edition ${record.edition}`),
    created: record.publishedAt,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', parts },
      ...(record.documentNumber === null ? [] : [{ kind: 'number' as const, text: record.documentNumber }]),
      ...cancelled(record.cancellation, say('本计划已取消', 'This plan has been cancelled'), writing),
      opening(record, writing),
      ...written,
      {
        kind: 'signatures',
        issuers: [named(record.department.name)],
        seal: say('（盖章）', '(seal)'),
        date: dayOf(record.publishedAt, language),
      },
    ],
  };
}
