/** What the command itself refuses, in words. What is wrong inside files is told by the package that reads them. */

import { type Catalogue, explain, type Problem } from '@double-random/core';
import { type Finding, finding } from './finding.js';

/** The command was used wrongly: exit 2. */
const MISUSES = {
  'bad-options': { zh: '用法有误：{zh}', en: 'Wrong use: {en}' },
  'path-missing': { zh: '没有这个文件或文件夹：{path}', en: 'There is no such file or folder: {path}' },
  'path-unreadable': { zh: '无法读取 {path}：{zh}（{reason}）。', en: '{path} cannot be read: {en} ({reason}).' },
  'path-unwritable': { zh: '无法写入 {path}：{zh}（{reason}）。', en: '{path} cannot be written: {en} ({reason}).' },
  'output-is-input': {
    zh: '{path} 是此命令要读取的文件，不会被覆盖。请把结果写到别处。',
    en: '{path} is read by this command and is not overwritten. Write to another place.',
  },
  'output-in-bundle': {
    zh: '{path} 属于抽取数据包 {bundle}，其中的文件不得改写或增添。请把结果写到别处。',
    en: '{path} belongs to the bundle {bundle}, to which nothing is added and in which nothing is overwritten. Write to another place.',
  },
  'output-twice': { zh: '{path} 被指定为两份结果的去处。', en: '{path} is named for two outputs.' },
  'not-a-folder': {
    zh: '{path} 不是文件夹；此命令需要抽取文件夹。',
    en: '{path} is not a folder; this command needs the folder of a draw.',
  },
  'not-a-bundle': {
    zh: '{path} 既不是文件夹，也不是 ZIP 或 PDF。请给出含 manifest.json 的文件夹、其 ZIP，或 double-random 制作的 PDF。',
    en: '{path} is neither a folder nor a ZIP nor a PDF. Give the folder that holds manifest.json, a ZIP of it, or a PDF that double-random made.',
  },
  'paper-without-bundle': {
    zh: '{path} 没有内附数据包。请用 --bundle 给出公布的数据包（文件夹或 ZIP）。',
    en: '{path} carries no bundle. Give the published one (folder or ZIP) with --bundle.',
  },
  'paper-has-bundle': {
    zh: '{path} 内附数据包，--bundle 在此多余。',
    en: '{path} carries its bundle: leave --bundle out.',
  },
  'paper-of-no-draw': {
    zh: '{path} 不是抽取结果公告的 PDF，不需要 --bundle。',
    en: '{path} is not the PDF of a draw certificate, and needs no --bundle.',
  },
  'not-a-time': {
    zh: '{option} 应为 2026-03-01T08:00:00Z 形式的时间，实为「{found}」。',
    en: '{option} must be a time such as 2026-03-01T08:00:00Z, found "{found}".',
  },
  'not-a-number': {
    zh: '{option} 应为 {least} 至 {most} 的整数，实为「{found}」。',
    en: '{option} must be an integer from {least} to {most}, found "{found}".',
  },
  'not-one-of': { zh: '{option} 应为下列之一：{expected}；实为「{found}」。', en: '{option} must be one of {expected}, found "{found}".' },
  'option-needed': { zh: '此处需要 {option}。', en: '{option} is needed here.' },
  'option-not-here': { zh: '此处不能用 {option}：{reason}', en: '{option} cannot be used here: {reason}' },
  'either-or': { zh: '{first} 与 {second} 只能用一个。', en: 'Use either {first} or {second}, not both.' },
  'secret-in-bundle': {
    zh: '{path} 在抽取文件夹内，会随数据包一同公布。请把秘密文件放在别处。',
    en: '{path} is inside the folder of the draw and would be published with it. Keep the secret elsewhere.',
  },
  'not-a-file': {
    zh: '{path} 不是普通文件（而是文件夹、管道或设备）。请给出文件。',
    en: '{path} is not a regular file (but a folder, a pipe or a device). Give a file.',
  },
  'file-too-large': { zh: '{path} 超过 {limit} MiB，不予读取。', en: '{path} is larger than {limit} MiB and is not read.' },
  'not-utf8-file': {
    zh: '{path} 不是 UTF-8 编码（可能是 GBK）。请另存为 UTF-8 后重试。',
    en: '{path} is not UTF-8 (it may be GBK). Save it as UTF-8 and try again.',
  },
  'not-json-file': { zh: '{path} 不是 JSON。', en: '{path} is not JSON.' },
  'json-too-deep': {
    zh: '{path} 中的括号嵌套超过 {limit} 层，不予读取。',
    en: '{path} nests brackets deeper than {limit} levels and is not read.',
  },
} as const satisfies Catalogue<string>;

/** The rules of the draw, or the state it is in, forbid it: exit 1. */
const REFUSALS = {
  'bad-draw-id': {
    zh: '编号「{drawId}」不能作文件夹名：不得为“.”或“..”，也不得以 .private、.sealed、.lock 或 .attempt-数字 结尾。请在计划中换一个。',
    en: 'The id "{drawId}" cannot name a folder: not "." or "..", and not ending with .private, .sealed, .lock or .attempt-NUMBER. Choose another one in the plan.',
  },
  'frozen-otherwise': {
    zh: '{path} 已锁定为另一份清单（{manifestHash}），不得改写。如需作废重抽，请在计划中写 attempt: {next} 与 previous: {manifestHash}。',
    en: '{path} is frozen already, as another manifest ({manifestHash}); it is not overwritten. To void that draw and start again, set attempt: {next} and previous: {manifestHash} in the plan.',
  },
  'wrong-previous': {
    zh: '计划中的 previous 是 {found}，而第 {attempt} 次抽取（{path}）的清单哈希是 {expected}。',
    en: 'The plan says previous: {found}, but the manifest of attempt {attempt} ({path}) has the hash {expected}.',
  },
  'too-many-faulty': {
    zh: '{file} 有错误的行超过 {limit} 行，已停止读取：很可能是列映射（或引号）不对。请先查看上面的前几处问题。',
    en: '{file} has more than {limit} rows with errors; reading was stopped. The mapping is probably wrong (or a quote is never closed): look at the first problems above.',
  },
  'rows-refused': { zh: '{file}：有 {count} 行被拒收（--strict）。', en: '{file}: {count} rows are refused (--strict).' },
  'secret-exists': {
    zh: '{path} 已存在，不予覆盖。若其中没有还要用的秘密，请先删除或改名。',
    en: '{path} exists already and is not overwritten. If it holds no secret that is still needed, remove or rename it first.',
  },
  'already-committed': {
    zh: '部门 {department} 已经承诺，不能再次承诺。',
    en: 'The department {department} has committed already; it cannot commit again.',
  },
  'commitments-closed': {
    zh: '已有部门揭示，承诺列表已经截止。',
    en: 'A department has revealed already: the list of commitments is closed.',
  },
  'past-commit-by': { zh: '现在是 {now}，已过承诺时限 {commitBy}。', en: 'It is {now}, past commitBy ({commitBy}).' },
  'past-reveal-by': { zh: '现在是 {now}，已过揭示时限 {revealBy}。', en: 'It is {now}, past revealBy ({revealBy}).' },
  'commitments-open': {
    zh: '部门 {departments} 尚未承诺，而承诺时限 {commitBy} 未到（现在是 {now}）。若承诺列表已截止并公布，请加 {option}。',
    en: '{departments} may still commit until {commitBy} (it is {now}). If the list of commitments is closed and published, add {option}.',
  },
  'reveals-open': {
    zh: '部门 {departments} 已承诺但尚未揭示，而揭示时限 {revealBy} 未到（现在是 {now}）。若揭示列表已截止并公布，请加 --close-reveals。',
    en: '{departments} committed and may still reveal until {revealBy} (it is {now}). If the list of reveals is closed and published, add --close-reveals.',
  },
  'nothing-committed': { zh: '没有任何部门承诺，无可揭示。', en: 'No department has committed: there is nothing to reveal.' },
  'not-a-secret': {
    zh: '{path} 不是 32 字节的秘密（64 位小写十六进制）。',
    en: '{path} is not a secret of 32 bytes (64 lower-case hex digits).',
  },
  'reveals-closed': { zh: '已经抽取，不能再揭示。', en: 'The draw has been held; nobody can reveal any more.' },
  'opens-nothing': {
    zh: '{path} 中的秘密与任何部门的承诺都不符。',
    en: 'The secret in {path} opens the commitment of no department.',
  },
  'already-revealed': { zh: '部门 {department} 已经揭示。', en: 'The department {department} has revealed already.' },
  'already-drawn': {
    zh: '已经抽取，结果不得改写。如需作废重抽，请在计划中写 attempt: {next} 与 previous: {manifestHash}。',
    en: 'The draw has been held; its result is not overwritten. To void it and start again, set attempt: {next} and previous: {manifestHash} in the plan.',
  },
  'not-drawn': { zh: '{path} 尚未抽取。', en: 'The draw in {path} has not been held yet.' },
  'entropy-fixed': {
    zh: '{path} 已记录随机来源，与此次给出的不同；随机来源一经记录不得更换。',
    en: '{path} holds the entropy already, and another one than given now; once recorded it cannot be replaced.',
  },
  'result-differs': {
    zh: '{path} 与按现有文件重新抽取的结果不同：文件被改动过。',
    en: '{path} differs from what these files yield: something was changed.',
  },
  'no-private-file': {
    zh: '没有 {path}，无法公开姓名：它由 freeze 写在抽取文件夹旁。',
    en: 'There is no {path}, so no names can be disclosed: freeze writes it beside the folder of the draw.',
  },
  'bad-private-file': { zh: '{path} 第 {line} 行不是姓名记录。', en: 'Line {line} of {path} is no record of a name.' },
  'no-persons-of-draw': {
    zh: '{path} 中没有本次抽取的检查人员 {inspector}（部门 {department}）。',
    en: '{path} does not hold the inspector {inspector} of {department}.',
  },
  'not-valid': {
    zh: '{path} 未通过核验，因此不予处理。先看 double-random verify {path}。',
    en: '{path} does not verify, so nothing was done. See double-random verify {path} first.',
  },
  'not-disclosed': {
    zh: '{path} 是封存的抽取，其余文件尚未公开，目前不能处理。',
    en: '{path} is a sealed draw whose other files are not disclosed yet; this has to wait.',
  },
  'draw-is-busy': {
    zh: '另一个命令正在处理这次抽取（{path}，进程 {pid}）。若并非如此，请删除该文件后重试。',
    en: 'Another command is at work on this draw ({path}, process {pid}). If that is not so, remove that file and try again.',
  },
  'not-in-draw': {
    zh: '名录中没有检查对象 {id}，排除名单中也没有。',
    en: 'The entity {id} is neither in the pool nor among those left out.',
  },
  'left-out': {
    zh: '检查对象 {id} 未进入名录：{zh}（{reason}），因此没有签号。',
    en: 'The entity {id} was left out of the pool: {en} ({reason}); it has no ticket.',
  },
  'bundle-removed': {
    zh: '{path} 原本内附数据包 {name}，现已不在：文件被改动过。请取公布的原件。',
    en: '{path} carried the bundle {name} when it was made, and does not any more: it was changed. Get the file as it was published.',
  },
  'other-draw': {
    zh: '公告写的是抽取 {says}，数据包是抽取 {found}，或同一抽取的另一次、另一结果：二者不属于一起。',
    en: 'The certificate is of the draw {says}, the bundle of {found}, or of another attempt or result of the same: they do not belong together.',
  },
  'other-edition': {
    zh: '纸面由“{found}”制作，本程序是“{own}”，无法重新制作并比对',
    en: 'the paper was made by "{found}"; this program is "{own}" and cannot make it again to compare',
  },
  'paper-differs': {
    zh: '纸面与数据不符：按数据重新制作的文件，从第 {byte} 个字节起与此文件不同',
    en: 'the paper does not say what its data say: made again, it differs from this file from byte {byte} on',
  },
  'added-to-paper': {
    zh: '纸面之后从第 {byte} 个字节起附加了内容，不是签名，可能改变所见的内容',
    en: 'from byte {byte} on something was added behind the paper that is no signature, and may change what is seen',
  },
  'signature-broken': {
    zh: '签名与文件不符：签名后文件被改动，或签名是伪造的',
    en: 'the signature does not fit the file: the file was changed since, or the signature is forged',
  },
  'signature-out-of-time': {
    zh: '签名时间 {at} 不在 {signer} 的证书有效期内',
    en: 'the certificate of {signer} was not valid at {at}, the time of signing',
  },
  'bad-notice': { zh: '{path} 不是公告资料：{zh}', en: '{path} is not a notice: {en}' },
  'bad-record': { zh: '{path} 不是报告记录：{zh}', en: '{path} is not the record of a report: {en}' },
  'record-of-draw': {
    zh: '{path} 是抽取结果公告所附的数据；公告由数据包制作：double-random report <数据包>。',
    en: '{path} is the record of a draw certificate, which is made from its bundle: double-random report <bundle>.',
  },
  'paper-not-valid': {
    zh: '{path} 未通过核验，因此不予处理。先看 double-random verify {path}。',
    en: '{path} does not verify, so nothing was done. See double-random verify {path} first.',
  },
  'bundle-left-out': {
    zh: '数据包里有公开的全名，而 --names 要求另样写法，因此公告没有内附数据包；核验时请用 --bundle 给出。',
    en: 'The bundle discloses full names, and --names asks for something else: the certificate does not carry it. Verify it with --bundle.',
  },
} as const satisfies Catalogue<string>;

export type Misuse = keyof typeof MISUSES;
export type Refusal = keyof typeof REFUSALS;

type CliProblem<Code extends string> = Problem<Code>;

export const misuse = (code: Misuse, details: Problem['details'] = {}): Finding =>
  finding<CliProblem<Misuse>>({ code, place: {}, details }, (problem, language) => explain(MISUSES, problem, language), 2);

export const refusal = (code: Refusal, details: Problem['details'] = {}): Finding =>
  finding<CliProblem<Refusal>>({ code, place: {}, details }, (problem, language) => explain(REFUSALS, problem, language), 1);
