/** Invented results bulletins: what is usual, with corrections, late and withdrawn results; nothing published yet; hostile; and many. */

import { createHash } from 'node:crypto';
import type { ResultsBulletinRecord } from '@double-random/reports';
import { CULTURE, ECOLOGY, EMERGENCY, MARKET } from './visits.js';

type Result = ResultsBulletinRecord['results'][number];
type Item = Result['parts'][number]['items'][number];

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

const clean = (item: string, name: string): Item => ({
  item,
  name,
  result: { zh: '未发现问题', en: 'No problem found' },
  finding: '',
  disposition: { zh: '无需后续处置', en: 'Nothing further' },
  correctBy: null,
});

const ordered = (item: string, name: string, finding: string): Item => ({
  ...clean(item, name),
  result: { zh: '发现问题已责令改正', en: 'Problem found, ordered to correct' },
  finding,
  disposition: { zh: '责令改正', en: 'Order to correct' },
  correctBy: '2026-06-30',
});

const LICENCE = clean('SC-01', '营业执照（登记证）规范使用情况的检查');
const FUMES = clean('HJ-03', '餐饮油烟净化设施运行情况的检查');

const result = (number: number, name: string, region: { zh: string; en: string | null }, parts: Result['parts']): Result => ({
  id: `2026-joint-001-r${number}`,
  edition: 1,
  state: { name: { zh: '已公示', en: 'published' }, correctionSince: null },
  entity: { id: `e${number}`, uscc: `91330106MA${String(number).padStart(7, '0')}X`, name, region },
  endedOn: '2026-04-08',
  publishedAt: '2026-04-20T02:00:00.000Z',
  dueOn: '2026-05-08',
  lateDays: 0,
  contentHash: hex(`r${number}`),
  correction: null,
  parts,
});

const XIHU = { zh: '西湖区', en: 'Xihu' };
const SHANGCHENG = { zh: '上城区', en: 'Shangcheng' };

/** As the rules of tasks name persons: masked, or with their certificates. */
const MASKED = ['张*', '李*'].map((name) => ({ name, certificate: null }));
const CERTIFIED = [
  { name: null, certificate: '33010200123' },
  { name: '夏曦振', certificate: '33010200456' },
];

const market = (items: Item[]) => ({ department: MARKET, inspectors: MASKED, items });
const ecology = (items: Item[]) => ({ department: ECOLOGY, inspectors: CERTIFIED, items });

export const USUAL_BULLETIN: ResultsBulletinRecord = {
  report: 'results-bulletin',
  task: { id: 'task-1', drawId: '2026-joint-001', title: '2026年第一批餐饮单位跨部门联合抽查', documentNumber: '杭市监抽〔2026〕5号' },
  departments: [MARKET, ECOLOGY],
  asOf: '2026-06-02T03:20:00.000Z',
  visits: 8,
  objectionDays: 15,
  results: [
    result(1, '杭州西子湖畔餐饮管理有限公司', XIHU, [
      market([LICENCE, clean('SC-07', '食品经营许可条件保持情况的检查')]),
      ecology([FUMES]),
    ]),
    {
      ...result(2, '杭州䶮堃小吃店', SHANGCHENG, [
        market([LICENCE, ordered('SC-07', '食品经营许可条件保持情况的检查', '进货查验记录不完整，现场未能提供部分批次的合格证明。')]),
        ecology([FUMES]),
      ]),
      edition: 2,
      publishedAt: '2026-05-25T08:00:00.000Z',
      correction: { of: '2026-joint-001-r2-1', reason: '经复核，营业执照悬挂位置符合要求，更正该事项的检查结果' },
    },
    {
      ...result(3, '杭州滨江江畔人家酒店有限公司', { zh: '滨江区', en: 'Binjiang' }, [
        market([LICENCE]),
        ecology([ordered('HJ-03', '餐饮油烟净化设施运行情况的检查', '油烟净化器停用，已当场恢复运行。')]),
      ]),
      publishedAt: '2026-05-13T02:00:00.000Z',
      lateDays: 3,
    },
    {
      ...result(4, '王某（个体工商户）', XIHU, [
        market([
          {
            ...LICENCE,
            result: { zh: '通过登记的住所（经营场所）无法联系', en: 'Cannot be reached at the registered premises' },
            finding: '登记住所已无人经营，邻近商户称数月前搬离。',
            disposition: { zh: '其他', en: 'Other' },
          },
        ]),
      ]),
      entity: { id: 'individual-0004', uscc: null, name: '王*', region: XIHU },
      state: { name: { zh: '异议处理中', en: 'objection open' }, correctionSince: '2026-06-01T01:00:00.000Z' },
    },
  ],
  tombstones: [
    {
      id: '2026-joint-001-r5',
      edition: 1,
      publishedAt: '2026-04-20T02:00:00.000Z',
      withdrawnAt: '2026-05-06T09:00:00.000Z',
      reason: '检查对象认定有误，原结果不能成立。',
    },
  ],
  address: 'https://example.gov.cn/tasks/task-1/results',
};

export const EMPTY_BULLETIN: ResultsBulletinRecord = {
  ...USUAL_BULLETIN,
  task: { ...USUAL_BULLETIN.task, documentNumber: null },
  departments: [MARKET],
  results: [],
  tombstones: [],
  address: null,
};

/** Texts that would be something else than text elsewhere: a formula, markup, a reordered name, control characters. */
export const HOSTILE_BULLETIN: ResultsBulletinRecord = {
  ...USUAL_BULLETIN,
  results: [
    result(1, '=HYPERLINK("http://evil.example","杭州")', XIHU, [market([{ ...LICENCE, finding: '<script>alert(1)</script>\u0000' }])]),
    result(2, '杭州\u202E司公限有', XIHU, [market([{ ...LICENCE, name: '+1+cmd|calc', finding: '@SUM(A1)\n第二行\t末' }])]),
    result(3, '长'.repeat(10_000), XIHU, [market([{ ...LICENCE, finding: '无空格'.repeat(2000) }])]),
  ],
};

const NAMES = ['钱江', '西溪', '运河', '吴山', '灵隐', '孤山', '湘湖', '超山'];

const nameAt = (index: number): string => {
  const word = (step: number) => NAMES[Math.floor(index / NAMES.length ** step) % NAMES.length] as string;
  return index % 50 === 7
    ? `杭州${word(0)}${word(1)}${word(2)}国际大酒店管理集团股份有限公司第${index}营业部（含地下停车场及附属餐饮娱乐场所）`
    : `杭州${word(0)}${word(1)}${word(2)}餐饮有限公司`;
};

/** Four departments, two items of each, at this many entities. */
export const bulletinOf = (entities: number): ResultsBulletinRecord => ({
  ...USUAL_BULLETIN,
  departments: [MARKET, ECOLOGY, EMERGENCY, CULTURE],
  visits: entities,
  results: Array.from({ length: entities }, (_, index) =>
    result(
      index + 1,
      nameAt(index),
      index % 3 === 0 ? XIHU : SHANGCHENG,
      [MARKET, ECOLOGY, EMERGENCY, CULTURE].map((department, place) => ({
        department,
        inspectors: MASKED,
        items: [
          clean(`${department.id}-1`, '登记事项检查'),
          (index + place) % 9 === 0
            ? ordered(`${department.id}-2`, '经营许可、安全设施和从业人员资格情况的检查', '从业人员健康证明过期。')
            : clean(`${department.id}-2`, '经营许可、安全设施和从业人员资格情况的检查'),
        ],
      })),
    ),
  ),
});
