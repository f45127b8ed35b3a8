/** Charts of shares, and what is said of them to those who do not see them. */

import { MOST_BARS, type ShareChart } from '../chart.js';
import type { Block } from '../document.js';
import { partText, type Share, type Subject, shareText } from './counted.js';

export interface LabelledShare extends Share {
  readonly label: string;
}

interface Shown extends Pick<ShareChart, 'scale'> {
  readonly caption: string;
  /** What the percentages and their parts are called above the bars. */
  readonly headers: readonly [percentage: string, parts: string];
  /** Percentages to be reached. */
  readonly targets: readonly number[];
}

const inWords = (subject: Subject, { label, ...part }: LabelledShare): string =>
  part.of === 0
    ? subject.say(`${label}无`, `${label} n/a`)
    : subject.say(`${label}${shareText(subject, part)}（${partText(part)}）`, `${label} ${shareText(subject, part)} (${partText(part)})`);

export function shareChart(subject: Subject, shares: readonly LabelledShare[], { scale, caption, headers, targets }: Shown): Block {
  const { say } = subject;
  const shown = shares.slice(0, MOST_BARS);
  const words = shown.map((one) => inWords(subject, one)).join(say('；', '; '));
  return {
    kind: 'chart',
    chart: {
      form: 'shares',
      scale,
      targets: targets.map((percent) => ({ percent, label: say(`目标${percent}%`, `Target ${percent}%`) })),
      headers,
      bars: shown.map(({ label, ...part }) => ({
        label,
        count: part.count,
        of: part.of,
        values: [shareText(subject, part), part.of === 0 ? '' : partText(part)],
      })),
    },
    caption,
    alt: say(`条形图，${caption}：${words}。`, `Bar chart, ${caption}: ${words}.`),
  };
}
