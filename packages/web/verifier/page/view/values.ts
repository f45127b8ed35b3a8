/** The values to compare with what was published before: a bundle cannot prove when it was published. */

import type { VerifiedFacts } from '../../engine/protocol.js';
import { element, showWhen } from '../element.js';
import type { Names } from '../verification.js';
import { type Comparison, compareNoted, type NamedValue } from '../words/noted.js';
import { departmentName, type Part, type PartOf, type Say } from './parts.js';

function valuesOf(facts: VerifiedFacts, names: Names, { say, language }: PartOf): NamedValue<string>[] {
  const { verdict, manifestHash, commitments, resultHash } = facts;
  const values: (readonly [name: string, value: string | null])[] = [
    [say('清单哈希', 'manifest hash'), manifestHash],
    ...(commitments ?? []).map(([code, commitment]) => {
      const name = departmentName(names, code, language);
      return [say(`${name}的承诺`, `commitment of ${name}`), commitment] as const;
    }),
    [
      verdict === 'not-valid' ? say('结果哈希（重新抽取所得）', 'result hash (of the draw held again)') : say('结果哈希', 'result hash'),
      resultHash,
    ],
  ];
  return values.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function comparisonText(comparison: Comparison<string>, say: Say): readonly [state: 'same' | 'other' | 'unclear', words: string] {
  switch (comparison.kind) {
    case 'nothing':
      return ['unclear', ''];
    case 'not-hex':
      return ['unclear', say('这不是哈希：哈希只有 0–9 和 a–f。', 'This is no hash: a hash has only 0–9 and a–f.')];
    case 'too-short':
      return ['unclear', say(`请至少填 ${comparison.fewest} 位。`, `Give at least ${comparison.fewest} digits.`)];
    case 'other':
      return [
        'other',
        say('✗ 与以上各值都不同：您记下的不是这一次公布的内容。', '✗ It is none of these: what you noted is not what is published here.'),
      ];
    case 'same': {
      const { name, digits, of } = comparison;
      return digits === of
        ? ['same', say(`✓ 与${name}完全相同。`, `✓ It is the ${name}.`)]
        : [
            'same',
            say(`✓ 与${name}的前 ${digits} 位相同（共 ${of} 位）。`, `✓ It is the beginning of the ${name}: ${digits} of ${of} digits.`),
          ];
    }
  }
}

let numbers = 0;

export function valuesPart(part: PartOf): Part {
  const { say } = part;
  const list = element('dl');
  const id = `noted-${++numbers}`;
  const input = element('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false', inputmode: 'text' });
  const answer = element('p', { class: 'comparison', role: 'status' });
  let values: readonly NamedValue<string>[] = [];
  const compare = (): void => {
    const [state, words] = comparisonText(compareNoted(input.value, values), say);
    answer.dataset['state'] = state;
    answer.textContent = words;
  };
  input.addEventListener('input', compare);
  const node = element(
    'section',
    { class: 'values' },
    element('h2', {}, say('与您早先看到的核对', 'Compare with what you saw before')),
    element(
      'p',
      {},
      say(
        '数据包不能证明自己是什么时候公布的。请核对：清单哈希应与承诺之前公布的相同，各部门的承诺应与揭示之前公布的相同，结果哈希应与公告上的相同。',
        'A bundle cannot prove when it was published. The manifest hash must be the one published before anyone committed, the commitments those published before anyone revealed, the result hash the one on the certificate.',
      ),
    ),
    list,
    element('div', { class: 'field' }, element('label', { for: id }, say('粘贴您记下的值', 'Paste a value that you noted')), input, answer),
  );
  return {
    node,
    show(stage) {
      values = stage.name === 'verified' ? valuesOf(stage.verified.facts, stage.names, part) : [];
      showWhen(values.length > 0, node);
      const entries = values.map(({ name, value }) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, element('code', {}, value))),
      );
      list.replaceChildren(...entries);
      if (stage.name !== 'verified') input.value = '';
      compare();
    },
  };
}
