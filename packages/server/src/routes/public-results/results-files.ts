/** Published results as a CSV file and as a feed. */

import { Readable } from 'node:stream';
import { done, type Language, type Words } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE, type CsvCell, csvText } from '../../http/csv-file.js';
import { KEPT_BY_OTHERS } from '../../http/kept-route.js';
import { everybody, type Route, route } from '../../http/route.js';
import { strongTag } from '../../http/strong-tag.js';
import { taking } from '../../open-data/turns.js';
import { outcomeCounts } from '../../publications/outcome-counts.js';
import type { Publication } from '../../publications/publication.js';
import { PUBLICATION_STATE_WORDS } from '../../publications/states.js';
import { PUBLIC_PATHS } from '../../reports/public-addresses.js';
import { inPages } from '../../store/directories/pages.js';
import { publicSequence } from '../../store/public-sequence.js';
import { latestResultNews, type ResultNews } from '../../store/publications/result-news.js';
import { type FoundResult, type ResultSearch, searchResults } from '../../store/publications/search-results.js';
import type { Connection } from '../../store/store.js';
import { ATOM, atomFeed } from '../public/atom.js';
import { resultFilters, searchOf } from './result-pages.js';

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '编号',
    '版次',
    '状态',
    '名称',
    '代码',
    '区划',
    '任务',
    '检查结束日',
    '公示时间',
    '公示期限',
    '逾期工作日',
    '事项数',
    '发现问题',
    '撤回时间',
    '撤回理由',
  ],
  en: [
    'Id',
    'Edition',
    'State',
    'Name',
    'Code',
    'Region',
    'Task',
    'Check ended',
    'Published',
    'Due',
    'Working days late',
    'Items',
    'Problems',
    'Withdrawn',
    'Reason of withdrawal',
  ],
};

function rowOf({ id, edition, state, content, withdrawn }: Publication, language: Language): CsvCell[] {
  const { entity, task, endedOn, publishedAt, dueOn, lateDays, parts } = content;
  const items = parts.flatMap((part) => part.items);
  const facts = [id, edition, PUBLICATION_STATE_WORDS[state][language]];
  if (withdrawn !== null)
    return [...facts, null, null, null, task.title, null, publishedAt, null, null, null, null, withdrawn.at, withdrawn.reason];
  const counts = [items.length, outcomeCounts(items).problem];
  return [...facts, entity.name, entity.id, entity.region, task.title, endedOn, publishedAt, dueOn, lateDays, ...counts, null, null];
}

const PAGE = 200;

async function* csvOf(db: Connection, search: ResultSearch, language: Language): AsyncGenerator<string> {
  yield csvText([HEADER[language]], true);
  const pages = inPages<FoundResult>(PAGE, (last) => searchResults(db, search, PAGE, last?.row ?? null));
  for await (const page of pages)
    yield csvText(
      page.map(({ publication }) => rowOf(publication, language)),
      false,
    );
}

const csv = route({
  method: 'GET',
  path: '/api/v1/public/results.csv',
  tag: 'public',
  who: everybody,
  summary: { zh: '公示的检查结果（CSV，查询条件同列表）', en: 'Published results as CSV, by the filters of the list' },
  query: resultFilters.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  codes: ['withdrawn-has-no-content', 'open-data-busy'],
  handle: async ({ query, by }, { store: { db } }) => {
    const { lang, ...filters } = query;
    const search = searchOf(filters);
    if (!search.ok) return search;
    const etag = strongTag(JSON.stringify([await publicSequence(db), query]));
    const content = taking(db, by.origin.address, () => Readable.from(csvOf(db, search.value, lang), { objectMode: false }));
    return content.ok
      ? done({ body: { type: CSV_TYPE, name: 'results.csv', content: content.value }, etag, cache: KEPT_BY_OTHERS })
      : content;
  },
});

const ENTRIES = 100;

const TITLE: Words = { zh: '双随机、一公开：检查结果', en: 'Double random, one public: results' };

const WHAT: Readonly<Record<ResultNews['what'], Words>> = {
  published: { zh: '检查结果公示', en: 'Result published' },
  corrected: { zh: '检查结果更正', en: 'Result corrected' },
  withdrawn: { zh: '检查结果撤回', en: 'Result withdrawn' },
};

function titleOf({ what, name, task }: ResultNews, language: Language): string {
  const about = [...(name === null ? [] : [name]), task].join(language === 'zh' ? '，' : ', ');
  return `${WHAT[what][language]}${language === 'zh' ? '：' : ': '}${about}`;
}

const feed = route({
  method: 'GET',
  path: '/api/v1/public/results.atom',
  tag: 'public',
  who: everybody,
  summary: { zh: '检查结果的公示、更正和撤回（Atom 订阅）', en: 'Results published, corrected and withdrawn, as an Atom feed' },
  query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [ATOM] },
  handle: async ({ query: { lang: language }, headers }, { store: { db }, settings }) => {
    const entries = (await latestResultNews(db, ENTRIES)).map((news) => ({
      path: PUBLIC_PATHS.result(news.result),
      mark: news.what,
      title: titleOf(news, language),
      at: news.at,
    }));
    const body = atomFeed({ path: '/api/v1/public/results.atom', title: TITLE }, entries, { language, settings, host: headers['host'] });
    return done({ body, cache: 'public, max-age=60' });
  },
});

export const publicResultFileRoutes: readonly Route[] = [csv, feed];
