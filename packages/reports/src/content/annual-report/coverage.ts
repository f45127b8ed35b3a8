/** Coverage of the item lists against 100 %. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { byDepartment, departmentShares } from './by-department.js';
import { reaches, rowsOf, type Subject, shareText } from './counted.js';
import { wholeRow } from './key-figures.js';

const TARGET = 100;

export function coverage(subject: Subject): Block[] {
  const { say, whole, listed, record } = subject;
  const lists = say('', record.department === null ? '' : ` of ${whole}`);
  const rows = rowsOf(subject, 'coverage');
  const all = wholeRow(rows);
  if (all.of === 0) {
    return [
      {
        kind: 'paragraph',
        text: say(
          `${whole}没有现行有效的抽查事项清单，无从计算事项覆盖率。`,
          `There is no item list${lists} in force, so that there is nothing to be covered.`,
        ),
      },
    ];
  }
  const missing = departmentShares(subject, rows).filter((part) => part.of > 0 && !reaches(part, TARGET));
  const gap = all.of - all.count;
  const who =
    missing.length > 1 && missing.length <= 6
      ? say(`，涉及${listed(missing.map(({ label }) => label))}`, `, of ${listed(missing.map(({ label }) => label))}`)
      : '';
  const [of, count] = [grouped(all.of), grouped(all.count)];
  return [
    {
      kind: 'paragraph',
      text: reaches(all, TARGET)
        ? say(
            `${whole}现行有效的抽查事项${of}项，全部列入年度抽查计划或者已经实施抽取，事项覆盖率100%，达到目标。`,
            `All ${of} items on the lists${lists} in force are in an annual plan or in a draw that was held: the target of 100% is reached.`,
          )
        : say(
            `${whole}现行有效的抽查事项${of}项，列入年度抽查计划或者已经实施抽取的${count}项，事项覆盖率${shareText(subject, all)}，距离100%的目标还差${grouped(gap)}项${who}。`,
            `Of ${of} items on the lists${lists} in force, ${count} are in an annual plan or in a draw that was held: ${shareText(subject, all)}. The target of 100% is missed by ${grouped(gap)} ${gap === 1 ? 'item' : 'items'}${who}.`,
          ),
    },
    ...byDepartment(subject, rows, {
      caption: say('各部门事项覆盖率', 'Coverage of the item lists, by department'),
      headers: [say('覆盖率', 'Coverage'), say('已覆盖/清单', 'Covered/listed')],
      targets: [TARGET],
      summary: say('各部门事项覆盖率', 'Coverage of the item lists, by department'),
      columns: [say('清单事项', 'Listed'), say('已覆盖', 'Covered'), say('未覆盖', 'Not covered')],
      most: say('未覆盖事项最多', 'most items not covered'),
    }),
  ];
}
