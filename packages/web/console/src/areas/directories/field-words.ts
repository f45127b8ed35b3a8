/** The fields of each directory, in words and in their order: of records, and of the columns that a file may have besides. */

import type { Words } from '../../language/words.js';
import type { DirectoryKind } from './kinds.js';

type FieldWords = Readonly<Record<string, Words>>;

/** As records have them. */
export const RECORD_FIELDS: Readonly<Record<DirectoryKind, FieldWords>> = {
  entities: {
    id: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    name: { zh: '名称', en: 'Name' },
    registrationNumber: { zh: '注册号', en: 'Registration number' },
    category: { zh: '类别', en: 'Category' },
    founded: { zh: '成立日期', en: 'Founded' },
    registrationAuthority: { zh: '登记机关', en: 'Registration authority' },
    supervisingOffice: { zh: '管辖单位', en: 'Supervising office' },
    state: { zh: '登记状态', en: 'Registration state' },
    address: { zh: '地址', en: 'Address' },
    region: { zh: '行政区划', en: 'Region' },
    industry: { zh: '行业', en: 'Industry' },
    licences: { zh: '许可证', en: 'Licences' },
    tags: { zh: '监管标签', en: 'Tags' },
    risk: { zh: '信用风险分类', en: 'Credit-risk class' },
    lastInspected: { zh: '最近检查日期', en: 'Last inspected' },
  },
  inspectors: {
    id: { zh: '工号', en: 'Staff number' },
    name: { zh: '姓名', en: 'Name' },
    department: { zh: '部门', en: 'Department' },
    unit: { zh: '单位', en: 'Unit' },
    level: { zh: '级别', en: 'Level' },
    regions: { zh: '执法区域', en: 'Regions' },
    certificate: { zh: '执法证', en: 'Enforcement certificate' },
    qualifications: { zh: '资质', en: 'Qualifications' },
    items: { zh: '检查事项', en: 'Items' },
    leader: { zh: '可任组长', en: 'May lead' },
    expert: { zh: '专家', en: 'Expert' },
    state: { zh: '状态', en: 'State' },
    absences: { zh: '请假、不在岗', en: 'Absences' },
    cap: { zh: '检查次数上限', en: 'Cap of visits' },
  },
  items: {
    code: { zh: '事项编码', en: 'Item code' },
    category: { zh: '类别', en: 'Category' },
    name: { zh: '事项名称', en: 'Name' },
    department: { zh: '部门', en: 'Department' },
    basis: { zh: '检查依据', en: 'Legal basis' },
    entityKind: { zh: '检查对象', en: 'Entities' },
    content: { zh: '检查内容', en: 'Content' },
    method: { zh: '检查方式', en: 'Method' },
    ratio: { zh: '抽查比例', en: 'Ratio' },
    frequency: { zh: '抽查频次', en: 'Frequency' },
    key: { zh: '重点或一般', en: 'Key or general' },
    inForce: { zh: '是否有效', en: 'In force' },
  },
  recusals: {
    department: { zh: '部门', en: 'Department' },
    entity: { zh: '检查对象', en: 'Entity' },
    inspector: { zh: '检查人员', en: 'Inspector' },
    reason: { zh: '回避原因', en: 'Reason' },
  },
  inspections: {
    entity: { zh: '检查对象', en: 'Entity' },
    department: { zh: '部门', en: 'Department' },
    date: { zh: '检查日期', en: 'Date' },
    inspectors: { zh: '检查人员', en: 'Inspectors' },
    items: { zh: '检查事项', en: 'Items' },
    result: { zh: '检查结果', en: 'Result' },
  },
};

/** Columns that several of make one field of the record. */
const PARTED: Partial<Readonly<Record<DirectoryKind, FieldWords>>> = {
  entities: {
    licenceName: { zh: '许可证名称', en: 'Licence name' },
    licenceNumber: { zh: '许可证编号', en: 'Licence number' },
    licenceValidTo: { zh: '许可证有效期至', en: 'Licence valid to' },
  },
  inspectors: {
    certificateNumber: { zh: '执法证号', en: 'Certificate number' },
    certificateIssuer: { zh: '发证机关', en: 'Certificate issuer' },
    certificateValidTo: { zh: '执法证有效期至', en: 'Certificate valid to' },
  },
};

/** As columns of a file may be mapped to. */
export function columnFields(kind: DirectoryKind): readonly { readonly field: string; readonly words: Words }[] {
  const own = Object.entries(RECORD_FIELDS[kind]).filter(([field]) => field !== 'certificate');
  return [...own, ...Object.entries(PARTED[kind] ?? {})].map(([field, words]) => ({ field, words }));
}

/** Columns that a file must have, or a value for all of its rows. */
export const REQUIRED_FIELDS: Readonly<Record<DirectoryKind, readonly string[]>> = {
  entities: ['id', 'name', 'region'],
  inspectors: ['id', 'name', 'department', 'certificateValidTo'],
  items: ['code', 'name', 'department'],
  recusals: ['department', 'entity', 'inspector'],
  inspections: ['entity', 'department', 'date'],
};

const EXTRA = 'extra.';

/** A field in words; a column that is no field is called by its header. */
export function fieldWords(kind: DirectoryKind, field: string): Words {
  const header = field.startsWith(EXTRA) ? field.slice(EXTRA.length) : field;
  return RECORD_FIELDS[kind][field] ?? PARTED[kind]?.[field] ?? { zh: header, en: header };
}
