import type { CodeWords } from './code.js';

/** What acts on preparations and draws refuse with. */
export const DRAWS_CODES = {
  'task-not-confirmed': {
    status: 409,
    zh: '任务尚未由各部门确认（当前状态 {state}）：请先确认。',
    en: 'The task is not confirmed by every department (its state is {state}): confirm it first.',
  },
  'plan-faulty': {
    status: 422,
    zh: '任务的抽取设置有误：请按下列各项修改任务。',
    en: 'The settings of the draw have mistakes: mend the task as listed.',
  },
  'freeze-refused': {
    status: 422,
    zh: '名录与任务不能锁定：请按下列各项处理后重新准备。',
    en: 'Directories and task cannot be frozen: mend what is listed, then prepare again.',
  },
  'directory-missing': {
    status: 409,
    zh: '部门 {department} 没有{kind}名录：请先导入。',
    en: 'The department {department} has no directory of {kind}: import it first.',
  },
  'preparation-stale': {
    status: 409,
    zh: '准备之后任务或名录有变动：请重新准备并查看预测。',
    en: 'Task or directories have changed since the preparation: prepare again and look at the forecast.',
  },
  'preparation-not-ready': {
    status: 409,
    zh: '准备尚未完成（{state}）：请查看任务进度。',
    en: 'The preparation is not ready ({state}): look at its job.',
  },
  'already-frozen': {
    status: 409,
    zh: '任务已锁定，不能再准备；如需重来，请先作废本次抽取。',
    en: 'The task is frozen already; to start again, void the draw first.',
  },
  'not-short': {
    status: 409,
    zh: '预测未显示部门 {department} 人员短缺，无需接受。',
    en: 'The forecast sees no shortage for the department {department}; there is nothing to accept.',
  },
  'shortage-open': {
    status: 409,
    zh: '预测显示这些部门可能缺人：{departments}。请补充人员后重新准备，或由该部门说明理由接受。',
    en: 'The forecast sees empty places for {departments}: add inspectors and prepare again, or let the department accept it with a reason.',
  },
  'commit-by-past': {
    status: 409,
    zh: '承诺截止时间 {commitBy} 已过：请将任务改回草稿，修改时间后再锁定。',
    en: 'The time to commit, {commitBy}, is over: take the task back to draft and set later times.',
  },
  'already-committed': {
    status: 409,
    zh: '部门 {department} 已承诺，承诺不能更改：请在承诺截止后用对应的秘密文件揭示。',
    en: 'The department {department} has committed, and a commitment cannot be changed: reveal its secret once the list is closed.',
  },
  'commitments-closed': {
    status: 409,
    zh: '承诺已截止（{at}），抽取在没有本部门随机数的情况下继续：无需操作，请等待结果。',
    en: 'The list of commitments is closed since {at} and the draw goes on without a secret of this department: there is nothing to do but to await the result.',
  },
  'commitments-open': {
    status: 409,
    zh: '承诺尚未截止：在全部部门承诺或 {commitBy} 之后才能揭示。',
    en: 'The list of commitments is still open: reveal when every department has committed, or after {commitBy}.',
  },
  'no-custody': {
    status: 409,
    zh: '本服务未设置保管密钥（SECRETS_KEY），不能代管随机数：请由部门自行保管。',
    en: 'This service has no key to hold secrets (SECRETS_KEY): let the department keep its own.',
  },
  'no-commitment': {
    status: 409,
    zh: '部门 {department} 没有承诺，不能揭示：无需操作，请等待结果。',
    en: 'The department {department} has not committed and has nothing to reveal: await the result.',
  },
  'wrong-secret': {
    status: 422,
    zh: '该数与部门 {department} 的承诺不符：请核对所用的秘密文件。',
    en: "The secret does not open the department {department}'s commitment: check which file it is from.",
  },
  'already-revealed': {
    status: 409,
    zh: '部门 {department} 已揭示另一个数，不能更改：请在抽取记录中核对。',
    en: 'The department {department} has revealed another secret, which stays: compare it in the record of the draw.',
  },
  'reveals-closed': {
    status: 409,
    zh: '揭示已截止（{at}），未揭示的部门记为缺席：请继续录入随机来源。',
    en: 'The list of reveals is closed since {at}; who was silent is recorded as absent: go on with the entropy.',
  },
  'reveals-open': {
    status: 409,
    zh: '揭示尚未截止：在承诺过的部门全部揭示或 {revealBy} 之后才能录入随机来源。',
    en: 'The list of reveals is still open: entropy comes when everybody has revealed, or after {revealBy}.',
  },
  'no-entropy-wanted': {
    status: 409,
    zh: '本次抽取不使用这种随机来源（为 {kind}）：请录入所定的来源；为 none 时直接抽取。',
    en: 'This draw takes no such entropy (it is {kind}): enter the one it takes, or with none hold the draw.',
  },
  'entropy-wrong': { status: 422, zh: '随机来源未通过核验：请按下列各项核对。', en: 'The entropy does not verify: check what is listed.' },
  'entropy-fixed': {
    status: 409,
    zh: '随机来源已确定，不能更改：请抽取。',
    en: 'The entropy is fixed and cannot be changed: hold the draw.',
  },
  'entropy-missing': {
    status: 409,
    zh: '尚未录入随机来源（{kind}）：录入后才能抽取。',
    en: 'The entropy ({kind}) is still missing: enter it, then draw.',
  },
  'round-not-yet': {
    status: 409,
    zh: '第 {round} 轮信标将于 {at} 产生：请届时再试。',
    en: 'Round {round} of the beacon comes at {at}: try again then.',
  },
  'beacon-unavailable': {
    status: 503,
    zh: '无法取得第 {round} 轮信标：请稍后再试，或手工录入其签名。',
    en: 'Round {round} of the beacon cannot be fetched: try again later, or enter its signature.',
  },
  'witness-entered': {
    status: 409,
    zh: '您已录入本轮数字：须由另一位见证人独立录入。',
    en: 'You have entered this reading already: another witness must enter it independently.',
  },
  'draw-impossible': {
    status: 409,
    zh: '没有任何部门揭示，按协议不能抽取：请作废本次抽取并重来。',
    en: 'Nobody has revealed and the protocol allows no draw: void this one and start again.',
  },
  'draw-refused': { status: 422, zh: '抽取未能进行：请按下列各项处理。', en: 'The draw could not be held: see what is listed.' },
  'not-drawn': {
    status: 409,
    zh: '尚未抽取（当前阶段 {state}）：请在抽取之后再试。',
    en: 'Not drawn yet (the stage is {state}): try again after the draw.',
  },
  'draw-voided': {
    status: 409,
    zh: '本次抽取已作废，不能再操作：如需重来，请由发起部门重新准备。',
    en: 'This draw is void and nothing more can be done with it: to start again, the initiating department prepares the task anew.',
  },
  'voiding-open': {
    status: 409,
    zh: '已有作废申请，理由为“{reason}”：请审核该申请。',
    en: 'Voiding has been asked for already ("{reason}"): approve that request.',
  },
  'no-voiding': {
    status: 409,
    zh: '没有作废申请：请先由一个部门的审核员提出。',
    en: 'Nobody has asked to void this draw: a reviewer of one of its departments asks first.',
  },
  'event-refused': {
    status: 422,
    zh: '该变动与抽取的当前状态不符：请按下列各项核对。',
    en: 'The event does not fit the state of the draw: check what is listed.',
  },
  'events-moved-on': {
    status: 409,
    zh: '您看到之后又有变动（现有 {count} 项）：请重新读取状态后再记录。',
    en: 'Other events were recorded meanwhile (now {count}): read the state again, then record yours.',
  },
  'later-attempt-sealed': {
    status: 409,
    zh: '其后的抽取尚未公开：请公开最后一次抽取，此前作废的各次随之公开。',
    en: 'A later attempt is sealed still: disclose the last one, and the voided ones before it are disclosed with it.',
  },
  'not-disclosed-yet': {
    status: 404,
    zh: '封存抽取尚未公开此文件：检查结束后公布。',
    en: 'This file of a sealed draw is not disclosed yet; it follows when the inspections are done.',
  },
  'not-in-draw': {
    status: 404,
    zh: '本次抽取的名录中没有检查对象 {entity}：请核对统一社会信用代码。',
    en: 'The entity {entity} is not in the pool of this draw: check the code.',
  },
  'excluded-from-draw': {
    status: 404,
    zh: '检查对象 {entity} 未进入本次抽取的名录，原因：{reasonZh}。全部排除对象及原因见本次抽取的 exclusions.ndjson；如对原因有异议，请向发起部门提出。',
    en: 'The entity {entity} was left out of the pool of this draw: {reasonEn}. All that were left out, and why, stand in exclusions.ndjson of the draw; if the reason is wrong, tell the initiating department.',
  },
  'too-many-proofs': {
    status: 503,
    zh: '正在计算的入选证明（或来自您的地址的请求）过多，请在 {seconds} 秒后重试；也可下载本次抽取的全部文件（bundle.zip），用 double-random prove 自行证明。',
    en: 'Too many proofs are waiting, or too many of yours: try again in {seconds} seconds, or download the files of the draw (bundle.zip) and make the proof with double-random prove.',
  },
} as const satisfies Record<string, CodeWords>;
