/** Figures of the statistics as tables with bars: the numbers are always there to be read. */

import { grouped } from '@double-random/reports/words';
import type { Schema } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { bar } from '../figures/bar.js';
import { type Column, table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { groupWords, type Namers } from './group-words.js';

export type Figure = Schema<'Figure'>;

type Row = Figure['rows'][number];

/** A figure with more rows is folded. */
const MANY = 12;

/** For reading; a plain count stands for itself. */
const textOf = ({ count, text, of }: Row): string => text ?? (of === null ? grouped(count) : '—');

const countsOf = ({ count, of }: Row): string => (of === null ? '' : `${grouped(count)} / ${grouped(of)}`);

/** What a row that is no share is worth beside the others of its figure. */
const worth = ({ count, of }: Pick<Row, 'count' | 'of'>): number => {
  if (of === null) return count;
  return of === 0 ? 0 : count / of;
};

/** How long the bar of a row is: its share, or its part of the largest of its figure. */
function lengthOf({ kind, rows }: Figure, row: Row): number | null {
  if (kind === 'share') return row.of === null || row.of === 0 ? null : row.count / row.of;
  const most = Math.max(...rows.map(worth));
  return most === 0 ? null : worth(row) / most;
}

function drawing(figure: Figure, row: Row): Content {
  const length = lengthOf(figure, row);
  return length === null ? null : bar({ length, label: textOf(row) });
}

interface Line {
  readonly figure: Figure;
  readonly row: Row;
}

const valueColumns = (request: PageRequest): readonly Column<Line>[] => {
  const say = sayer(request);
  return [
    { title: say('数值', 'Value'), isFigure: true, cell: ({ row }) => html`<strong>${textOf(row)}</strong>` },
    { title: say('分子 / 分母', 'Of how many'), isFigure: true, cell: ({ row }) => countsOf(row) },
  ];
};

/** Figures of a single number each, one below the other. */
export function singleFigures(figures: readonly Figure[], request: PageRequest): Html {
  const say = sayer(request);
  const lines = figures.flatMap((figure) => figure.rows.map((row) => ({ figure, row })));
  return table(
    say('主要指标', 'Main figures'),
    [
      { title: say('指标', 'Figure'), cell: ({ figure }) => html`<span id="${figure.id}">${figure[request.language]}</span>` },
      ...valueColumns(request),
      { title: say('图示', 'Chart'), cell: ({ figure, row }) => (figure.kind === 'share' ? drawing(figure, row) : null) },
    ],
    lines,
  );
}

/** A figure by groups; a long one is folded. */
export function figureByGroup(figure: Figure, namers: Namers, request: PageRequest): Html {
  const say = sayer(request);
  const title = figure[request.language];
  const groups = figure.groups.map(
    (group, place): Column<Line> => ({
      title: group[request.language],
      cell: ({ row }) => groupWords(figure.id, row.group, namers, request)[place] ?? '',
    }),
  );
  const drawn =
    figure.rows.length === 0
      ? html`<p class="empty">${say('还没有可以统计的数据。', 'There is nothing to count yet.')}</p>`
      : html`<div class="headed">${table(
          title,
          [...groups, ...valueColumns(request), { title: say('图示', 'Chart'), cell: ({ row }) => drawing(figure, row) }],
          figure.rows.map((row) => ({ figure, row })),
        )}</div>`;
  const content =
    figure.rows.length > MANY
      ? html`<details><summary>${say(`展开 ${figure.rows.length} 行`, `Show ${figure.rows.length} rows`)}</summary>
${drawn}</details>`
      : drawn;
  return html`<h3 id="${figure.id}">${title}</h3>
${content}
`;
}
