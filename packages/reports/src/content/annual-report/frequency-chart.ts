/** Histograms of how often somebody was visited, or went. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { binLabel, binned, type Frequency } from './bins.js';
import type { Row, Subject } from './counted.js';

/** @param rows whose group ends with the number of visits; the same number in several rows is added up */
export function frequenciesOf(rows: readonly Row[]): readonly Frequency[] {
  const counts = new Map<number, number>();
  for (const { group, count } of rows) {
    const visits = group.at(-1);
    if (typeof visits === 'number') counts.set(visits, (counts.get(visits) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([visits, count]) => ({ visits, count }));
}

interface Shown {
  readonly caption: string;
  /** Who is counted. */
  readonly up: string;
}

export function frequencyChart(subject: Subject, frequencies: readonly Frequency[], { caption, up }: Shown): Block {
  const { say } = subject;
  const bins = binned(frequencies);
  const words = bins.map((bin) => say(`${binLabel(bin)}次的${grouped(bin.count)}`, `${binLabel(bin)}: ${grouped(bin.count)}`));
  return {
    kind: 'chart',
    chart: {
      form: 'histogram',
      across: say('检查次数', 'Visits'),
      up,
      columns: bins.map((bin) => ({ label: binLabel(bin), count: bin.count, value: grouped(bin.count) })),
    },
    caption,
    alt: say(
      `柱形图，${caption}，按检查次数列出${up}：${words.join('；')}。`,
      `Histogram, ${caption}, ${up} by visits: ${words.join('; ')}.`,
    ),
  };
}
