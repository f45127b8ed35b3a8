/** What has happened to a draw, in the order of the protocol: frozen, committed, revealed, randomness, drawn, disclosed, void. */

import { timeOfRound } from '@double-random/reports/words';
import { type Content, type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { ENTROPY_WORDS } from '../../words/tasks.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { facts } from '../facts/facts.js';
import { digits, hash } from '../facts/hash.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { departmentTable } from './draw-departments.js';
import { voidingFacts } from './draw-voiding.js';

interface Step {
  readonly title: string;
  /** RFC 3339; `null`: it has not happened. */
  readonly at: string | null;
  readonly body: Content;
  readonly isBad?: boolean;
}

function stepItem({ title, at, body, isBad }: Step, isNow: boolean, request: PageRequest): Html {
  const tone = isBad === true ? html`bad` : at === null ? (isNow ? html`now` : html`ahead`) : html`past`;
  const when = at === null ? null : html`<span class="when">${momentText(request, at)}</span>`;
  return html`<li class="${tone}"><h3>${title}${when}</h3>
${body}</li>
`;
}

const frozen = ({ manifestHash, frozenAt }: PublicDraw, request: PageRequest): Step => {
  const say = sayer(request);
  return {
    title: say('锁定', 'Frozen'),
    at: frozenAt,
    body: html`<p>${say(
      '名录、数量、规则从此不能更改。请记下清单哈希：它与任何时候下载的文件相符，就说明没有人动过。',
      'From here on pools, sizes and rules cannot change. Note the manifest hash: as long as the files fit it, nobody has touched them.',
    )}</p>
${facts([{ label: say('清单哈希', 'Manifest hash'), value: hash(manifestHash) }])}`,
  };
};

function committed(draw: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Step {
  const say = sayer(request);
  return {
    title: say('承诺', 'Commitments'),
    at: draw.commitmentsClosedAt,
    body: html`<p>${say(
      '每个部门先取一个随机数，只公布它的指纹（承诺）。指纹公布之后，数就不能再换。',
      'Each department takes a random number and publishes its fingerprint only. With that out, the number cannot be changed.',
    )}</p>
${departmentTable(draw, departmentOf, request)}
${draw.commitmentsClosedAt === null ? html`<p>${say('截止：', 'Until ')}${momentText(request, draw.commitBy)}</p>` : null}`,
  };
}

function revealed(draw: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Step {
  const say = sayer(request);
  const absent = draw.departments.filter((one) => one.absent).map(({ id }) => departmentOf(id));
  return {
    title: say('揭示', 'Reveals'),
    at: draw.revealsClosedAt,
    body: html`<p>${say(
      '承诺截止之后，各部门才公布随机数本身；任何部门都不能在看到别人的数之后更改自己的数。',
      'Only when all commitments are closed are the numbers themselves published: no department can choose its own after seeing the others’.',
    )}</p>
${absent.length === 0 ? null : html`<p class="absent">${say('没有揭示：', 'Not revealed: ')}${absent.join(say('、', ', '))}${say('。种子由其余部门的随机数得出。', '. The seed follows from the others’ numbers.')}</p>\n`}${
  draw.revealsClosedAt === null ? html`<p>${say('截止：', 'Until ')}${momentText(request, draw.revealBy)}</p>` : null
}`,
  };
}

/** By department and, where the rule of the task names persons, by name. */
const witnessList = (witnesses: NonNullable<PublicDraw['entropy']['witnesses']>, departmentOf: DepartmentNames): Html =>
  html`<ul class="lines">${witnesses.map(({ department, name }) => html`<li>${department === null ? null : departmentOf(department)} ${name}</li>`)}</ul>`;

function entropy({ entropy: source, entropyAt, disclosed }: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Step | null {
  if (source.kind === 'none') return null;
  const say = sayer(request);
  const time = source.round === null ? undefined : timeOfRound(source.round);
  const value =
    source.value === null
      ? entropyAt !== null && !disclosed
        ? say('已确定，随结果一并公开', 'fixed; disclosed with the result')
        : null
      : source.kind === 'witnessed'
        ? digits(source.value)
        : hash(source.value);
  return {
    title: say('随机来源', 'Randomness from outside'),
    at: entropyAt,
    body: [
      html`<p>${ENTROPY_WORDS[source.kind][request.language]}${say('。', '.')}</p>`,
      facts([
        source.description === null ? null : { label: say('见证方式', 'How it was witnessed'), value: source.description },
        source.round === null ? null : { label: say('信标轮次', 'Round of the beacon'), value: String(source.round) },
        time === undefined ? null : { label: say('该轮公布时间', 'Published at'), value: momentText(request, time) },
        source.witnesses === null ? null : { label: say('见证人', 'Witnesses'), value: witnessList(source.witnesses, departmentOf) },
        value === null ? null : { label: source.kind === 'drand' ? say('随机值', 'Value') : say('当众产生的数字', 'Digits'), value },
      ]),
    ],
  };
}

function drawn({ drawnAt, seed, seedHash, resultHash }: PublicDraw, request: PageRequest): Step {
  const say = sayer(request);
  return {
    title: say('抽取', 'Draw'),
    at: drawnAt,
    body: [
      html`<p>${say(
        '种子给每家算出一个签号，每层签号最小的抽中；各部门的检查组也由同一种子抽出。',
        'The seed gives each entity a ticket; in each stratum the smallest are drawn, and the same seed draws each department’s teams.',
      )}</p>`,
      facts([
        seed === null ? null : { label: say('种子', 'Seed'), value: hash(seed) },
        seed === null && seedHash !== null ? { label: say('种子哈希', 'Seed hash'), value: hash(seedHash) } : null,
        resultHash === null ? null : { label: say('结果哈希', 'Result hash'), value: hash(resultHash) },
      ]),
    ],
  };
}

function disclosed({ disclosure, disclosedAt, drawnAt }: PublicDraw, request: PageRequest): Step | null {
  if (disclosure === 'open' || drawnAt === null) return null;
  const say = sayer(request);
  return {
    title: say('公开封存的抽取', 'Disclosure'),
    at: disclosedAt,
    body: html`<p>${
      disclosedAt === null
        ? say('现场检查结束后公开名单、种子和全部文件。', 'List, seed and all files are disclosed once the visits are made.')
        : say(
            '名单、种子和全部文件已经公开；请与抽取时公布的哈希核对。',
            'List, seed and all files are public; compare them with the hashes of the draw.',
          )
    }</p>`,
  };
}

function voided(draw: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Step | null {
  if (draw.voiding === null) return null;
  return { title: sayer(request)('作废', 'Void'), at: draw.voiding.voidedAt, body: voidingFacts(draw, departmentOf, request), isBad: true };
}

export function timeline(draw: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Html {
  const steps = [
    frozen(draw, request),
    committed(draw, departmentOf, request),
    revealed(draw, departmentOf, request),
    entropy(draw, departmentOf, request),
    drawn(draw, request),
    disclosed(draw, request),
    voided(draw, departmentOf, request),
  ].filter((step) => step !== null);
  // What a voided draw did not come to will not happen any more.
  const shown = draw.state === 'voided' ? steps.filter(({ at }) => at !== null) : steps;
  const now = shown.findIndex(({ at }) => at === null);
  return html`<ol class="timeline">
${shown.map((step, place) => stepItem(step, place === now, request))}</ol>`;
}
