/** Whether results are published, and in time. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { count, reaches, type Share, type Subject, share, shareText } from './counted.js';
import { type LabelledShare, shareChart } from './share-chart.js';

const TARGET = 100;

function inTimeWords({ say }: Subject, inTime: Share, text: string): string {
  if (inTime.of === 0)
    return say('没有公示的结果，无从计算按期公示率。', 'No result is published, so that there is no share published in time.');
  const late = inTime.of - inTime.count;
  if (reaches(inTime, TARGET)) {
    return say(
      `公示的${grouped(inTime.of)}份结果全部在检查结束后20个工作日内公示。`,
      `All ${grouped(inTime.of)} results were published within 20 working days after the inspection ended.`,
    );
  }
  return say(
    `公示的${grouped(inTime.of)}份结果中，${grouped(inTime.count)}份在检查结束后20个工作日内公示，按期公示率${text}；逾期公示${grouped(late)}份。`,
    `Of ${grouped(inTime.of)} results, ${grouped(inTime.count)} were published within 20 working days after the inspection ended: ${text}; ${grouped(late)} came late.`,
  );
}

function standingWords(subject: Subject): string {
  const { say } = subject;
  const [results, withdrawn] = [count(subject, 'results'), count(subject, 'results-withdrawn')];
  if (results === 0 && withdrawn === 0) return say('本年度没有更正或者撤回的结果。', 'No result of this year was corrected or withdrawn.');
  const corrected = count(subject, 'results-corrected');
  return say(
    `现行有效的结果${grouped(results)}份，其中经更正的${grouped(corrected)}份；另有${grouped(withdrawn)}份撤回，撤回的结果不计入其他各项统计。更正和撤回均公开留痕，原内容仍可查阅。`,
    `${grouped(results)} results stand, ${grouped(corrected)} of them after a correction; ${grouped(withdrawn)} more were withdrawn and count nowhere else. Corrections and withdrawals stay public, with what they replaced.`,
  );
}

export function publication(subject: Subject): Block[] {
  const { say } = subject;
  const published = share(subject, 'publication-rate');
  const inTime = share(subject, 'published-in-time');
  const rows: readonly LabelledShare[] = [
    { ...published, label: say('结果公示率', 'Visits whose result is published') },
    { ...inTime, label: say('按期公示率', 'Published in time') },
  ];
  const publishedWords =
    published.of === 0
      ? say('没有已经公开的检查任务，无从计算结果公示率。', 'No inspection task is public yet, so that there is no publication rate.')
      : say(
          `应当公示结果的检查${grouped(published.of)}户次，已经公示${grouped(published.count)}户次，结果公示率${shareText(subject, published)}。`,
          `Of ${grouped(published.of)} visits, the results of ${grouped(published.count)} are published: ${shareText(subject, published)}.`,
        );
  const caption = say('结果公示率和按期公示率', 'Results published, and published in time');
  return [
    {
      kind: 'paragraph',
      text: say(
        `${publishedWords}${inTimeWords(subject, inTime, shareText(subject, inTime))}`,
        `${publishedWords} ${inTimeWords(subject, inTime, shareText(subject, inTime))}`,
      ),
    },
    { kind: 'paragraph', text: standingWords(subject) },
    ...(published.of === 0 && inTime.of === 0
      ? []
      : [
          shareChart(subject, rows, {
            scale: 'whole',
            caption,
            headers: [say('比率', 'Share'), say('数量/总数', 'Count/total')],
            targets: [TARGET],
          }),
          {
            kind: 'table' as const,
            summary: caption,
            columns: [
              { header: say('指标', 'Figure'), width: 1, align: 'left' as const },
              { header: say('总数', 'Total'), width: 'content' as const, align: 'right' as const },
              { header: say('达到', 'Count'), width: 'content' as const, align: 'right' as const },
              { header: say('未达到', 'Left'), width: 'content' as const, align: 'right' as const },
              { header: say('比率', 'Share'), width: 'content' as const, align: 'right' as const },
            ],
            rows: rows.map((part) => [
              part.label,
              grouped(part.of),
              grouped(part.count),
              grouped(Math.max(0, part.of - part.count)),
              shareText(subject, part),
            ]),
          },
        ]),
  ];
}
