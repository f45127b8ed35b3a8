/** What the other files refer to: departments and their item lists, as they are now. */

import type { ItemRecord } from '@double-random/directories';
import { itemsInForce } from '../../store/directories/items-in-force.js';
import { type DepartmentLine, departmentLines } from '../../store/open-data/lists.js';
import { atOnce, type DataFile, dataFile } from '../data-file.js';

const NOW = { zh: '不分年度：以取用时为准', en: 'None: as it is when it is fetched' };

const YES_NO = { '1': { zh: '是', en: 'yes' }, '0': { zh: '否', en: 'no' } };

const departments = dataFile<DepartmentLine>({
  name: 'departments',
  zh: '部门',
  en: 'Departments',
  year: NOW,
  source: 'GET /api/v1/public/tasks',
  key: ['department'],
  rows: (db) => atOnce(departmentLines(db)),
  columns: [
    { name: 'department', type: 'text', zh: '部门编号', en: 'Id of the department', value: ({ department }) => department },
    { name: 'name', type: 'text', zh: '名称', en: 'Name', value: ({ name }) => name },
    { name: 'nameEn', type: 'text', zh: '英文名称', en: 'Name in English', value: ({ nameEn }) => nameEn },
  ],
});

const items = dataFile<ItemRecord>({
  name: 'items',
  zh: '现行随机抽查事项清单',
  en: 'Items that may be inspected now',
  year: NOW,
  source: 'GET /api/v1/public/items',
  key: ['department', 'item'],
  rows: (db) => atOnce(itemsInForce(db, null)),
  columns: [
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'item', type: 'text', zh: '事项编码', en: 'Code of the item', value: ({ code }) => code },
    { name: 'name', type: 'text', zh: '事项名称', en: 'Name', value: ({ name }) => name },
    { name: 'category', type: 'text', zh: '类别', en: 'Category', value: ({ category }) => category },
    { name: 'key', type: 'code', zh: '重点检查事项', en: 'Key item', codes: YES_NO, value: ({ key }) => (key ? '1' : '0') },
  ],
});

export const LIST_FILES: readonly DataFile[] = [departments, items];
