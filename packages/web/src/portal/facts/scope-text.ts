/** 定向 or 不定向, and which entities are meant. */

import type { Schema } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { conditionsOf } from '../../words/scope.js';
import { SCOPE_WORDS } from '../../words/tasks.js';
import { type PageRequest, sayer } from '../request.js';

/** @param filter `null`: a sealed task keeps it to itself */
export function scopeText(
  request: Pick<PageRequest, 'language'>,
  scope: 'directed' | 'undirected',
  filter: Schema<'EntityFilter'> | null,
): Content {
  const say = sayer(request);
  const { language } = request;
  if (scope === 'undirected') return say('不定向：从全部检查对象中抽取', 'Undirected: from the whole entity directory');
  const lines = (filter === null ? [] : conditionsOf(filter)).map(
    ({ label, values }) =>
      html`<li>${label[language]}${say('：', ': ')}${values.map((value) => value[language]).join(say('、', ', '))}</li>`,
  );
  return [say(SCOPE_WORDS.directed.zh, 'Directed'), lines.length === 0 ? null : html`<ul class="lines">${lines}</ul>`];
}
