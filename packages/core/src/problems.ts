/** Everything that a check of the draw protocol can find wrong, in words. */

import { type Catalogue, explain, type Language, type Problem } from './problem.js';

const WORDS = {
  // files
  'missing-file': { zh: '缺少文件 {name}。', en: 'The file {name} is missing.' },
  'duplicate-file': { zh: '文件 {name} 出现了不止一次。', en: 'The file {name} occurs more than once.' },
  'unreadable-file': { zh: '文件无法读取：{reason}', en: 'The file cannot be read: {reason}' },
  // The reader's own reason, in words for programmers, is in `details`.
  'bad-archive': {
    zh: 'ZIP 文件损坏、不完整，或者含有抽取数据包里不该有的内容，无法读取。',
    en: 'The ZIP is damaged or incomplete, or holds what a bundle does not hold, and cannot be read.',
  },
  'archive-bomb': {
    zh: 'ZIP 中的 {name} 解压后大得不合常理（压缩比超过 {limit}），不予读取。',
    en: '{name} in the ZIP grows out of all proportion (more than {limit} times); it is not read.',
  },
  'too-large': { zh: '超过 {limit} 字节的上限，不予读取。', en: 'Larger than the limit of {limit} bytes; it is not read.' },
  // text and JSON
  'not-utf8': { zh: '不是 UTF-8。', en: 'Not UTF-8.' },
  'not-json': { zh: '不是 JSON。', en: 'Not JSON.' },
  'too-deep': { zh: '嵌套超过 {limit} 层。', en: 'Nested deeper than {limit} levels.' },
  'not-canonical': {
    zh: '不是规范形式（RFC 8785）：应为 {expected}，实为 {found}。',
    en: 'Not in canonical form (RFC 8785): expected {expected}, found {found}.',
  },
  'no-line-end': { zh: '最后一行没有以换行符（LF）结束。', en: 'The last line does not end with LF.' },
  // shapes
  'wrong-type': { zh: '应为 {expected}，实为 {found}。', en: 'Expected {expected}, found {found}.' },
  'wrong-length': { zh: '应有 {expected} 项，实有 {found} 项。', en: 'Expected {expected} items, found {found}.' },
  'missing-member': { zh: '缺少成员 {name}。', en: 'The member {name} is missing.' },
  'unknown-member': { zh: '多出成员 {name}。', en: 'The member {name} does not belong here.' },
  'not-one-of': { zh: '应为下列之一：{expected}；实为 {found}。', en: 'Expected one of {expected}, found {found}.' },
  'not-code': {
    zh: '{found} 不是代码（1 至 64 个 0-9 A-Z a-z . _ -）。',
    en: '{found} is not a code (1 to 64 of 0-9 A-Z a-z . _ -).',
  },
  'not-region': { zh: '{found} 不是区域代码（0 至 32 个 0-9 A-Z a-z）。', en: '{found} is not a region (0 to 32 of 0-9 A-Z a-z).' },
  'not-time': {
    zh: '{found} 不是时间（如 2026-03-01T08:00:00Z）。',
    en: '{found} is not a time (such as 2026-03-01T08:00:00Z).',
  },
  'not-hex': { zh: '{found} 不是 {bytes} 字节的小写十六进制。', en: '{found} is not {bytes} bytes in lower-case hex.' },
  'not-integer': { zh: '{found} 不是 {least} 至 {most} 的整数。', en: '{found} is not an integer from {least} to {most}.' },
  'not-cap': {
    zh: '{found} 不是上限（"0" 至 "1000000" 的十进制文本，不带前导零）。',
    en: '{found} is not a cap (a decimal string from "0" to "1000000" without leading zeros).',
  },
  'not-text': { zh: '文本不是 NFC 规范形式，或含有孤立代理项。', en: 'The text is not in NFC or has a lone surrogate.' },
  'empty-text': { zh: '文本不得为空。', en: 'The text must not be empty.' },
  'not-sorted': { zh: '未按顺序排列：{found} 不应在 {before} 之后。', en: 'Not sorted: {found} must not come after {before}.' },
  'occurs-twice': { zh: '{found} 出现了不止一次。', en: '{found} occurs more than once.' },
  // manifest
  'first-attempt-previous': {
    zh: '第一次抽取的 previous 必须为 null，其后各次必须是上一次的哈希。',
    en: 'previous must be null for attempt 1, and a hash for every later one.',
  },
  'not-one-initiating': {
    zh: '应恰有一个发起部门，实有 {found} 个。',
    en: 'There must be exactly one initiating department, found {found}.',
  },
  'alike-departments': { zh: '部门 {found} 与 {other} 仅大小写不同。', en: 'The departments {found} and {other} differ only in case.' },
  'wrong-sample': {
    zh: '按规则应抽 {expected} 个，清单写的是 {found}。',
    en: 'The rule yields a sample of {expected}, the manifest says {found}.',
  },
  'reserve-too-large': {
    zh: '替补数 {found} 超过未被抽中的 {most} 个。',
    en: 'The reserve {found} is larger than the {most} entities left.',
  },
  'strata-sum': {
    zh: '各层总数之和为 {found}，名录有 {expected} 个。',
    en: 'The populations sum to {found}; the entity pool has {expected}.',
  },
  'reveal-before-commit': { zh: '揭示时限早于承诺时限。', en: 'revealBy is earlier than commitBy.' },
  'round-too-early': { zh: '该轮信标的时间不晚于揭示时限。', en: "The beacon round's time is not later than revealBy." },
  'unknown-chain': { zh: '不是 quicknet 链：{found}。', en: 'Not the quicknet chain: {found}.' },
  // pools
  'wrong-size': { zh: '清单记载 {expected} 行，文件有 {found} 行。', en: 'The manifest says {expected} lines, the file has {found}.' },
  'wrong-root': { zh: '清单记载的根为 {expected}，文件的根为 {found}。', en: "The manifest's root is {expected}, the file's {found}." },
  'unknown-stratum': { zh: '清单中没有层 {found}。', en: 'The manifest has no stratum {found}.' },
  'unknown-department': { zh: '清单中没有部门 {found}。', en: 'The manifest has no department {found}.' },
  'wrong-population': {
    zh: '层 {stratum}：清单记载 {expected} 个，名录有 {found} 个。',
    en: 'Stratum {stratum}: the manifest says {expected}, the pool has {found}.',
  },
  'excluded-in-pool': { zh: '{found} 既被排除又在名录中。', en: '{found} is excluded and in the pool as well.' },
  'unknown-entity': { zh: '名录中没有检查对象 {found}。', en: 'The pool has no entity {found}.' },
  'unknown-inspector': {
    zh: '部门 {department} 的名录中没有检查人员 {found}。',
    en: "The department {department}'s pool has no inspector {found}.",
  },
  // seed
  'wrong-department': { zh: '应为部门 {expected}，实为 {found}。', en: 'Expected the department {expected}, found {found}.' },
  'reveal-without-commitment': { zh: '部门 {found} 没有承诺，不得揭示。', en: 'The department {found} has no commitment to reveal.' },
  'wrong-reveal': {
    zh: '部门 {department} 揭示的数与其承诺不符。',
    en: 'What the department {department} revealed does not match its commitment.',
  },
  'not-accounted': {
    zh: '部门 {found} 已承诺，但既未揭示也未列为缺席。',
    en: 'The department {found} committed, but is neither revealed nor absent.',
  },
  'revealed-and-absent': { zh: '部门 {found} 既已揭示又列为缺席。', en: 'The department {found} is both revealed and absent.' },
  'absent-without-commitment': {
    zh: '部门 {found} 没有承诺，不应列为缺席。',
    en: 'The department {found} has no commitment and cannot be absent.',
  },
  'no-entropy': { zh: '没有任何部门揭示，也没有其他随机来源。', en: 'Nobody revealed and there is no other entropy.' },
  'sealed-without-reveal': { zh: '封存的抽取至少需要一个部门揭示。', en: 'A sealed draw needs at least one reveal.' },
  'wrong-randomness': {
    zh: 'randomness 应为签名的 SHA-256：{expected}，实为 {found}。',
    en: 'randomness must be the SHA-256 of the signature: {expected}, found {found}.',
  },
  'wrong-signature': {
    zh: '第 {round} 轮的签名未通过 quicknet 公钥的核验。',
    en: "The signature does not verify as round {round} under quicknet's key.",
  },
  'not-witnessed-text': {
    zh: '见证文本应为 39 至 200 位数字；若全为 1 至 6，则至少 50 位。',
    en: 'The witnessed text must be 39 to 200 digits, and at least 50 if all of them are 1 to 6.',
  },
  // result
  differs: {
    zh: '与协议得出的不同：应为 {expected}，实为 {found}。',
    en: 'Differs from what the protocol yields: expected {expected}, found {found}.',
  },
  'unproven-shortage': {
    zh: '部门 {department} 的空缺证明不成立。',
    en: 'The shortage certificate of the department {department} does not hold.',
  },
  'wrong-hash': { zh: '{name} 应为 {expected}，实为 {found}。', en: '{name} must be {expected}, found {found}.' },
  // events
  'entity-not-selected': { zh: '检查对象 {found} 当前不在抽中之列。', en: 'The entity {found} is not selected now.' },
  'not-a-holder': { zh: '检查人员 {found} 不在该检查组中。', en: 'The inspector {found} is not in this team.' },
  'already-unavailable': { zh: '检查人员 {found} 已经不可用。', en: 'The inspector {found} is unavailable already.' },
  'no-such-place': { zh: '该检查组没有第 {found} 席。', en: 'The team has no place {found}.' },
  'place-held': { zh: '第 {found} 席并不空缺。', en: 'The place {found} is not empty.' },
  'place-can-be-drawn': {
    zh: '第 {found} 席可以由抽取填补，不得指派。',
    en: 'The place {found} can be filled by the draw; nobody may be appointed.',
  },
  'place-cannot-be-drawn': { zh: '第 {found} 席无人可补。', en: 'Nobody can fill the place {found}.' },
  'inspector-barred': { zh: '检查人员 {found} 已被排除在外。', en: 'The inspector {found} is barred.' },
  'inspector-not-eligible': { zh: '检查人员 {found} 不符合该席的条件。', en: 'The inspector {found} is not eligible for this place.' },
  'inspector-holds-slot': { zh: '检查人员 {found} 已在该检查组中。', en: 'The inspector {found} holds a place of this team already.' },
  // persons
  'wrong-person': { zh: '姓名与检查人员 {found} 的记录不符。', en: "The name does not match the inspector {found}'s line." },
  'too-many-slots': {
    zh: '共有 {found} 席，超过 {limit} 席的上限，不予抽取。',
    en: 'There are {found} slots, more than the limit of {limit}; they are not drawn.',
  },
  'not-disclosed': { zh: '封存的抽取尚未公开名录与结果。', en: 'The pools and the result of this sealed draw are not disclosed yet.' },
  // one entity
  'nobody-drawn': { zh: '这一层没有抽取任何人，此处应为 null。', en: 'Nobody of this kind is drawn in the stratum; it must be null.' },
  contradicts: { zh: '与证明中的其他各项自相矛盾。', en: 'Contradicts the rest of the proof.' },
  'not-in-pool': { zh: '该行的包含证明不通向清单的根。', en: "The line's inclusion proof does not lead to the manifest's root." },
} as const satisfies Catalogue<string>;

export type CoreCode = keyof typeof WORDS;

export type CoreProblem = Problem<CoreCode>;

export const CORE_WORDS: Catalogue<CoreCode> = WORDS;

export const explainCore = (problem: CoreProblem, language: Language): string => explain(CORE_WORDS, problem, language);
