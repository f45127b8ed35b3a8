/** What of a task is public when, how anybody verifies its draw, and how an entity objects. */

import type { TaskRecord } from '../../records/task.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { day } from '../moment.js';
import type { Writing } from '../writing.js';

function disclosure({ disclosure: how, discloseBy, listPublished }: TaskRecord, { say, language }: Writing): string[] {
  if (how === 'open') {
    return [
      say(
        '抽取完成后：公布抽取结果公告，以及名录、规则、承诺、揭示值、随机种子和抽中名单等全部数据。',
        'After the draw: the draw certificate, and all its data: directories, rules, commitments, reveals, seed, and the list of drawn entities.',
      ),
    ];
  }
  const latest =
    discloseBy === null ? '' : say(`，至迟于${day(discloseBy, language)}公布`, `, on ${day(discloseBy, language)} at the latest`);
  const list = listPublished
    ? say('抽中名单一并公布', 'the list of drawn entities among them')
    : say('抽中名单在检查完成前不对外列示', 'the list of drawn entities is not shown before the inspections are made');
  return [
    say(
      '抽取完成后：先公布清单、承诺，以及种子和结果的哈希。哈希一经公布，抽取结果即不能更改。',
      'After the draw: manifest, commitments, and the hashes of seed and result. With these out the result cannot be changed.',
    ),
    say(
      `现场检查结束后：公布抽取结果公告和全部数据${latest}；${list}。`,
      `Once the inspections are made: the draw certificate and all data${latest}; ${list}.`,
    ),
  ];
}

export function publicity(record: TaskRecord, writing: Writing): Block[] {
  const { say } = writing;
  return [
    {
      kind: 'points',
      points: [
        say('即日起：公布本公告。', 'From today: this notice.'),
        ...disclosure(record, writing),
        say(
          '检查结束后：在规定期限内逐户公示抽查结果。更正的结果另出新版，撤回的结果说明理由，旧版均可查阅。',
          'After each inspection: its result, within the time that the rules give. A corrected result is a new edition, a withdrawn one leaves its reason; earlier editions stay readable.',
        ),
      ],
    },
  ];
}

export function verification({ drawId }: TaskRecord, { say }: Writing): Block[] {
  return [
    {
      kind: 'paragraph',
      text: say(
        '抽取数据公布之后，任何人都可以下载数据包，用下列命令重新算出抽取结果，逐项核验。',
        'Once the data of the draw are public, anyone can take the bundle and compute the whole draw again with this command, check by check.',
      ),
    },
    { kind: 'commands', lines: [`double-random verify ${drawId}.zip`] },
  ];
}

export const rights = ({ objectionDays }: TaskRecord, { say }: Writing): Block => ({
  kind: 'paragraph',
  text: say(
    `检查对象可以申请与其有利害关系的检查人员回避；对公示的抽查结果有异议的，可以自公示之日起${grouped(objectionDays)}个工作日内通过公示页面提出。`,
    `An entity may ask that an inspector with an interest stand aside, and object to a published result on its public page within ${grouped(objectionDays)} working days of publication.`,
  ),
});
