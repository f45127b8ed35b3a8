/** 抽取与期望: whether draws came out as fair ones do, explained. */

import { grouped } from '@double-random/reports/words';
import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { chanceWords } from '../../words/chance.js';
import { regionWords } from '../../words/regions.js';
import { riskWords } from '../../words/scope.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { bar } from '../figures/bar.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';

type Draws = PublicAnswer<'/api/v1/public/statistics'>['draws'];
type Test = Draws['entities'];
type Stratum = Draws['strata'][number];

/** What a chance means. @param chance as the API says it, such as `0.6096` or `<0.0001` */
export const chanceText = ({ chance }: Pick<Test, 'chance'>, request: PageRequest): string => chanceWords(chance)[request.language];

const districtText = (districts: readonly string[], request: PageRequest): string =>
  districts
    .map((code) => (code === '' ? sayer(request)('其他', 'others') : regionWords(code)[request.language]))
    .join(sayer(request)('、', ', '));

function stratumTable(stratum: Stratum, request: PageRequest): Html {
  const say = sayer(request);
  const most = Math.max(1, ...stratum.cells.flatMap(({ observed, expected }) => [observed, Number(expected)]));
  const name = riskWords(stratum.stratum)[request.language];
  const caption = say(
    `${name}：${stratum.draws} 次抽取，从 ${grouped(stratum.population)} 家中抽中 ${grouped(stratum.selected)} 家；${chanceText(stratum, request)}（概率 ${stratum.chance ?? '—'}）`,
    `${name}: ${stratum.draws} draws, ${grouped(stratum.selected)} of ${grouped(stratum.population)} drawn; ${chanceText(stratum, request)} (chance ${stratum.chance ?? '—'})`,
  );
  return table(
    caption,
    [
      { title: say('区域', 'Districts'), cell: ({ districts }) => districtText(districts, request) },
      { title: say('实际抽中', 'Drawn'), isFigure: true, cell: ({ observed }) => observed },
      { title: say('期望', 'Expected'), isFigure: true, cell: ({ expected }) => expected },
      {
        title: say('实际（横条）与期望（竖线）', 'Drawn (bar), expected (line)'),
        cell: ({ observed, expected }) =>
          bar({
            length: observed / most,
            mark: Number(expected) / most,
            label: say(`实际 ${observed}，期望 ${expected}`, `${observed} drawn, ${expected} expected`),
          }),
      },
    ],
    stratum.cells,
  );
}

function departmentTable({ departments }: Draws, names: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  if (departments.length === 0) return null;
  return [
    html`<h3>${say('执法人员', 'Inspectors')}</h3>
`,
    table(
      say('同等条件的执法人员，被派到的机会是否一样', 'Whether inspectors alike were sent alike'),
      [
        { title: say('部门', 'Department'), cell: ({ department }) => names(department) },
        { title: say('派出人次', 'Places filled'), isFigure: true, cell: ({ places }) => places },
        { title: say('可比较的人次', 'Of them comparable'), isFigure: true, cell: ({ testedPlaces }) => testedPlaces },
        { title: say('概率', 'Chance'), isFigure: true, cell: ({ chance }) => chance ?? '—' },
        { title: say('说明', 'What it means'), cell: (tested) => chanceText(tested, request) },
      ],
      departments,
    ),
  ];
}

export function againstExpectation(draws: Draws, names: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  if (draws.counted === 0) return html`<p class="empty">${say('还没有可以比较的抽取。', 'No draw to compare yet.')}</p>`;
  return [
    html`<p>${say(
      '抽取如果公平，各区域抽中的家数应当大致与名录里的家数成比例，但不会一模一样。这里把实际抽中的与期望的放在一起；“概率”是说：假如每次抽取都公平，出现这么大或更大偏离的可能有多大。',
      'If draws are fair, each district is drawn about in proportion to its part of the pool, but never exactly so. Here is what was drawn beside what was to be expected. The chance tells how likely a deviation at least as large is, if every draw was fair.',
    )}${say(
      '单独一个小的概率说明不了什么；非常小（<0.0001）的需要说明；总是几乎等于 1 也同样可疑，按固定间隔取样就会这样。',
      ' One small chance proves nothing; a very small one (<0.0001) asks for an explanation; nearly 1 again and again is as suspect, for drawing every k-th of a list gives that.',
    )}</p>
<p>${say(
      `已完成 ${draws.held} 次抽取，其中 ${draws.counted} 次计入。总的看：${chanceText(draws.entities, request)}（概率 ${draws.entities.chance ?? '—'}）。`,
      `${draws.held} draws are held, ${draws.counted} of them counted. On the whole: ${chanceText(draws.entities, request)} (chance ${draws.entities.chance ?? '—'}).`,
    )}</p>
<h3>${say('检查对象', 'Entities')}</h3>
`,
    draws.strata.map((stratum) => stratumTable(stratum, request)),
    departmentTable(draws, names, request),
  ];
}
