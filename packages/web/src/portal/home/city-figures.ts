/** The year in figures: coverage against 100 %, joint rate, visits saved, and what is late. */

import type { PublicAnswer, ReadOutcome } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { bar } from '../figures/bar.js';
import { type Tile, tiles } from '../figures/tile.js';
import { link } from '../link.js';
import { type PageRequest, sayer } from '../request.js';

type Coverage = PublicAnswer<'/api/v1/public/coverage'>;
type Statistics = PublicAnswer<'/api/v1/public/statistics'>;
type Overdue = PublicAnswer<'/api/v1/public/overdue'>;

const NOTHING = '—';

function coverageTile({ city, year }: Coverage, request: PageRequest): Tile {
  const say = sayer(request);
  const { count, of, percent } = city.coverage;
  const left = of - count;
  return {
    title: say('抽查事项覆盖率（目标 100%）', 'Items covered (target: 100 %)'),
    figure: percent ?? NOTHING,
    bar: of === 0 ? null : bar({ length: count / of, label: say(`已覆盖 ${percent ?? ''}`, `${percent ?? ''} covered`) }),
    note: html`${say(`${of} 项中已覆盖 ${count} 项`, `${count} of ${of} items`)}${left > 0 ? say(`，还差 ${left} 项`, `; ${left} to go`) : ''} <a href="${link(request, '/coverage', { year, standing: left > 0 ? 'uncovered' : undefined })}">${say('逐项查看', 'Item by item')}</a>`,
  };
}

function jointTile({ city, year }: Coverage, request: PageRequest): Tile {
  const say = sayer(request);
  const { count, of, percent } = city.joint;
  const targetsThat = (reached: boolean): string =>
    city.reachesJoint
      .flatMap((one) => (one.reached === reached ? [say(`${one.target}%`, `${one.target} %`)] : []))
      .join(say('、', ' and '));
  const [reached, missed] = [targetsThat(true), targetsThat(false)];
  const targets = [
    ...(reached === '' ? [] : [say(`已达到目标 ${reached}`, `targets reached: ${reached}`)]),
    ...(missed === '' ? [] : [say(`未达到目标 ${missed}`, `not reached: ${missed}`)]),
  ];
  return {
    title: say('部门联合抽查率', 'Joint inspections'),
    figure: percent ?? NOTHING,
    bar: of === 0 ? null : bar({ length: count / of, label: say(`联合 ${percent ?? ''}`, `${percent ?? ''} joint`) }),
    note: html`${say(`计划任务 ${of} 项，联合 ${count} 项；`, `${count} of ${of} planned tasks; `)}${targets.join(say('，', ', '))} <a href="${link(request, '/statistics', { year })}">${say('全部统计', 'All figures')}</a>`,
  };
}

function savedTile({ figures, year }: Statistics, request: PageRequest): Tile | null {
  const say = sayer(request);
  const [row] = figures.find(({ id }) => id === 'visits-saved')?.rows ?? [];
  if (row === undefined) return null;
  return {
    title: say('减少入户次数', 'Visits saved'),
    figure: String(row.count),
    bar:
      row.of === null || row.of === 0
        ? null
        : bar({ length: row.count / row.of, label: say(`减少 ${row.text ?? ''}`, `${row.text ?? ''} fewer`) }),
    note: html`${say(`各部门分头检查须上门 ${row.of ?? 0} 次；联合检查进一次门、查多项事，少上门 ${row.text ?? NOTHING}`, `Each department alone would have made ${row.of ?? 0}; together they went ${row.text ?? NOTHING} less often`)} <a href="${link(request, '/statistics', { year })}#visits-saved">${say('怎样计算', 'How it is counted')}</a>`,
  };
}

function overdueTile({ items, next }: Overdue, request: PageRequest): Tile {
  const say = sayer(request);
  const count = items.length;
  return {
    title: say('逾期未公示', 'Publications overdue'),
    figure: next === null ? String(count) : say(`${count} 以上`, `over ${count}`),
    note: html`${
      count === 0
        ? say('检查结束后 20 个工作日内公示，目前没有逾期。', 'Due 20 working days after the inspection; nothing is late.')
        : say('检查结束已超过 20 个工作日仍未公示。', 'Not published 20 working days after the inspection.')
    } <a href="${link(request, '/overdue')}">${say('逾期清单', 'The list')}</a>`,
  };
}

export interface CityAnswers {
  readonly coverage: ReadOutcome<Coverage>;
  readonly statistics: ReadOutcome<Statistics>;
  readonly overdue: ReadOutcome<Overdue>;
}

/** A figure that cannot be had now is left out; the others stand. */
export function cityFigures({ coverage, statistics, overdue }: CityAnswers, request: PageRequest): Content {
  const shown = [
    ...(coverage.ok ? [coverageTile(coverage.value, request), jointTile(coverage.value, request)] : []),
    ...(statistics.ok ? [savedTile(statistics.value, request)] : []),
    ...(overdue.ok ? [overdueTile(overdue.value, request)] : []),
  ].filter((tile) => tile !== null);
  return shown.length === 0 ? null : tiles(shown);
}
