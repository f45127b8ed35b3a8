/** The words that regulators use for states and for yes and no. */

import type { EntityState, InspectorRecord } from '../records/records.js';

const wordsFor = <Value>(...groups: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(groups.flatMap(([value, words]) => words.split(' ').map((word): [string, Value] => [word, value])));

export const ENTITY_STATES: ReadonlyMap<string, EntityState> = wordsFor(
  ['existing', '存续 在业 开业 在营 正常 在册 存续(在营、开业、在册) 开业/正常经营 有效 existing active'],
  ['revoked', '吊销 吊销,未注销 吊销未注销 吊销、未注销 被吊销 撤销 被撤销 revoked'],
  ['cancelled', '注销 已注销 吊销,已注销 吊销已注销 cancelled canceled deregistered'],
  ['moved-out', '迁出 已迁出 迁往市外 moved-out moved'],
);

export const INSPECTOR_STATES: ReadonlyMap<string, InspectorRecord['state']> = wordsFor(
  ['active', '在岗 在职 正常 有效 是 在编 active'],
  ['suspended', '停职 暂停 停用 不在岗 借调 冻结 suspended'],
  ['left', '离职 离岗 调离 调出 退休 注销 left retired'],
);

const YES = '是 有 可 能 可以 对 y yes true 1 √ ✓ ✔ ☑ on';
const NO = '否 无 不 不可 不能 不可以 n no false 0 × ✗ ✘ x ☐ - — / off';

export const YES_OR_NO: ReadonlyMap<string, boolean> = wordsFor([true, YES], [false, NO]);
export const LEADER_WORDS: ReadonlyMap<string, boolean> = wordsFor(
  [true, `${YES} 组长 可任组长 leader`],
  [false, `${NO} 组员 成员 member`],
);
export const EXPERT_WORDS: ReadonlyMap<string, boolean> = wordsFor([true, `${YES} 专家 expert`], [false, NO]);
export const KEY_WORDS: ReadonlyMap<string, boolean> = wordsFor(
  [true, `${YES} 重点 重点检查事项 重点事项 key`],
  [false, `${NO} 一般 一般检查事项 一般事项 general`],
);
export const IN_FORCE_WORDS: ReadonlyMap<string, boolean> = wordsFor(
  [true, `${YES} 有效 现行 在用 启用 现行有效 active`],
  [false, `${NO} 无效 废止 失效 停用 已废止 已停用 inactive`],
);
