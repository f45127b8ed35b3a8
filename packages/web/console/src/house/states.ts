/** Every state that a screen shows, in words and with a tone; the words are those of the service. */

import { DRAW_STATE_WORDS } from '../../../src/words/draws.js';
import { VISIT_STATE_WORDS } from '../../../src/words/visits.js';
import type { Words } from '../language/words.js';

/** What a state asks of the reader: `going` is under way, `waiting` is somebody's turn, `good` went well, `bad` did not, `over` is past. */
export type Tone = 'going' | 'waiting' | 'good' | 'bad' | 'over';

export interface StateWords extends Words {
  readonly tone: Tone;
}

const of = (tone: Tone, zh: string, en: string): StateWords => ({ tone, zh, en });

/** Words that the portal says too, each with its tone. */
const toned = <State extends string>(
  words: Readonly<Record<State, Words>>,
  tones: Readonly<Record<State, Tone>>,
): Readonly<Record<State, StateWords>> =>
  Object.fromEntries((Object.keys(tones) as State[]).map((state) => [state, { ...words[state], tone: tones[state] }])) as Record<
    State,
    StateWords
  >;

export const STATES = {
  plan: {
    draft: of('waiting', '草稿', 'draft'),
    departments_confirming: of('waiting', '配合部门确认中', 'departments confirming'),
    legal_review: of('waiting', '合法性审核', 'legal review'),
    collective_discussion: of('waiting', '待集体审议', 'awaiting collective approval'),
    approved: of('waiting', '集体审议通过', 'approved'),
    published: of('good', '已公布', 'published'),
    active: of('good', '执行中', 'active'),
    closed: of('over', '已完结', 'closed'),
    amended: of('over', '已被修订', 'amended'),
    cancelled: of('bad', '已取消', 'cancelled'),
  },
  task: {
    draft: of('waiting', '起草中', 'draft'),
    confirmed: of('waiting', '已确认', 'confirmed'),
    frozen: of('going', '已锁定', 'frozen'),
    committed: of('going', '已承诺', 'committed'),
    drawn: of('going', '已抽取', 'drawn'),
    dispatched: of('going', '已派发', 'dispatched'),
    in_progress: of('going', '检查中', 'in progress'),
    results_complete: of('going', '结果齐全', 'results complete'),
    published: of('good', '已公示', 'published'),
    archived: of('over', '已归档', 'archived'),
    cancelled: of('bad', '已取消', 'cancelled'),
  },
  /** A department's part of a task. */
  part: {
    invited: of('waiting', '待答复', 'invited'),
    accepted: of('waiting', '已接受', 'accepted'),
    declined: of('bad', '已谢绝', 'declined'),
    withdrawn: of('over', '邀请已撤回', 'invitation withdrawn'),
    inspectors_ready: of('good', '已备妥', 'ready'),
    in_progress: of('going', '检查中', 'in progress'),
    entered: of('good', '已录入', 'results entered'),
  },
  preparation: {
    preparing: of('going', '准备中', 'being prepared'),
    ready: of('good', '已备好', 'ready'),
    failed: of('bad', '未成功', 'failed'),
  },
  draw: toned(DRAW_STATE_WORDS, { frozen: 'waiting', committed: 'waiting', revealed: 'waiting', drawn: 'good', voided: 'bad' }),
  visit: toned(VISIT_STATE_WORDS, {
    assigned: 'waiting',
    notified: 'going',
    on_site: 'going',
    recorded: 'waiting',
    returned: 'bad',
    reviewed: 'waiting',
    published: 'good',
    follow_up: 'going',
    closed: 'over',
    replaced: 'over',
    voided: 'bad',
  }),
  /** A department's part of a visit. */
  visitPart: {
    awaiting: of('waiting', '待录入', 'awaiting'),
    entered: of('waiting', '已录入', 'entered'),
    returned: of('bad', '已退回', 'returned'),
    passed: of('good', '审核通过', 'passed'),
  },
  publication: {
    published: of('good', '已公示', 'published'),
    objection_open: of('waiting', '异议处理中', 'objection open'),
    upheld: of('good', '异议处理后维持', 'upheld'),
    corrected: of('over', '已更正', 'corrected'),
    withdrawn: of('bad', '已撤回', 'withdrawn'),
  },
  objection: {
    open: of('waiting', '待处理', 'open'),
    upheld: of('good', '维持原结果', 'the result stands'),
    corrected: of('good', '予以更正', 'the result is corrected'),
    withdrawn: of('bad', '撤回原结果', 'the result is withdrawn'),
    moot: of('over', '原结果已更正或撤回', 'the result was corrected or withdrawn before'),
  },
  followUp: {
    open: of('going', '办理中', 'open'),
    overdue: of('bad', '已逾期', 'overdue'),
    done: of('good', '已办结', 'done'),
    cancelled: of('over', '已撤销', 'cancelled'),
  },
  /** An inspector's report of a recusal, an absence, or an entity that is no more. */
  report: {
    open: of('waiting', '待处理', 'open'),
    accepted: of('good', '已采纳', 'accepted'),
    declined: of('over', '未采纳', 'declined'),
  },
  job: {
    waiting: of('waiting', '等待中', 'waiting'),
    running: of('going', '进行中', 'running'),
    done: of('good', '已完成', 'done'),
    failed: of('bad', '未成功', 'failed'),
  },
  user: {
    active: of('good', '正常', 'active'),
    locked: of('bad', '已锁定', 'locked'),
  },
  department: {
    open: of('good', '在用', 'open'),
    closed: of('over', '已停用', 'closed'),
  },
  token: {
    active: of('good', '有效', 'active'),
    expired: of('over', '已到期', 'expired'),
    revoked: of('bad', '已撤销', 'revoked'),
  },
  webhook: {
    active: of('good', '启用', 'active'),
    paused: of('over', '已暂停', 'paused'),
  },
  delivery: {
    waiting: of('waiting', '待发送', 'waiting'),
    delivered: of('good', '已送达', 'delivered'),
    failed: of('bad', '未送达', 'failed'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StateWords>>>>;

/** What a state is of. */
export type StateKind = keyof typeof STATES;

/** The words of a state; one that this console does not know yet is shown as it came. */
export function stateWords(kind: StateKind, state: string): StateWords {
  const known: Readonly<Record<string, StateWords>> = STATES[kind];
  return known[state] ?? of('over', state, state);
}

/** The states of a kind as options of a filter, in their order. */
export const stateOptions = (kind: StateKind): readonly { readonly value: string; readonly words: Words }[] =>
  Object.entries(STATES[kind]).map(([value, words]) => ({ value, words }));
