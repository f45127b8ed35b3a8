/** One entity in one draw: drawn or not, why, who goes there, and what became of it. */

import { grouped } from '@double-random/reports/words';
import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { stratumWords } from '../../words/scope.js';
import { TEAM_ROLE_WORDS } from '../../words/team.js';
import { VISIT_STATE_WORDS } from '../../words/visits.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { mark } from '../facts/mark.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText, momentText } from '../time.js';

export type EntityPlace = PublicAnswer<'/api/v1/public/entities/{entity}/draws'>['items'][number];

/** By task: what its strata are made by. */
export type StrataBy = ReadonlyMap<string, string | null>;

export const proofAddress = (request: PageRequest, draw: string, entity: string): string =>
  link(request, `/draws/${segment(draw)}/entities/${segment(entity)}`);

/** How the entity stands in the draw, in a word or two. */
export function placeMark({ place, state, selected, visit }: EntityPlace, request: PageRequest): Html {
  const say = sayer(request);
  if (state === 'voided') return mark('past', say('抽取已作废', 'Draw voided'));
  if (place === 'not-told') return mark('wait', say('尚未公开', 'Not told yet'));
  if (place === 'left-out') return mark('past', say('未进入名录', 'Left out'));
  if (selected === null) return mark('wait', say('在名录中，等待抽取', 'In the pool, not drawn yet'));
  if (selected) return mark('good', say('抽中', 'Drawn'));
  return visit?.dropped === null || visit === null
    ? mark('past', say('未抽中', 'Not drawn'))
    : mark('past', say('抽中后退出', 'Drawn, then released'));
}

/** The entity's group and its chance. */
export function whyText({ stratum, place, reason, state }: EntityPlace, by: string | null, request: PageRequest): string {
  const say = sayer(request);
  if (place === 'not-told')
    return say(
      '这次抽取是封存的：为了不提前走漏消息，检查结束前对任何人都不说抽中了谁。抽取时已经公布了结果的哈希，事后改不了；检查结束后公布全部数据。',
      'This draw is sealed: lest anybody be warned, nobody is told whom it drew before the inspections are done. The hash of the result was published at the draw, so it cannot be changed; all data follow afterwards.',
    );
  if (place === 'left-out')
    return say(`它没有进入这次抽取的名录。原因：${reason?.zh ?? ''}。`, `It was left out of the pool of this draw: ${reason?.en ?? ''}.`);
  if (stratum === null) return '';
  const group = stratumWords(by, stratum.id)[request.language];
  const [population, sample] = [grouped(stratum.population), grouped(stratum.sample)];
  const waits = state === 'frozen' || state === 'committed' || state === 'revealed';
  return waits
    ? say(
        `它在锁定的名录里，同层（${group}）共 ${population} 家，将抽 ${sample} 家，机会均等。`,
        `It stands in the frozen pool. Its stratum (${group}) has ${population} entities, of which ${sample} will be drawn, each with the same chance.`,
      )
    : say(
        `同层（${group}）共 ${population} 家，抽 ${sample} 家，机会均等。`,
        `Its stratum (${group}) has ${population} entities, of which ${sample} were drawn, each with the same chance.`,
      );
}

type Member = EntityPlace['team'][number];

/** Who goes there, as far as the task publishes it. */
export function teamTable(team: EntityPlace['team'], names: DepartmentNames, request: PageRequest): Html | null {
  const say = sayer(request);
  if (team.length === 0) return null;
  const person = ({ name, inspector, certificate }: Member): Html =>
    inspector === null
      ? html`${say('暂缺', 'vacant')}`
      : html`${name ?? say(`编号 ${inspector}`, `no. ${inspector}`)}${certificate === null ? null : html` <span class="small">${say('执法证号', 'certificate')} ${certificate}</span>`}`;
  return table(
    say('检查组：每个部门随机选派', 'The team: drawn at random in each department'),
    [
      { title: say('部门', 'Department'), cell: ({ department }: Member) => names(department) },
      { title: say('角色', 'Role'), cell: ({ role }) => TEAM_ROLE_WORDS[role]?.[request.language] ?? role },
      { title: say('执法人员', 'Inspector'), cell: person },
    ],
    team,
  );
}

/** What has become of the visit. */
export function visitText({ visit }: EntityPlace, request: PageRequest): Html | null {
  const say = sayer(request);
  if (visit === null) return null;
  const { state, dropped, endedOn, dueOn } = visit;
  if (dropped !== null)
    return html`<p class="notice">${say('不再检查，', 'Nobody goes there any more, since ')}${momentText(request, dropped.at)}${say('。理由：', '. Reason: ')}${dropped.reason}</p>`;
  return html`<p>${say('检查进展：', 'The visit: ')}${VISIT_STATE_WORDS[state][request.language]}${
    endedOn === null ? null : html`${say('；检查结束于 ', '; it ended on ')}${dayText(request, endedOn)}`
  }${dueOn === null ? null : html`${say('，公示期限 ', ', publication is due by ')}${dayText(request, dueOn)}`}</p>`;
}

/** A draw as a part of the entity's page. */
export function placeSection(
  place: EntityPlace,
  {
    entity,
    names,
    strata,
    request,
  }: {
    readonly entity: string;
    readonly names: DepartmentNames;
    readonly strata: StrataBy;
    readonly request: PageRequest;
  },
): Html {
  const say = sayer(request);
  const departments = place.departments.map(names).join(say('、', ', '));
  const proof = place.place === 'in-pool' && place.drawnAt !== null;
  return html`<section class="card">
<h3><a href="${link(request, `/draws/${segment(place.draw)}`)}">${place.title}</a> ${placeMark(place, request)}</h3>
<p class="small">${say('抽取编号 ', 'Draw ')}${place.drawId}${say(`，第 ${place.attempt} 次`, `, attempt ${place.attempt}`)} · ${say('锁定于 ', 'frozen ')}${momentText(request, place.frozenAt)}${
    place.drawnAt === null ? null : html` · ${say('抽取于 ', 'drawn ')}${momentText(request, place.drawnAt)}`
  }</p>
<p>${whyText(place, strata.get(place.task) ?? null, request)}</p>
${departments === '' ? null : html`<p>${say('检查部门：', 'Departments: ')}${departments}</p>`}
${visitText(place, request)}
${teamTable(place.team, names, request)}
${proof ? html`<p><a class="button quiet" href="${proofAddress(request, place.draw, entity)}">${say('为什么：看证明', 'Why: see the proof')}</a></p>` : null}
</section>
`;
}
