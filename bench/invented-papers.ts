/** Records of the size that the benches of the papers need: invented firms, four departments. */

import { createHash } from 'node:crypto';
import type { InspectionNoticeRecord, ResultsBulletinRecord } from '@double-random/reports';

const WORDS = ['西湖', '钱江', '余杭', '临安', '食品', '化工', '印刷', '机电', '餐饮', '医药', '科技', '文化'];

export const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

export const entityName = (index: number): string => {
  const word = (step: number) => WORDS[Math.floor(index / WORDS.length ** step) % WORDS.length] as string;
  return `杭州${word(0)}${word(1)}${word(2)}${word(3)}有限公司`;
};

export const entityCode = (index: number): string => `91330100MA${String(index).padStart(7, '0')}X`;

const DEPARTMENTS = [
  { id: 'market', name: { zh: '市场监督管理局', en: 'Administration for Market Regulation' } },
  { id: 'ecology', name: { zh: '生态环境局', en: 'Bureau of Ecology and Environment' } },
  { id: 'emergency', name: { zh: '应急管理局', en: 'Emergency Management Bureau' } },
  { id: 'culture', name: { zh: '文化广电旅游局', en: 'Bureau of Culture, Radio, Television and Tourism' } },
] as const;

const RESULTS = [
  {
    result: { zh: '未发现问题', en: 'No problem found' },
    finding: '',
    disposition: { zh: '无需后续处置', en: 'Nothing further' },
    correctBy: null,
  },
  {
    result: { zh: '发现问题已责令改正', en: 'Problem found, ordered to correct' },
    finding: '进货查验记录不完整，现场未能提供部分批次的合格证明。',
    disposition: { zh: '责令改正', en: 'Order to correct' },
    correctBy: '2026-06-30',
  },
] as const;

type Result = ResultsBulletinRecord['results'][number];
type Part = Result['parts'][number];

const partAt = (index: number, place: number): Part => {
  const { result, finding, disposition, correctBy } = RESULTS[(index + place) % 10 === 0 ? 1 : 0];
  return {
    department: DEPARTMENTS[place % DEPARTMENTS.length] ?? DEPARTMENTS[0],
    inspectors: [
      { name: '张*', certificate: null },
      { name: '李*', certificate: null },
    ],
    items: [{ item: `A${place + 1}`, name: '登记事项与公示信息检查', result, finding, disposition, correctBy }],
  };
};

/** @param rows one for each entity, department and item */
export function bulletin(rows: number): ResultsBulletinRecord {
  const results = Array.from(
    { length: rows / DEPARTMENTS.length },
    (_, index): Result => ({
      id: `r-${index}`,
      edition: 1,
      state: { name: { zh: '已公示', en: 'Published' }, correctionSince: null },
      entity: { id: entityCode(index), uscc: entityCode(index), name: entityName(index), region: { zh: '西湖区', en: 'Xihu' } },
      endedOn: '2026-05-08',
      publishedAt: '2026-05-20T02:00:00.000Z',
      dueOn: '2026-06-05',
      lateDays: 0,
      contentHash: hex(`r-${index}`),
      correction: null,
      parts: DEPARTMENTS.map((_department, place) => partAt(index, place)),
    }),
  );
  return {
    report: 'results-bulletin',
    task: { id: 't-1', drawId: 'bench-2026-001', title: '2026年餐饮单位跨部门联合抽查', documentNumber: '杭市监抽〔2026〕1号' },
    departments: [...DEPARTMENTS],
    asOf: '2026-05-20T02:00:00.000Z',
    visits: results.length,
    results,
    tombstones: [],
    objectionDays: 15,
    address: 'https://example.org/tasks/t-1',
  };
}

const officer = (department: number, place: number, role: { zh: string; en: string }) => ({
  role,
  vacant: false,
  name: `王小${WORDS[place]?.[0] ?? '明'}`,
  certificate: `3301${String(department)}${String(place).padStart(6, '0')}`,
});

export const notice = (index: number): InspectionNoticeRecord => ({
  report: 'inspection-notice',
  visit: `v-${index}`,
  task: { id: 't-1', title: '2026年餐饮单位跨部门联合抽查', documentNumber: '杭市监抽〔2026〕1号', plan: null },
  draw: { drawId: 'bench-2026-001', attempt: 1, manifestHash: hex('manifest') },
  entity: {
    id: entityCode(index),
    uscc: entityCode(index),
    name: entityName(index),
    address: `杭州市西湖区文三路${index + 1}号`,
    region: { zh: '西湖区', en: 'Xihu' },
  },
  dispatchedAt: '2026-05-04T01:00:00Z',
  date: '2026-05-08',
  start: '09:30',
  number: `杭市监检通〔2026〕${index + 1}号`,
  issuedOn: '2026-05-06',
  departments: DEPARTMENTS.map((department, place) => ({
    department,
    role: place === 0 ? ('initiating' as const) : ('cooperating' as const),
    team: [officer(place, index % 12, { zh: '组长', en: 'leader' }), officer(place, (index + 1) % 12, { zh: '组员', en: 'member' })],
    items: [
      {
        code: `A${place + 1}`,
        name: '登记事项与公示信息检查',
        content: '营业执照、许可证件、公示信息',
        basis: '《市场主体登记管理条例》',
        method: '现场检查',
        key: false,
      },
    ],
  })),
  objectionDays: 15,
  address: `https://example.org/draws/d-1/entities/${entityCode(index)}`,
});
