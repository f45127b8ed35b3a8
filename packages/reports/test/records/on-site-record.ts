/** Invented records of 现场检查记录表. */

import type { OnSiteRecord } from '@double-random/reports';
import { FOUR_DEPARTMENTS, LONG, MINIMAL, ONE_DEPARTMENT, TWO_DEPARTMENTS, USUAL } from './visits.js';

const choice = (code: string, zh: string, en: string) => ({ code, name: { zh, en } });

const RESULTS: OnSiteRecord['results'] = [
  choice('no-problem', '未发现问题', 'No problem found'),
  choice('problem-pending', '发现问题待后续处理', 'Problem found, to be dealt with'),
  choice('not-disclosed', '未按规定公示应当公示的信息', 'Did not publish what it had to'),
  choice('false-disclosure', '公示信息隐瞒真实情况、弄虚作假', 'Published what was concealed or false'),
  choice('other-violation', '违反其他规定', 'Broke another rule'),
  choice('not-reachable', '通过登记的住所（经营场所）无法联系', 'Cannot be reached at its registered domicile or place of business'),
  choice('ordered-to-correct', '发现问题已责令改正', 'Problem found, ordered to correct'),
  choice('activity-not-found', '未发现开展本次抽查涉及的经营活动', 'Does not carry on the business that this inspection is about'),
  choice('uncooperative', '不配合检查情节严重', 'Seriously uncooperative'),
  choice('closed-down', '已关闭停业或正在清算', 'Closed down, or in liquidation'),
  choice('deregistered', '注销', 'Deregistered'),
  choice('licence-revoked', '被吊销', 'Licence revoked'),
  choice('registration-annulled', '被撤销', 'Registration annulled'),
  choice('moved-away', '迁出', 'Moved to another registration authority'),
];

const DISPOSITIONS: OnSiteRecord['dispositions'] = [
  choice('none', '无需后续处置', 'No follow-up needed'),
  choice('stop-and-feed-back', '停止检查并反馈日常监管', 'Inspection stopped, reported to routine supervision'),
  choice('order-to-correct', '责令改正', 'Order to correct'),
  choice('transfer', '案件线索移送', 'Transfer as a lead in a case'),
  choice('notify-department', '抄告其他部门', 'Notice to another department'),
  choice('other', '其他', 'Other'),
];

const blank = (departments: typeof TWO_DEPARTMENTS): OnSiteRecord['departments'] =>
  departments.map((part) => ({
    ...part,
    arrival: null,
    endedOn: null,
    withheld: false,
    items: part.items.map((item) => ({ ...item, record: null, conflict: false })),
  }));

const FORM = { report: 'on-site-record', results: RESULTS, dispositions: DISPOSITIONS } as const;

export const BLANK_FORM: OnSiteRecord = { ...FORM, ...USUAL, departments: blank(TWO_DEPARTMENTS) };

export const MINIMAL_FORM: OnSiteRecord = { ...FORM, ...MINIMAL, departments: blank(ONE_DEPARTMENT), results: [], dispositions: [] };

export const LONG_FORM: OnSiteRecord = { ...FORM, ...LONG, departments: blank(FOUR_DEPARTMENTS) };

type Recorded = OnSiteRecord['departments'][number]['items'][number]['record'];

const CLEAN: Recorded = {
  result: 'no-problem',
  finding: '',
  disposition: 'none',
  correctBy: null,
  inspector: '李敏',
  recordedAt: '2026-03-18T02:24:05Z',
  attachments: [],
};

const CORRECTED: Recorded = {
  result: 'ordered-to-correct',
  finding:
    '冷藏库温度记录缺3月2日至3月9日；成品库中两批散装食品未标注生产日期和保质期。已当场拍照，责令补齐温度记录、下架上述两批食品，并对库管人员重新培训。',
  disposition: 'order-to-correct',
  correctBy: '2026-04-03',
  inspector: '王建国',
  recordedAt: '2026-03-18T02:51:40Z',
  attachments: [
    { name: '冷藏库温度记录.jpg', size: 1_843_201, sha256: 'a1b2c3d4e5f60718'.repeat(4) },
    { name: '未标注食品.jpg', size: null, sha256: '0f1e2d3c4b5a6978'.repeat(4) },
  ],
};

/** What the departments of `BLANK_FORM` recorded: one item is in conflict, one has a code of an older table. */
export const FILLED_FORM: OnSiteRecord = {
  ...BLANK_FORM,
  departments: BLANK_FORM.departments.map((part, index) => ({
    ...part,
    arrival: { at: '2026-03-18T01:02:00Z', certificate: true, code: index === 0 },
    endedOn: '2026-03-18',
    items: part.items.map((item, place) => {
      if (index === 1) return place === 0 ? { ...item, conflict: true } : { ...item, record: { ...CLEAN, result: 'older-code' } };
      return { ...item, record: place === 0 ? CORRECTED : CLEAN };
    }),
  })),
};

/** As the second department reads it: what the first recorded is not for it. */
export const WITHHELD_FORM: OnSiteRecord = {
  ...FILLED_FORM,
  departments: FILLED_FORM.departments.map((part, index) =>
    index === 0 ? { ...part, withheld: true, items: part.items.map((item) => ({ ...item, record: null })) } : part,
  ),
};
