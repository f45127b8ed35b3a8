/** What was found: how many items have a problem, by class and by item. */

import { MOST_BARS } from '../chart.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import {
  largestShareFirst,
  memberText,
  partText,
  type Row,
  rowsOf,
  type Share,
  type Subject,
  share,
  shareOfRow,
  shareText,
} from './counted.js';
import { type LabelledShare, shareChart } from './share-chart.js';

export function findings(subject: Subject): Block[] {
  const { say } = subject;
  const items = share(subject, 'problem-rate');
  if (items.of === 0) {
    return [{ kind: 'paragraph', text: say('本年度没有公示的检查结果。', 'No result of this year is published.') }];
  }
  const visits = share(subject, 'problem-rate-of-visits');
  const lost = share(subject, 'not-found-rate');
  const words = (part: Share): string => shareText(subject, part);
  return [
    {
      kind: 'paragraph',
      text: say(
        `公示的结果共检查事项${grouped(items.of)}项次，发现问题${grouped(items.count)}项次，问题发现率${words(items)}。按户次计，${grouped(visits.of)}户次中有${grouped(visits.count)}户次至少发现一项问题，占${words(visits)}。通过登记的住所（经营场所）无法联系的${grouped(lost.count)}项次，占${words(lost)}。`,
        `In the published results ${grouped(items.of)} items were checked, ${grouped(items.count)} of them with a problem: ${words(items)}. Of ${grouped(visits.of)} visits, ${grouped(visits.count)} found at least one problem: ${words(visits)}. For ${grouped(lost.count)} items (${words(lost)}) the entity could not be found at its registered address.`,
      ),
    },
  ];
}

/** The largest and the smallest, where they differ. */
function extremes({ say }: Subject, shares: readonly LabelledShare[]): string {
  const ordered = shares.filter(({ of }) => of > 0).sort(largestShareFirst);
  const [most, least] = [ordered.at(0), ordered.at(-1)];
  if (most === undefined || least === undefined || most.text === least.text) return '';
  return say(
    `其中${most.label}最高，为${most.text}；${least.label}最低，为${least.text}。`,
    ` ${most.label} has the highest share, ${most.text}, ${least.label} the lowest, ${least.text}.`,
  );
}

/** Classes are mostly known by a letter alone. */
function className(subject: Subject, { group: [risk] }: Row): string {
  const name = memberText(subject, risk, subject.say('未分类', 'Without a class'));
  return /^[A-Z]$/.test(name) ? subject.say(`${name}类`, `Class ${name}`) : name;
}

export function byClass(subject: Subject): Block[] {
  const { say } = subject;
  const rows = rowsOf(subject, 'problem-rate-by-class');
  const shares = [...rows]
    .sort((a, b) => Number(a.group[0] === null) - Number(b.group[0] === null))
    .map((row): LabelledShare => ({ ...shareOfRow(row), label: className(subject, row) }));
  if (shares.length === 0) {
    return [{ kind: 'paragraph', text: say('没有可按信用风险类别统计的结果。', 'There are no results to count by credit-risk class.') }];
  }
  const caption = say('各信用风险类别的问题发现率', 'Items with a problem, by credit-risk class');
  return [
    {
      kind: 'paragraph',
      text: say(
        `下图按抽取时检查对象所属的信用风险类别，比较检查事项中发现问题的比例。${extremes(subject, shares)}条形右侧为问题项次和检查项次。`,
        `The chart compares the share of items with a problem by the credit-risk class that the entities had when they were drawn.${extremes(subject, shares)} Beside each bar stand the items with a problem and the items checked.`,
      ),
    },
    shareChart(subject, shares, {
      scale: 'largest',
      caption,
      headers: [say('问题发现率', 'Problem rate'), say('问题/检查项次', 'Problems/checked')],
      targets: [],
    }),
    {
      kind: 'table',
      summary: caption,
      columns: [
        { header: say('信用风险类别', 'Credit-risk class'), width: 1, align: 'left' },
        { header: say('检查项次', 'Items checked'), width: 1, align: 'right' },
        { header: say('问题项次', 'With a problem'), width: 1, align: 'right' },
        { header: say('问题发现率', 'Problem rate'), width: 1, align: 'right' },
      ],
      rows: shares.map((part) => [part.label, grouped(part.of), grouped(part.count), shareText(subject, part)]),
    },
  ];
}

interface ItemShare extends LabelledShare {
  readonly department: string;
}

/** The items with most problems, the largest share first. */
const mostProblems = (items: readonly ItemShare[]): readonly ItemShare[] =>
  items
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || largestShareFirst(a, b))
    .slice(0, MOST_BARS)
    .sort(largestShareFirst);

/** Items of several departments that have the same name stand with their departments. */
function distinct({ say }: Subject, items: readonly ItemShare[]): readonly LabelledShare[] {
  const uses = new Map<string, number>();
  for (const { label } of items) uses.set(label, (uses.get(label) ?? 0) + 1);
  return items.map(({ department, label, ...part }) => ({
    ...part,
    label: (uses.get(label) ?? 0) > 1 ? say(`${label}（${department}）`, `${label} (${department})`) : label,
  }));
}

export function byItem(subject: Subject): Block[] {
  const { say } = subject;
  const items = rowsOf(subject, 'problem-rate-by-item').map(
    (row): ItemShare => ({
      ...shareOfRow(row),
      department: memberText(subject, row.group[0], ''),
      label: memberText(subject, row.group[1], ''),
    }),
  );
  if (items.length === 0) return [{ kind: 'paragraph', text: say('没有可按事项统计的结果。', 'There are no results to count by item.') }];
  const top = mostProblems(items);
  const found = items.filter(({ count }) => count > 0).length;
  const [all, some, shown] = [grouped(items.length), grouped(found), grouped(top.length)];
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text:
        found === 0
          ? say(`检查的${all}个事项均未发现问题。`, `None of the ${all} items that were checked had a problem.`)
          : say(
              `检查涉及${all}个事项，其中${some}个事项发现问题。${found > top.length ? `图中为发现问题最多的${shown}个事项，按问题发现率排列；` : ''}全部事项见下表。`,
              `${all} items were checked, ${some} of them with problems.${found > top.length ? ` The chart shows the ${shown} items with most problems, by their problem rate.` : ''} The table has all items.`,
            ),
    },
  ];
  if (top.length > 1) {
    blocks.push(
      shareChart(subject, distinct(subject, top), {
        scale: 'largest',
        caption:
          found > top.length
            ? say(`发现问题最多的${shown}个事项`, `The ${shown} items with most problems`)
            : say('发现问题的事项', 'Items with problems'),
        headers: [say('问题发现率', 'Problem rate'), say('问题/结果数', 'Problems/results')],
        targets: [],
      }),
    );
  }
  return [
    ...blocks,
    {
      kind: 'table',
      summary: say('各事项的问题发现率', 'Problem rate of each item'),
      columns: [
        { header: say('部门', 'Department'), width: 5, align: 'left' },
        { header: say('抽查事项', 'Item'), width: 8, align: 'left' },
        { header: say('问题/结果数', 'Problems/results'), width: 'content', align: 'right' },
        { header: say('问题发现率', 'Problem rate'), width: 'content', align: 'right' },
      ],
      rows: items.map((item) => [item.department, item.label, partText(item), shareText(subject, item)]),
    },
  ];
}
