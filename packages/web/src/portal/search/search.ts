/** 查一查: was a firm drawn? By its code straight to its page; by a part of its name through the firms that were drawn. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { regionWords } from '../../words/regions.js';
import { mark } from '../facts/mark.js';
import { link, segment } from '../link.js';
import { type Filter, filterForm } from '../lists/filters.js';
import { listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type Page, type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { inPools } from './in-pools.js';

const PATH = '/api/v1/public/entities';

type Drawn = PublicAnswer<typeof PATH>['items'][number];

/** 统一社会信用代码, in whatever case and with the spaces that people copy. */
const CODE = /^[0-9A-Z]{18}$/;

/** Another id that entities go by: a registration number, say. */
const OTHER_CODE = /^[0-9A-Za-z._-]{4,64}$/;

const codeIn = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();

export const entityAddress = (request: PageRequest, entity: string): string => link(request, `/entities/${segment(entity)}`);

const filtersOf = (request: PageRequest): readonly Filter[] => {
  const say = sayer(request);
  return [
    {
      kind: 'text',
      name: 'text',
      label: say('企业名称或统一社会信用代码', 'Name of the firm, or its unified social credit code'),
      hint: say(
        '名称可以只写一部分，至少两个字；代码请写全 18 位。',
        'A part of the name will do, two characters at least; a code in full, 18 characters.',
      ),
    },
  ];
};

/** Each firm once, with the draw that drew it last. */
function firmsOf(items: readonly Drawn[]): readonly Drawn[] {
  const firms = new Map<string, Drawn>();
  for (const item of items) if (!firms.has(item.entity)) firms.set(item.entity, item);
  return [...firms.values()];
}

function firmTable(items: readonly Drawn[], request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('抽中过的检查对象，最近抽中的在前', 'Entities that were drawn, the latest first'),
    [
      { title: say('名称', 'Name'), cell: ({ entity, name }) => html`<a href="${entityAddress(request, entity)}">${name ?? entity}</a>` },
      { title: say('代码', 'Code'), cell: ({ entity }) => html`<code>${entity}</code>` },
      { title: say('区域', 'District'), cell: ({ region }) => regionWords(region)[request.language] },
      {
        title: say('最近一次抽中', 'Drawn last in'),
        cell: ({ draw, title, voidedAt }) => [
          html`<a href="${link(request, `/draws/${segment(draw)}`)}">${title}</a>`,
          voidedAt === null ? null : [' ', mark('past', say('抽取已作废', 'Draw voided'))],
        ],
      },
    ],
    firmsOf(items),
  );
}

function advice(text: string, request: PageRequest): Html {
  const say = sayer(request);
  const byCode = OTHER_CODE.test(text)
    ? html`<li>${say('如果它是一个代码：', 'If it is a code: ')}<a href="${entityAddress(request, text)}">${say(`按代码查“${text}”`, `look up the code “${text}”`)}</a></li>
`
    : null;
  return html`<h2>${say('没有找到您要找的？', 'Not what you were looking for?')}</h2>
<ul>
<li>${say('按名称查得到抽中过的检查对象，以及最近几次抽取名录里的检查对象。', 'By name you find firms that were drawn, and those in the pools of the latest draws.')}${say('其他的请输入完整的统一社会信用代码：可以看到它进入过哪些抽取的名录、为什么没有抽中。', ' For any other enter its whole credit code, and see in which pools it stood and why it was not drawn.')}</li>
${byCode}<li><a href="${link(request, '/results', { text })}">${say(`在已公示的检查结果里查“${text}”`, `look for “${text}” among published results`)}</a></li>
<li>${say('自然人的姓名按任务规则隐去的，只能按代码查。', 'Where the name of a natural person is masked, only the code finds it.')}</li>
</ul>`;
}

function introduction(request: PageRequest): Html {
  const say = sayer(request);
  return html`<h2>${say('您会看到什么', 'What you will see')}</h2>
<ul>
<li>${say('这家企业进入过哪些抽取的名录，抽中了没有，为什么', 'in which pools the firm stood, whether it was drawn, and why')}</li>
<li>${say('哪些部门、哪些执法人员去检查', 'which departments and which inspectors go there')}</li>
<li>${say('检查结果，包括更正和撤回的', 'the results, corrected and withdrawn ones too')}</li>
<li>${say('怎样提出异议', 'how to object')}</li>
</ul>`;
}

const pageOf = (request: PageRequest, main: Content): Page => {
  const say = sayer(request);
  return {
    title: say('查一查：我被抽中了吗', 'Was I drawn?'),
    section: 'search',
    description: say(
      '按企业名称或统一社会信用代码查询：有没有被抽中、为什么、由谁检查、结果如何。',
      'Look up a firm by name or credit code: was it drawn, why, who inspects it, and with what result.',
    ),
    main: html`<h1>${say('我被抽中了吗？', 'Was I drawn?')}</h1>
${main}`,
  };
};

export const searchPage: PortalPage = {
  path: '/search',
  what: { zh: '按名称或代码查检查对象', en: 'Look up a firm by name or code' },
  show: async (request, read) => {
    const say = sayer(request);
    const filters = filtersOf(request);
    const text = (request.query['text'] ?? '').trim();
    if (CODE.test(codeIn(text))) return { ok: true, goTo: entityAddress(request, codeIn(text)) };
    if (text === '') return shown(pageOf(request, [filterForm(filters, request, null), introduction(request)]));
    const isFirst = request.query['after'] === undefined;
    const [found, pooled] = await Promise.all([
      read(PATH, { query: { text, after: request.query['after'] } }),
      isFirst ? read('/api/v1/public/pool-entities', { query: { text } }) : null,
    ]);
    const drawn = new Set(found.ok ? found.value.items.map(({ entity }) => entity) : []);
    const further = pooled?.ok === true ? inPools(pooled.value, (entity) => drawn.has(entity), request) : null;
    const list = listed(
      {
        filters,
        read: found,
        table: (items) => firmTable(items, request),
        csv: '/api/v1/public/entities.csv',
        empty: say(`抽中过的检查对象中没有“${text}”。`, `No firm that was drawn is called “${text}”.`),
      },
      request,
    );
    return shown({ ...pageOf(request, [list, further, advice(text, request)]), status: statusOf(found) });
  },
};
