/** Invented visits for the papers of a visit: what is usual, the least there can be, and as much as there will be. */

import type { CheckedItem, Member, VisitingDepartment } from '@double-random/reports';

export const LEADER = { zh: '组长', en: 'Leader' };
export const MEMBER = { zh: '组员', en: 'Member' };
const EXPERT = { zh: '专家', en: 'Expert' };

export const MARKET = { id: 'market', name: { zh: '杭州市市场监督管理局', en: 'Hangzhou Administration for Market Regulation' } };
export const ECOLOGY = { id: 'ecology', name: { zh: '杭州市生态环境局', en: 'Hangzhou Bureau of Ecology and Environment' } };
export const EMERGENCY = { id: 'emergency', name: { zh: '杭州市应急管理局', en: 'Hangzhou Emergency Management Bureau' } };
export const CULTURE = {
  id: 'culture',
  name: {
    zh: '杭州市文化广电旅游局（杭州市文物局）',
    en: 'Hangzhou Bureau of Culture, Radio, Television and Tourism (Bureau of Cultural Heritage)',
  },
};

export const present = (role: Member['role'], name: string | null, certificate: string | null): Member => ({
  role,
  vacant: false,
  name,
  certificate,
});

const VACANT: Member = { role: MEMBER, vacant: true, name: null, certificate: null };

const item = (code: string, name: string, content: string, basis: string, key: boolean): CheckedItem => ({
  code,
  name,
  content,
  basis,
  method: '现场检查',
  key,
});

const FOOD = item('SC-01', '食品销售监督检查', '经营资质、进货查验、贮存条件和标签标识', '《中华人民共和国食品安全法》', true);
const REGISTERED = item('SC-04', '登记事项检查', '名称、住所、经营范围与登记是否一致', '《中华人民共和国市场主体登记管理条例》', false);
const DISCLOSED = item('SC-05', '公示信息检查', '年度报告和即时信息是否按期、如实公示', '《企业信息公示暂行条例》', false);
const PERMIT = item('HB-01', '排污许可执行情况检查', '排放口、排放浓度、自行监测和台账记录', '《排污许可管理条例》', true);
const WASTE = item('HB-04', '危险废物规范化管理检查', '贮存场所、转移联单和管理计划', '《中华人民共和国固体废物污染环境防治法》', true);

export const TWO_DEPARTMENTS: readonly VisitingDepartment[] = [
  {
    department: MARKET,
    role: 'initiating',
    team: [present(LEADER, '王建国', '33010000123'), present(MEMBER, '李敏', '33010000456')],
    items: [FOOD, REGISTERED, DISCLOSED],
  },
  {
    department: ECOLOGY,
    role: 'cooperating',
    team: [present(LEADER, '欧阳䶮', '33010000789'), VACANT],
    items: [PERMIT, WASTE],
  },
];

export const ONE_DEPARTMENT: readonly VisitingDepartment[] = [
  { department: { id: 'market', name: { zh: '某县市场监督管理局', en: null } }, role: 'initiating', team: [], items: [] },
];

/** Eight items of a department, two of them with names as long as they come. */
const eightItems = (prefix: string, basis: string): CheckedItem[] =>
  Array.from({ length: 8 }, (_, index) =>
    item(
      `${prefix}-${String(index + 1).padStart(2, '0')}`,
      index % 4 === 3 ? '重点行业领域安全生产责任制落实、隐患排查治理和应急预案备案演练情况监督检查' : '经营场所日常管理监督检查',
      index % 4 === 1 ? '' : '许可证件是否齐全有效，管理制度是否健全，记录和台账是否完整、真实，从业人员是否按规定培训、持证上岗',
      index % 4 === 1 ? '' : basis,
      index % 2 === 0,
    ),
  );

export const FOUR_DEPARTMENTS: readonly VisitingDepartment[] = [
  {
    department: MARKET,
    role: 'initiating',
    team: [
      present(LEADER, '王建国', '33010000123'),
      present(MEMBER, '买买提·吐尔逊·阿卜杜热合曼', '33010000456'),
      present(EXPERT, '李敏', '33010000457'),
    ],
    items: eightItems('SC', '《中华人民共和国食品安全法》'),
  },
  {
    department: ECOLOGY,
    role: 'cooperating',
    team: [present(LEADER, null, '33010000789'), present(MEMBER, null, '33010000790'), VACANT],
    items: eightItems('HB', '《中华人民共和国固体废物污染环境防治法》'),
  },
  {
    department: EMERGENCY,
    role: 'cooperating',
    team: [present(LEADER, null, '33010000901'), present(MEMBER, null, '33010000902'), present(EXPERT, null, null)],
    items: eightItems('YJ', '《中华人民共和国安全生产法》'),
  },
  {
    department: CULTURE,
    role: 'cooperating',
    team: [present(LEADER, null, '33010000951'), VACANT, VACANT],
    items: eightItems('WL', '《营业性演出管理条例》'),
  },
];

/** Members that every paper of a visit has: everything known. */
export const USUAL = {
  visit: 'hz-2026-joint-001-0017',
  task: {
    id: 'task-2026-0031',
    title: '2026年杭州市跨部门联合双随机抽查（第一批）',
    documentNumber: '杭双随机办〔2026〕3号',
    plan: { title: '杭州市2026年度跨部门联合抽查计划', year: 2026, documentNumber: '杭双随机办〔2026〕1号' },
  },
  draw: { drawId: 'hz-2026-joint-001', attempt: 1, manifestHash: '4f9c2a7be01d6358'.repeat(4) },
  entity: {
    id: '913301067046123451',
    uscc: '913301067046123451',
    name: '杭州湖畔食品有限公司',
    address: '杭州市西湖区文新街道文一西路88号',
    region: { zh: '西湖区', en: 'Xihu' },
  },
  dispatchedAt: '2026-03-05T02:30:00Z',
  date: '2026-03-18',
  start: '09:00',
};

/** Nothing known that may be unknown. */
export const MINIMAL = {
  visit: 'v-1',
  task: { id: 't-1', title: '专项抽查', documentNumber: null, plan: null },
  draw: { drawId: 'd-1', attempt: 1, manifestHash: '0123456789abcdef'.repeat(4) },
  entity: { id: 'E-7', uscc: null, name: '张记小吃店', address: '', region: { zh: '西湖区', en: null } },
  dispatchedAt: '2026-03-05T02:30:00Z',
  date: null,
  start: null,
};

/** As long as names come; the draw was held twice. */
export const LONG = {
  ...USUAL,
  draw: { ...USUAL.draw, attempt: 2 },
  entity: {
    id: '913301067046123451',
    uscc: '913301067046123451',
    name: '中国（浙江）自由贸易试验区杭州片区高新技术产业开发区长三角智慧供应链综合服务股份有限公司钱塘分公司',
    address: '浙江省杭州市钱塘区白杨街道科技园路20号高科技孵化器园区13幢东侧二层至五层（自主申报）与14幢地下一层仓储用房',
    region: { zh: '钱塘区', en: 'Qiantang' },
  },
};
