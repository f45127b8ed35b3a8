/** How far it is, for eyes and for readers of screens, and how to stop it. */

import { CHECK_NAMES, CHECK_WORDS } from '@double-random/core';
import { grouped } from '@double-random/reports/words';
import { element, showWhen } from '../element.js';
import type { Stage } from '../verification.js';
import type { Part, PartOf, Say } from './parts.js';

const MEGABYTE = 1_000_000;

/** From 0 to 1; `null` where nobody knows. */
function fractionOf(stage: Stage): number | null {
  if (stage.name === 'downloading') return stage.progress.total === null ? null : stage.progress.received / stage.progress.total;
  if (stage.name !== 'verifying' || stage.progress === null) return null;
  return (CHECK_NAMES.indexOf(stage.progress.name) + stage.progress.fraction) / CHECK_NAMES.length;
}

function wordsOf(stage: Stage, { say, language }: Pick<PartOf, 'say' | 'language'>): string {
  if (stage.name === 'downloading') return say('正在下载数据包……', 'Downloading the bundle…');
  if (stage.name !== 'verifying') return '';
  const name = stage.progress?.name ?? CHECK_NAMES[stage.checks.length] ?? 'manifest';
  return say(`正在核验：${CHECK_WORDS[name].zh}`, `Verifying: ${CHECK_WORDS[name][language]}`);
}

const sizeWords = (stage: Stage, say: Say): string => {
  if (stage.name !== 'downloading') return '';
  const { received, total } = stage.progress;
  const megabytes = (bytes: number): string => grouped(Math.round((10 * bytes) / MEGABYTE) / 10);
  return total === null
    ? say(`已下载 ${megabytes(received)} MB`, `${megabytes(received)} MB so far`)
    : say(`${megabytes(received)} / ${megabytes(total)} MB`, `${megabytes(received)} of ${megabytes(total)} MB`);
};

export function progressPart({ say, language, verification }: PartOf): Part {
  const words = element('p', { role: 'status', 'aria-live': 'polite' });
  const size = element('p', { class: 'hint' });
  const bar = element('progress', { max: '1', 'aria-label': say('进度', 'Progress') });
  const stop = element('button', { type: 'button', class: 'quiet' }, say('停止', 'Stop'));
  stop.addEventListener('click', () => verification.cancel());
  const working = element('div', { class: 'working' }, bar, size, stop);
  return {
    node: element('div', { class: 'progress' }, words, working),
    show(stage) {
      const text = wordsOf(stage, { say, language });
      if (words.textContent !== text) words.textContent = text;
      size.textContent = sizeWords(stage, say);
      showWhen(stage.name === 'downloading' || stage.name === 'verifying', working);
      const fraction = fractionOf(stage);
      if (fraction === null && stage.name === 'downloading') bar.removeAttribute('value');
      else if (fraction !== null) bar.value = fraction;
    },
  };
}
