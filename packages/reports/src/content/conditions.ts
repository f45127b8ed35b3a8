/** Which entities are meant, in words. */

import type { Condition } from '../records/condition.js';
import type { Writing } from './writing.js';

/** 定向 or 不定向, and the conditions, one a line. */
export function scopeInWords(scope: 'directed' | 'undirected', conditions: readonly Condition[], writing: Writing): string {
  const { say, named, listed } = writing;
  if (scope === 'undirected') return say('不定向：从全部检查对象中抽取', 'undirected: from the whole entity directory');
  const lines = conditions.map(({ label, values }) =>
    say(`${named(label)}：${listed(values.map(named))}`, `${named(label)}: ${listed(values.map(named))}`),
  );
  return [say('定向：', 'directed:'), ...lines].join('\n');
}
