/** "Was this firm drawn?": search in the verified pool, and one firm's proof in words. */

import { EXCLUSION_WORDS } from '@double-random/core';
import { grouped } from '@double-random/reports/words';
import { STANDING_WORDS } from '#web/words/standing.js';
import type { Verified } from '../../engine/client.js';
import type { Found, FoundEntity, Proven } from '../../engine/protocol.js';
import { element, showWhen } from '../element.js';
import { proofParagraphs } from '../words/proof.js';
import type { Part, PartOf } from './parts.js';
import { saveProof } from './save-proof.js';

let numbers = 0;

const reasonWords = (reason: string, { language }: PartOf): string =>
  Object.hasOwn(EXCLUSION_WORDS, reason) ? EXCLUSION_WORDS[reason as keyof typeof EXCLUSION_WORDS][language] : reason;

class EntitySearch {
  readonly node: HTMLElement;
  readonly #part: PartOf;
  readonly #input: HTMLInputElement;
  readonly #results = element('div', { class: 'found', 'aria-live': 'polite' });
  readonly #proof = element('div', { class: 'proof', 'aria-live': 'polite' });
  #verified: Verified | null = null;

  constructor(part: PartOf) {
    const { say } = part;
    this.#part = part;
    const id = `firm-${++numbers}`;
    this.#input = element('input', { id, type: 'search', autocomplete: 'off' });
    const form = element(
      'form',
      { role: 'search' },
      element(
        'div',
        { class: 'field' },
        element('label', { for: id }, say('单位名称或统一社会信用代码', 'Name or unified social credit code')),
        this.#input,
      ),
      element('button', { type: 'submit' }, say('查找', 'Search')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(this.#input.value);
    });
    this.node = element(
      'section',
      { class: 'firm' },
      element('h2', {}, say('这家单位抽中了吗？', 'Was this firm drawn?')),
      element(
        'p',
        {},
        say(
          '在刚刚核验过的数据里查找，答案同样由您的浏览器算出。',
          'Looked up in the data just verified; the answer too is computed by your browser.',
        ),
      ),
      form,
      this.#results,
    );
  }

  set(verified: Verified | null): void {
    if (verified === this.#verified) return;
    this.#verified = verified;
    this.#input.value = '';
    this.#results.replaceChildren();
  }

  async #search(text: string): Promise<void> {
    const verified = this.#verified;
    const { say } = this.#part;
    if (verified === null || text.trim() === '') return;
    this.#proof.replaceChildren();
    this.#results.replaceChildren(element('p', {}, say('正在查找……', 'Searching…')));
    const found = await verified.search(text).catch(() => null);
    if (verified !== this.#verified) return;
    this.#results.replaceChildren(...(found === null ? [this.#failed()] : this.#told(found, text.trim())));
  }

  /** The worker has ended, or found a fault of its own. */
  #failed(): HTMLElement {
    return element(
      'p',
      { class: 'problem', role: 'alert' },
      this.#part.say('没有算出来：请重新核验一次再试。', 'This could not be computed: verify once more and try again.'),
    );
  }

  #told({ entities, more }: Found, text: string): HTMLElement[] {
    const { say } = this.#part;
    if (entities.length === 0) {
      return [
        element(
          'p',
          { class: 'empty' },
          say(
            `名录和排除名单里都没有“${text}”：它不在这次抽取的范围之内。名称请写登记的全称或其中一段。`,
            `Neither the pool nor the exclusions have "${text}": it was not part of this draw. Give the registered name, or a part of it.`,
          ),
        ),
      ];
    }
    const list = element('ul', {}, ...entities.map((entity) => this.#entity(entity)));
    return [
      list,
      ...(more ? [element('p', { class: 'hint' }, say('还有更多，请把名称写得更完整。', 'There are more: give more of the name.'))] : []),
    ];
  }

  #entity({ id, name, standing, reason }: FoundEntity): HTMLElement {
    const { say, language } = this.#part;
    if (standing === 'left-out') {
      const words = reasonWords(reason ?? '', this.#part);
      return element(
        'li',
        {},
        element('code', {}, id),
        say(` 不参加抽取。公布的理由：${words}。`, ` was left out of the draw. Published reason: ${words}.`),
      );
    }
    const button = element('button', { type: 'button', class: 'quiet' }, say('为什么？看证明', 'Why? See the proof'));
    const item = element(
      'li',
      {},
      element('span', { class: 'firm-name' }, name),
      element('code', {}, id),
      element('strong', { 'data-standing': standing }, STANDING_WORDS[standing][language]),
      button,
    );
    button.addEventListener('click', () => {
      item.append(this.#proof);
      void this.#prove(id);
    });
    return item;
  }

  async #prove(id: string): Promise<void> {
    const verified = this.#verified;
    if (verified === null) return;
    this.#proof.replaceChildren(element('p', {}, this.#part.say('正在计算签号、位次和证明……', 'Computing ticket, place and proof…')));
    const bar = element('progress', { max: '1', 'aria-label': this.#part.say('进度', 'Progress') });
    this.#proof.append(bar);
    const proven = await verified
      .prove(id, ({ fraction }) => {
        bar.value = fraction;
      })
      .catch(() => null);
    if (verified !== this.#verified) return;
    this.#proof.replaceChildren(...(proven === null ? [this.#failed()] : this.#explained(proven)));
  }

  #explained(proven: Proven): HTMLElement[] {
    const { say, language } = this.#part;
    if (!proven.ok) return proven.problems.map((problem) => element('p', { class: 'problem' }, problem[language]));
    const { standing, proof } = proven.value;
    const save = element('button', { type: 'button', class: 'quiet' }, say('保存证明（JSON）', 'Save the proof (JSON)'));
    save.addEventListener('click', () => saveProof(standing.id, proof));
    return [
      element('h3', {}, `${standing.name}（${standing.id}）`),
      ...proofParagraphs(proven.value, language).map((text) => element('p', {}, text)),
      element(
        'details',
        {},
        element('summary', {}, say('完整的数字', 'The full numbers')),
        element(
          'dl',
          {},
          ...(
            [
              [say('签号', 'ticket'), standing.ticket],
              [say('位次', 'place'), standing.rank === null ? null : grouped(standing.rank)],
              [say('抽中线', 'cutoff'), standing.cutoff],
              [say('名录中的行', 'line of the pool'), grouped(proof.entity.index + 1)],
              [
                say('包含证明', 'inclusion proof'),
                say(
                  `${proof.entity.path.length} 个哈希，通向清单公布的根`,
                  `${proof.entity.path.length} hashes that lead to the root in the manifest`,
                ),
              ],
            ] as const
          ).flatMap(([name, value]) =>
            value === null ? [] : [element('div', {}, element('dt', {}, name), element('dd', {}, element('code', {}, value)))],
          ),
        ),
        save,
      ),
    ];
  }
}

export function entitySearch(part: PartOf): Part {
  const search = new EntitySearch(part);
  return {
    node: search.node,
    show(stage) {
      const verified = stage.name === 'verified' && stage.verified.facts.verdict === 'valid' ? stage.verified : null;
      search.set(verified);
      showWhen(verified !== null, search.node);
    },
  };
}
