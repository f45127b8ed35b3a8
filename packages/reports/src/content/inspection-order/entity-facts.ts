/** What the directory says of the entity. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Form } from '../document.js';
import { day } from '../moment.js';
import { label, value } from '../visit/cells.js';
import { placeOf } from '../visit/place.js';
import type { Writing } from '../writing.js';

type Entity = InspectionOrderRecord['entity'];

function licenceLine({ name, number, validTo }: Entity['licences'][number], { say, language }: Writing): string {
  const until =
    validTo === null
      ? say('长期有效', 'valid without end')
      : say(`有效期至${day(validTo, language)}`, `valid to ${day(validTo, language)}`);
  return [name, number, until].filter((part) => part !== '').join(say('，', ', '));
}

export function entityFacts(entity: Entity, writing: Writing): Form {
  const { say, named, listed, language } = writing;
  const none = say('无', 'none');
  const or = (text: string): string => (text === '' ? none : text);
  const code = entity.uscc === null ? say('检查对象编号', 'Entity id') : say('统一社会信用代码', 'Credit code');
  return {
    kind: 'form',
    summary: say('检查对象基本情况', 'Facts of the entity'),
    columns: [20, 30, 20, 30],
    rows: [
      [label(say('名称', 'Name')), value(entity.name, 3)],
      [label(code), value(entity.uscc ?? entity.id), label(say('类别', 'Category')), value(or(entity.category))],
      [
        label(say('登记状态', 'State')),
        value(named(entity.state)),
        label(say('登记机关', 'Registered at')),
        value(or(entity.registrationAuthority)),
      ],
      [label(say('住所（经营场所）', 'Address')), value(placeOf(entity, writing), 3)],
      [
        label(say('管辖单位', 'Supervised by')),
        value(or(entity.supervisingOffice)),
        label(say('行业', 'Industry')),
        value(or(named(entity.industry))),
      ],
      [
        label(say('信用风险分类', 'Risk class')),
        value(or(entity.risk)),
        label(say('上次检查', 'Last inspected')),
        value(entity.lastInspected === null ? say('无记录', 'not on record') : day(entity.lastInspected, language)),
      ],
      [label(say('监管标签', 'Tags')), value(or(listed(entity.tags)), 3)],
      [label(say('许可证件', 'Licences')), value(or(entity.licences.map((licence) => licenceLine(licence, writing)).join('\n')), 3)],
    ],
  };
}
