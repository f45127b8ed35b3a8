/** The verdict in big plain words; where it is bad, what is wrong, what that means and what to do. */

import { CHECK_WORDS, explainCore, type Verdict, type Words } from '@double-random/core';
import { grouped } from '@double-random/reports/words';
import type { CheckTold, VerifiedFacts } from '../../engine/protocol.js';
import { element, showWhen } from '../element.js';
import type { Names, Stage } from '../verification.js';
import { MEANING_WORDS } from '../words/meaning.js';
import { departmentName, type Part, type PartOf, type Say } from './parts.js';

const VERDICTS: Readonly<Record<Verdict, { readonly title: Words; readonly sentence: Words }>> = {
  valid: {
    title: { zh: '有效', en: 'Valid' },
    sentence: {
      zh: '您的浏览器用公布的文件重新抽取了一遍，得到逐字节相同的结果。',
      en: 'Your browser held the draw again from the published files and reached the same result, byte for byte.',
    },
  },
  sealed: {
    title: { zh: '已封存，部分尚未公开', en: 'Sealed: a part is not disclosed yet' },
    sentence: {
      zh: '目前公布的部分成立。名录和结果在现场检查之前保密，公开之后请再核验一次：结果必须与现在封存的哈希相符。',
      en: 'What is published so far holds. Pools and result are kept back until the on-site checks; verify again once they are disclosed: the result must match the hash that is sealed now.',
    },
  },
  'not-held': {
    title: { zh: '尚未抽取', en: 'Not held yet' },
    sentence: {
      zh: '这里没有抽取结果，因此没有核验任何抽取。目前已公布的部分成立：名录、规则和已作出的承诺此后不能更改。',
      en: 'There is no result here, so nothing drawn was checked. What is published so far holds: pools, rules and the commitments made cannot change from now on.',
    },
  },
  'not-valid': {
    title: { zh: '无效', en: 'Not valid' },
    sentence: {
      zh: '公布的文件与抽取规则得出的不一致。',
      en: 'The published files are not what the rules of the draw yield.',
    },
  },
};

/** The department that answers for the draw. */
function initiating({ manifest }: VerifiedFacts, names: Names, { language, say }: PartOf): string {
  const code = manifest?.departments.find(({ role }) => role === 'initiating')?.id;
  if (code === undefined) return '';
  const name = departmentName(names, code, language);
  return say(`（${name}）`, ` (${name})`);
}

function failure(check: CheckTold, { language, say }: PartOf): HTMLElement {
  const [first] = check.problems;
  return element(
    'div',
    { class: 'failure' },
    element('h3', {}, say(`不成立的检查：${CHECK_WORDS[check.name].zh}`, `The check that fails: ${CHECK_WORDS[check.name].en}`)),
    element('p', {}, MEANING_WORDS[check.name][language]),
    first === undefined
      ? null
      : element(
          'p',
          { class: 'first' },
          element('strong', {}, say('第一处不同：', 'The first difference: ')),
          explainCore(first, language),
        ),
  );
}

function whatToDo(facts: VerifiedFacts, names: Names, part: PartOf): HTMLElement {
  const { say } = part;
  const named = initiating(facts, names, part);
  return element(
    'div',
    { class: 'to-do' },
    element('h3', {}, say('怎么办', 'What to do')),
    element(
      'ol',
      {},
      element(
        'li',
        {},
        say(
          '先排除下载损坏：到公布页重新下载原件，再核验一次。',
          'Rule out a damaged download: get the file anew from where it was published, and verify again.',
        ),
      ),
      element(
        'li',
        {},
        say(
          `仍不成立，请打印或保存本页，连同文件告知发起部门${named}，要求说明；文件请原样保留。`,
          `If it still fails, print or save this page, and give it with the file to the initiating department${named}, and ask for an explanation. Keep the file as it is.`,
        ),
      ),
      element(
        'li',
        {},
        say(
          '被抽中的单位可以据此提出异议。抽取只能公开作废后重来，不能悄悄更改。',
          'A firm that was drawn may object on these grounds. A draw can only be voided in public and held again, never changed in silence.',
        ),
      ),
    ),
  );
}

/** What the manifest says of the draw to come, and what to do until then. */
function toCome({ manifest }: VerifiedFacts, { say }: PartOf): HTMLElement[] {
  if (manifest === null) return [];
  const sum = (of: 'population' | 'sample'): string => grouped(manifest.strata.reduce((all, stratum) => all + stratum[of], 0));
  return [
    element(
      'p',
      { class: 'figures' },
      say(
        `名录 ${sum('population')} 家，将抽取 ${sum('sample')} 家。`,
        `${sum('population')} entities in the pool, ${sum('sample')} to be drawn.`,
      ),
    ),
    element(
      'div',
      { class: 'to-do' },
      element('h3', {}, say('接下来', 'What comes next')),
      element(
        'ol',
        {},
        element(
          'li',
          {},
          say(
            '记下或保存下面的清单哈希和各部门的承诺：抽取之后它们必须原样出现。',
            'Note or save the manifest hash and the commitments below: after the draw they must be the same.',
          ),
        ),
        element(
          'li',
          {},
          say(
            '各部门揭示随机数、得出种子、完成抽取之后，到抽取页重新下载数据包，再核验一次。',
            'Once the departments have revealed, the seed is there and the draw is held, download the bundle anew from the page of the draw and verify again.',
          ),
        ),
        element(
          'li',
          {},
          say(
            '如果抽取页已经公布结果，说明您的文件不全或是早先下载的，请重新下载。',
            'If the page of the draw shows a result already, your file is not complete or was downloaded earlier: download it anew.',
          ),
        ),
      ),
    ),
  ];
}

const DOCUMENTS = {
  zip: { zh: '数据包（ZIP）', en: 'bundle (ZIP)' },
  folder: { zh: '数据包（文件夹）', en: 'bundle (folder)' },
  certificate: { zh: '抽取结果公告（PDF）内附的数据包', en: 'bundle inside the certificate (PDF)' },
} as const;

function figuresText({ figures }: VerifiedFacts, say: Say): HTMLElement | null {
  if (figures === null) return null;
  const { entities, drawn, reserves, excluded, teams, events, now } = figures;
  const parts = [
    say(`名录 ${grouped(entities)} 家`, `${grouped(entities)} entities in the pool`),
    say(`抽中 ${grouped(drawn)} 家`, `${grouped(drawn)} drawn`),
    ...(reserves === 0 ? [] : [say(`替补 ${grouped(reserves)} 家`, `${grouped(reserves)} in reserve`)]),
    ...(excluded === 0 ? [] : [say(`公开排除 ${grouped(excluded)} 家`, `${grouped(excluded)} left out in public`)]),
    say(`检查组 ${grouped(teams)} 个`, `${grouped(teams)} teams`),
    ...(events === 0
      ? []
      : [
          say(
            `抽取后变动 ${grouped(events)} 次，现应检查 ${grouped(now)} 家`,
            `${grouped(events)} changes since, ${grouped(now)} to be inspected now`,
          ),
        ]),
  ];
  return element('p', { class: 'figures' }, parts.join(say('，', ', ')), say('。', '.'));
}

/** What a certificate's bundle does not say about its paper. */
function certificateText({ form, isOfThisDraw }: VerifiedFacts, say: Say): HTMLElement | null {
  if (form !== 'certificate') return null;
  return isOfThisDraw === true
    ? element(
        'p',
        { class: 'notice' },
        say(
          '公告与内附的数据包是同一次抽取。这里核验的是内附的数据；纸面文字是否被改动，请核对纸上的结果哈希与下面的是否相同，或用命令行逐字节比对。',
          'The certificate and the bundle inside are of the same draw. What was verified is the data inside; whether the printed words were changed, compare the result hash on the paper with the one below, or use the command line, which compares every byte.',
        ),
      )
    : element(
        'p',
        { class: 'notice warn' },
        say(
          '公告所写的编号、清单哈希或结果哈希与内附的数据包不一致：这份公告说的不是它所带的那次抽取。',
          'The draw, the manifest hash or the result hash that the certificate states is not that of the bundle inside: it speaks of another draw than the one it carries.',
        ),
      );
}

function verified({ verified: { facts }, given, names }: Extract<Stage, { name: 'verified' }>, part: PartOf): HTMLElement[] {
  const { say, language } = part;
  const { verdict, manifest, form } = facts;
  const bad = facts.checks.find(({ outcome }) => outcome === 'fails') ?? facts.checks.find(({ outcome }) => outcome === 'not-checked');
  return [
    element('h2', { tabindex: '-1' }, VERDICTS[verdict].title[language]),
    element('p', { class: 'sentence' }, VERDICTS[verdict].sentence[language]),
    ...(manifest === null ? [] : [element('p', { class: 'draw-title' }, `${manifest.title}（${manifest.drawId}）`)]),
    ...[figuresText(facts, say), certificateText(facts, say)].filter((node) => node !== null),
    ...(verdict === 'not-held' ? toCome(facts, part) : []),
    ...(verdict === 'not-valid' ? [...(bad === undefined ? [] : [failure(bad, part)]), whatToDo(facts, names, part)] : []),
    element(
      'p',
      { class: 'hint' },
      `${given} · ${DOCUMENTS[form][language]} · ${say(`用时 ${facts.seconds.toFixed(1)} 秒`, `took ${facts.seconds.toFixed(1)} s`)}`,
    ),
  ];
}

/** Of what could not be verified at all. */
function unverified(stage: Stage, { say, language }: PartOf): HTMLElement[] {
  const title = (zh: string, en: string): HTMLElement => element('h2', { tabindex: '-1' }, say(zh, en));
  switch (stage.name) {
    case 'refused':
      return [title('无法核验', 'This cannot be verified'), ...stage.problems.map((problem) => element('p', {}, problem[language]))];
    case 'not-downloaded':
      return [
        title('数据包没有下载成功', 'The bundle could not be downloaded'),
        element(
          'p',
          {},
          stage.status === 0
            ? say(
                '请检查网络后再试；已下载到本机的数据包可以拖进来核验。',
                'Check the network and try again; a bundle that you have can be dropped here.',
              )
            : say(
                '这次抽取的数据包目前不提供下载，请稍后再试，或到抽取页查看原因。',
                'The bundle of this draw is not offered at present: try later, or see the page of the draw.',
              ),
        ),
      ];
    case 'broken':
      return [
        title('核验程序出错', 'The verifier failed'),
        element(
          'p',
          {},
          say(
            '这是程序的错误，不说明文件有问题。请换一个浏览器，或用命令行核验。',
            'This is a fault of the program and says nothing about the file. Use another browser, or the command line.',
          ),
        ),
        element('p', { class: 'hint' }, stage.reason),
      ];
    default:
      return [];
  }
}

export function verdictPart(part: PartOf): Part {
  const node = element('section', { class: 'verdict', 'aria-live': 'polite' });
  let shown: Stage | undefined;
  return {
    node,
    show(stage) {
      if (stage === shown) return;
      shown = stage;
      const found = stage.name === 'verified' ? verified(stage, part) : unverified(stage, part);
      const isBusy = stage.name === 'verifying' || stage.name === 'downloading';
      node.dataset['verdict'] = stage.name === 'verified' ? stage.verified.facts.verdict : stage.name;
      if (found.length > 0 || node.childElementCount > 0) node.replaceChildren(...found);
      showWhen(!isBusy && found.length > 0, node);
      node.querySelector('h2')?.focus({ preventScroll: false });
    },
  };
}
