/** The first page: what double random means, what goes on now, and what came of it. */

import type { ReadPublic } from '../../api/public-api.js';
import { html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { departmentNames } from '../departments/department-names.js';
import { link } from '../link.js';
import { type Page, type PortalPage, shown } from '../page.js';
import { partOf } from '../parts.js';
import { type PageRequest, sayer } from '../request.js';
import { searchBox } from '../search/search-box.js';
import { yearInBeijing } from '../year.js';
import { cityFigures } from './city-figures.js';
import { latestResults, plansOfYear } from './latest.js';
import { heldDraws, underWay, voidedAttempts } from './under-way.js';

const DRAWS = '/api/v1/public/draws';
const BEFORE_THE_DRAW = ['revealed', 'committed', 'frozen'] as const;

/** Entries of a list on this page. */
const FEW = '5';
/** Late publications that are counted one by one. */
const COUNTED = '100';

async function answersOf(request: PageRequest, read: ReadPublic) {
  const year = yearInBeijing(request.now);
  const [names, plans, results, held, voided, coverage, statistics, overdue, ...stages] = await Promise.all([
    departmentNames(read, request.language),
    read('/api/v1/public/plans', { query: { year, limit: FEW } }),
    read('/api/v1/public/results', { query: { limit: FEW } }),
    read(DRAWS, { query: { state: 'drawn', limit: FEW } }),
    read(DRAWS, { query: { state: 'voided', limit: FEW } }),
    read('/api/v1/public/coverage', { query: { year } }),
    read('/api/v1/public/statistics', { query: { year } }),
    read('/api/v1/public/overdue', { query: { limit: COUNTED } }),
    ...BEFORE_THE_DRAW.map((state) => read(DRAWS, { query: { state, limit: FEW } })),
  ]);
  const draws = stages.flatMap((stage): readonly PublicDraw[] => (stage.ok ? stage.value.items : []));
  return { year, names, plans, results, held, voided, coverage, statistics, overdue, draws };
}

function pageOf(request: PageRequest, answers: Awaited<ReturnType<typeof answersOf>>): Page {
  const say = sayer(request);
  const { year, names, plans, results, held, voided, draws } = answers;
  return {
    title: say('首页', 'Home'),
    section: 'home',
    description: say(
      '双随机、一公开：检查谁、由谁检查，都由抽取决定，任何人都可以查询，也可以自行核验。',
      'Double random, one public: who is inspected, and by whom, is drawn by lot; anybody can look it up and verify it.',
    ),
    feeds: [{ title: say('最新公布', 'New publications'), path: '/api/v1/public/feed.atom' }],
    main: html`<div class="opening">
<div>
<h1><span class="phrase">${say('检查谁、由谁检查，', 'Who is inspected, and by whom, ')}</span><span class="phrase">${say('都由抽取决定', 'is drawn by lot')}</span></h1>
<p class="lead">${say(
      '检查哪家企业，从公布的名录里随机抽取；派谁去检查，从持证的执法人员里随机选派。',
      'Which firm is inspected is drawn at random from published lists; who goes there is drawn at random among certified inspectors.',
    )}${say(
      '抽取用的随机数由几个部门和公开的随机来源共同产生，谁都不能事先知道，也不能单独左右。',
      ' The random numbers come from several departments and a public source together: nobody can know them beforehand, or decide them alone.',
    )}${say(
      '计划、抽取过程和检查结果全部公开，您可以查到自己有没有被抽中、为什么，并亲自核验。',
      ' Plans, draws and results are all public: you can see whether you were drawn, and why, and verify it yourself.',
    )}</p>
</div>
<div class="ask">
<h2>${say('我被抽中了吗？', 'Was I drawn?')}</h2>
${searchBox(request, '')}
<p class="small"><a href="${link(request, '/about')}">${say('双随机是怎么回事', 'How it works')}</a> · <a href="${link(request, '/verify')}">${say('自行核验一次抽取', 'Verify a draw yourself')}</a></p>
</div>
</div>
<h2>${say(`${year}年进展`, `${year} so far`)}</h2>
${cityFigures(answers, request)}
<h2>${say('正在进行的抽取', 'Draws under way')}</h2>
${underWay(draws, request)}
<div class="two">
<section>
<h2>${say('最新检查结果', 'Latest results')}</h2>
${partOf(request, results, (found) => latestResults(found, request))}
</section>
<section>
<h2>${say('最近的抽取', 'Latest draws')}</h2>
${partOf(request, held, (found) => heldDraws(found, request))}
<h2>${say(`${year}年度抽查计划`, `Plans of ${year}`)}</h2>
${partOf(request, plans, (found) => plansOfYear(found, names, year, request))}
<h2>${say('作废的抽取', 'Voided draws')}</h2>
${partOf(request, voided, (found) => voidedAttempts(found, request))}
</section>
</div>`,
  };
}

export const homePage: PortalPage = {
  path: '/',
  what: { zh: '公众网站首页', en: 'The home page of the portal' },
  show: async (request, read) => shown(pageOf(request, await answersOf(request, read))),
};
