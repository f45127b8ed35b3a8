/** How many of which entities were drawn. */

import { grouped } from '@double-random/reports/words';
import type { Html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { stratumWords } from '../../words/scope.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';

const share = (part: number, all: number): string =>
  all === 0 ? '—' : `${((100 * part) / all).toLocaleString('en-US', { maximumFractionDigits: 2 })}%`;

/** @param strataBy what strata are made by, as the task tells */
export function drawStrata({ strata, drawnAt }: PublicDraw, strataBy: string | null, request: PageRequest): Html {
  const say = sayer(request);
  const isDrawn = drawnAt !== null;
  const total = strata.reduce(
    (sum, { population, sample, reserve }) => ({
      id: '',
      population: sum.population + population,
      sample: sum.sample + sample,
      reserve: sum.reserve + reserve,
    }),
    { id: '', population: 0, sample: 0, reserve: 0 },
  );
  const name = (id: string): string => {
    if (id === '') return say('合计', 'Total');
    return strata.length === 1 && strataBy === null ? say('全部检查对象', 'all entities') : stratumWords(strataBy, id)[request.language];
  };
  return table(
    say('同一分层里，每家机会相同', 'Within a stratum each entity has the same chance'),
    [
      { title: say('分层', 'Stratum'), cell: ({ id }) => name(id) },
      { title: say('名录中（户）', 'Entities'), isFigure: true, cell: ({ population }) => grouped(population) },
      {
        title: isDrawn ? say('抽中（户）', 'Drawn') : say('将抽取（户）', 'To be drawn'),
        isFigure: true,
        cell: ({ sample }) => grouped(sample),
      },
      { title: say('机会', 'Chance'), isFigure: true, cell: ({ sample, population }) => share(sample, population) },
      { title: say('替补（户）', 'In reserve'), isFigure: true, cell: ({ reserve }) => grouped(reserve) },
    ],
    strata.length > 1 ? [...strata, total] : strata,
  );
}
