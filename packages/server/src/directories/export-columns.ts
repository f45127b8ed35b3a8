/** The columns of an exported directory: under headers that the import knows, in forms that it reads back to the same record. */

import type { Language } from '@double-random/core';
import type {
  Absence,
  DirectoryKind,
  EntityRecord,
  EntityState,
  InspectionRecord,
  InspectorRecord,
  ItemRecord,
  Licence,
  RecordOf,
  RecusalRecord,
} from '@double-random/directories';

export interface ExportColumn<Record> {
  /** In English a column is called by its field's name. */
  readonly header: Readonly<{ [Spoken in Language]: string }>;
  readonly cell: (record: Record, language: Language) => string;
}

type WordsOf<Value extends string> = Readonly<{ [One in Value]: string }>;

const ENTITY_STATES: WordsOf<EntityState> = { existing: '存续', revoked: '吊销', cancelled: '注销', 'moved-out': '迁出' };
const INSPECTOR_STATES: WordsOf<InspectorRecord['state']> = { active: '在岗', suspended: '停职', left: '离职' };
/** Between the parts of a list. */
const LIST = ';';
/** What the import understands as the region of everything. */
const EVERYWHERE = '全市';
const NO_END: Readonly<{ [Spoken in Language]: string }> = { zh: '长期', en: 'never' };

const yesOrNo = (value: boolean, language: Language): string => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no');
const list = (values: readonly string[]): string => values.join(LIST);

const licence = ({ name, number, validTo }: Licence): string => [name, number, ...(validTo === null ? [] : [validTo])].join(':');
const absence = ({ from, to }: Absence, language: Language): string => (to === from ? from : `${from}~${to ?? NO_END[language]}`);

const column = <Record>(field: string, zh: string, cell: ExportColumn<Record>['cell']): ExportColumn<Record> => ({
  header: { zh, en: field },
  cell,
});

const ENTITIES: readonly ExportColumn<EntityRecord>[] = [
  column('id', '统一社会信用代码', ({ id }) => id),
  column('name', '名称', ({ name }) => name),
  column('registrationNumber', '注册号', ({ registrationNumber }) => registrationNumber),
  column('category', '类别', ({ category }) => category),
  column('founded', '成立日期', ({ founded }) => founded ?? ''),
  column('registrationAuthority', '登记机关', ({ registrationAuthority }) => registrationAuthority),
  column('supervisingOffice', '管辖单位', ({ supervisingOffice }) => supervisingOffice),
  column('state', '登记状态', ({ state }, language) => (language === 'zh' ? ENTITY_STATES[state] : state)),
  column('address', '地址', ({ address }) => address),
  column('region', '行政区划代码', ({ region }) => region),
  column('industry', '行业代码', ({ industry }) => industry),
  column('licences', '许可证', ({ licences }) => list(licences.map(licence))),
  column('tags', '标签', ({ tags }) => list(tags)),
  column('risk', '风险等级', ({ risk }) => risk),
  column('lastInspected', '上次检查日期', ({ lastInspected }) => lastInspected ?? ''),
];

const INSPECTORS: readonly ExportColumn<InspectorRecord>[] = [
  column('id', '工号', ({ id }) => id),
  column('name', '姓名', ({ name }) => name),
  column('department', '部门', ({ department }) => department),
  column('unit', '单位', ({ unit }) => unit),
  column('level', '级别', ({ level }) => level),
  column('regions', '行政区划代码', ({ regions }) => list(regions.map((region) => (region === '' ? EVERYWHERE : region)))),
  column('certificateNumber', '执法证号', ({ certificate }) => certificate.number),
  column('certificateIssuer', '发证机关', ({ certificate }) => certificate.issuer),
  column('certificateValidTo', '执法证有效期', ({ certificate }, language) => certificate.validTo ?? NO_END[language]),
  column('qualifications', '资质', ({ qualifications }) => list(qualifications)),
  column('items', '检查事项', ({ items }) => list(items)),
  column('leader', '组长', ({ leader }, language) => yesOrNo(leader, language)),
  column('expert', '专家', ({ expert }, language) => yesOrNo(expert, language)),
  column('state', '状态', ({ state }, language) => (language === 'zh' ? INSPECTOR_STATES[state] : state)),
  column('absences', '请假', ({ absences }, language) => list(absences.map((one) => absence(one, language)))),
  column('cap', '上限', ({ cap }) => (cap === null ? '' : String(cap))),
];

const ITEMS: readonly ExportColumn<ItemRecord>[] = [
  column('code', '编码', ({ code }) => code),
  column('category', '类别', ({ category }) => category),
  column('name', '名称', ({ name }) => name),
  column('department', '部门', ({ department }) => department),
  column('basis', '依据', ({ basis }) => basis),
  column('entityKind', '检查对象', ({ entityKind }) => entityKind),
  column('content', '内容', ({ content }) => content),
  column('method', '方式', ({ method }) => method),
  column('ratio', '比例', ({ ratio }) => ratio),
  column('frequency', '频次', ({ frequency }) => frequency),
  column('key', '重点', ({ key }, language) => yesOrNo(key, language)),
  column('inForce', '有效', ({ inForce }, language) => yesOrNo(inForce, language)),
];

const RECUSALS: readonly ExportColumn<RecusalRecord>[] = [
  column('department', '部门', ({ department }) => department),
  column('entity', '统一社会信用代码', ({ entity }) => entity),
  column('inspector', '工号', ({ inspector }) => inspector),
  column('reason', '原因', ({ reason }) => reason),
];

const INSPECTIONS: readonly ExportColumn<InspectionRecord>[] = [
  column('entity', '统一社会信用代码', ({ entity }) => entity),
  column('department', '部门', ({ department }) => department),
  column('date', '日期', ({ date }) => date),
  column('inspectors', '检查人员', ({ inspectors }) => list(inspectors)),
  column('items', '检查事项', ({ items }) => list(items)),
  column('result', '结果', ({ result }) => result),
];

export const EXPORT_COLUMNS: { readonly [Kind in DirectoryKind]: readonly ExportColumn<RecordOf[Kind]>[] } = {
  entities: ENTITIES,
  inspectors: INSPECTORS,
  items: ITEMS,
  recusals: RECUSALS,
  inspections: INSPECTIONS,
};
