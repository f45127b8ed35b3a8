/** Open data: everything public of a year, in files. */

import { Readable } from 'node:stream';
import { done, zipStream } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE } from '../../http/csv-file.js';
import { type Answer, everybody, type FileAnswer, type Route, route } from '../../http/route.js';
import { DATA_FILES } from '../../open-data/all-files.js';
import { archiveOf } from '../../open-data/archive.js';
import { dictionary, LICENCE } from '../../open-data/dictionary.js';
import { taking } from '../../open-data/turns.js';
import { csvOf, linesOf } from '../../open-data/write-file.js';
import { FIRST_YEAR, LAST_YEAR } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { auditHead } from '../../store/audit.js';
import { yearsOfData } from '../../store/open-data/years.js';

const LINES_TYPE = 'application/x-ndjson';
const ZIP_TYPE = 'application/zip';

/** Made anew only when something has changed, which its tag tells. */
const CACHE = 'public, max-age=300, must-revalidate';

const words = z.object({ zh: z.string(), en: z.string() });

const asYear = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);
const yearParams = z.object({ year: asYear });

const BASE = '/api/v1/public/open-data';

const index = route({
  method: 'GET',
  path: '/api/v1/public/open-data',
  tag: 'public',
  who: everybody,
  summary: { zh: '开放数据：有哪些年度和文件', en: 'Open data: which years and files there are' },
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({
      licence: words,
      asOf: z.int().describe('Counts every change of the record; files with the same number are of the same state'),
      dictionary: z.string(),
      years: z.array(
        z.object({
          year: z.int(),
          archive: z.string(),
          files: z.array(words.extend({ name: z.string(), csv: z.string(), ndjson: z.string() })),
        }),
      ),
    }),
  },
  handle: async (_call, { store: { db } }) => {
    const { sequence } = await auditHead(db);
    const years = await yearsOfData(db);
    const files = (year: number) =>
      DATA_FILES.map(({ name, zh, en }) => ({
        name,
        zh,
        en,
        csv: `${BASE}/${year}/${name}.csv`,
        ndjson: `${BASE}/${year}/${name}.ndjson`,
      }));
    const body = {
      licence: LICENCE,
      asOf: sequence,
      dictionary: `${BASE}/dictionary`,
      years: years.map((year) => ({ year, archive: `${BASE}/${year}/data.zip`, files: files(year) })),
    };
    return done({ body, cache: CACHE });
  },
});

const dictionaryView = z.object({
  format: z.literal('double-random-open-data'),
  version: z.literal(1),
  licence: words,
  files: z.array(
    words.extend({
      name: z.string(),
      year: words.describe('By what a row belongs to a year'),
      source: z.string().describe('Where the API tells the same'),
      key: z.array(z.string()).readonly(),
      columns: z.array(
        words.extend({
          name: z.string(),
          type: z.enum(['text', 'integer', 'date', 'time', 'code']),
          unit: words.nullable(),
          codes: z.array(words.extend({ code: z.string() })).nullable(),
          of: z.string().nullable().describe('The column of another file that it leads to'),
        }),
      ),
    }),
  ),
});

const meanings = route({
  method: 'GET',
  path: '/api/v1/public/open-data/dictionary',
  tag: 'public',
  who: everybody,
  summary: { zh: '开放数据的数据字典', en: 'The data dictionary of the open data' },
  answer: { status: 200, kind: 'json', schema: dictionaryView },
  handle: async () => done({ body: dictionary(), cache: CACHE }),
});

const answerOf = (type: string, name: string, content: Readable, asOf: number): Answer<FileAnswer> => ({
  body: { type, name, content },
  etag: `${asOf}.${name}`,
  cache: CACHE,
});

const archive = route({
  method: 'GET',
  path: '/api/v1/public/open-data/:year/data.zip',
  tag: 'public',
  who: everybody,
  summary: { zh: '一个年度的全部开放数据（ZIP，含数据字典和哈希）', en: 'All open data of a year as a ZIP, with dictionary and hashes' },
  params: yearParams,
  answer: { status: 200, kind: 'file', types: [ZIP_TYPE] },
  codes: ['open-data-busy'],
  handle: async ({ params: { year }, by }, { store: { db } }) => {
    const { sequence } = await auditHead(db);
    const packed = () => Readable.fromWeb(zipStream(archiveOf(db, year)) as Parameters<typeof Readable.fromWeb>[0]);
    const zip = taking(db, by.origin.address, packed);
    return zip.ok ? done(answerOf(ZIP_TYPE, `double-random-${year}.zip`, zip.value, sequence)) : zip;
  },
});

const FILE = /^([a-z-]+)\.(csv|ndjson)$/;

const file = route({
  method: 'GET',
  path: '/api/v1/public/open-data/:year/:file',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '一个年度的一个开放数据文件（如 results.csv、results.ndjson）',
    en: 'One file of the open data of a year, such as results.csv or results.ndjson',
  },
  params: yearParams.extend({ file: z.string().max(100) }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE, LINES_TYPE] },
  codes: ['open-data-busy'],
  handle: async ({ params: { year, file: asked }, by }, { store: { db } }) => {
    const [, name, form] = FILE.exec(asked) ?? [];
    const declared = DATA_FILES.find((one) => one.name === name);
    if (declared === undefined) return refused('not-found');
    const { sequence } = await auditHead(db);
    const written = form === 'csv' ? csvOf : linesOf;
    const content = taking(db, by.origin.address, () => Readable.from(written(db, declared, year), { objectMode: false }));
    if (!content.ok) return content;
    return done(answerOf(form === 'csv' ? CSV_TYPE : LINES_TYPE, `${year}-${asked}`, content.value, sequence));
  },
});

export const openDataRoutes: readonly Route[] = [index, meanings, archive, file];
