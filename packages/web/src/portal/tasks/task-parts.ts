/** The departments of a task: what each checks, and whom it sends. */

import { type Content, type Html, html } from '../../markup/html.js';
import { qualificationWords } from '../../words/qualifications.js';
import { PART_ROLE_WORDS, type PublicTask } from '../../words/tasks.js';
import { nameOf } from '../departments/department-names.js';
import { type PageRequest, sayer } from '../request.js';

type Plan = NonNullable<PublicTask['plan']>;
type Place = Plan['teams'][number]['places'][number];

/** What everybody who leads must be said to be; it is told by the place's name already. */
const LEADER = 'leader';

function placeText({ name, nameEn, count, requires }: Place, request: PageRequest): string {
  const say = sayer(request);
  const wanted = requires.filter((one) => one !== LEADER).map(qualificationWords);
  const qualified =
    wanted.length === 0
      ? ''
      : say(`（须具备：${wanted.map(({ zh }) => zh).join('、')}）`, ` (qualified in ${wanted.map(({ en }) => en).join(', ')})`);
  return say(`${name} ${count} 人${qualified}`, `${count} × ${nameEn ?? name}${qualified}`);
}

function teamText(places: readonly Place[], request: PageRequest): string {
  const say = sayer(request);
  const size = places.reduce((sum, { count }) => sum + count, 0);
  const who = places.map((place) => placeText(place, request)).join(say('、', ', '));
  return say(`每户抽取 ${size} 人：${who}`, `For each visit ${size} are drawn: ${who}`);
}

function itemList(items: NonNullable<Plan['items']>, request: PageRequest): Html {
  const say = sayer(request);
  if (items.length === 0) return html`<p>${say('没有事项。', 'No items.')}</p>`;
  return html`<details><summary>${say(`抽查事项 ${items.length} 项`, `${items.length} ${items.length === 1 ? 'item' : 'items'}`)}</summary><ul class="lines">${items.map(
    ({ code, name }) => html`<li><code>${code}</code> ${name}</li>`,
  )}</ul></details>`;
}

const notYet = (request: PageRequest): Html =>
  html`<p>${sayer(request)('抽查事项在现场检查结束前不公布，以免事先惊动。', 'Its items are kept until the visits are made, so that nobody is warned.')}</p>`;

export function taskParts({ departments, plan }: PublicTask, request: PageRequest): Content {
  const inOrder = [...departments].sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'));
  return html`<div class="cards">
${inOrder.map(({ id, name, nameEn, role }) => {
  const team = plan?.teams.find(({ department }) => department === id);
  const items = plan?.items?.filter(({ department }) => department === id);
  return html`<article class="card">
<h3>${nameOf({ name, nameEn }, request.language)}</h3>
<p class="small">${PART_ROLE_WORDS[role][request.language]}</p>
${team === undefined ? null : html`<p>${teamText(team.places, request)}</p>\n`}${plan === null ? null : items === undefined ? notYet(request) : itemList(items, request)}
</article>
`;
})}</div>`;
}
