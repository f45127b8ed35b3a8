/** 结果代码表: the words that results are told in, for phones and for readers of the open data. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { everybody, type Route, route } from '../../http/route.js';
import { INSPECTION_METHODS, METHOD_WORDS } from '../../plans/planned-task.js';
import { CURRENT_CODE_TABLE, RESULT_CODE_TABLES, RESULT_OUTCOMES } from '../../results/code-table.js';
import { DISPOSITION_WORDS, DISPOSITIONS } from '../../results/dispositions.js';

const words = { zh: z.string(), en: z.string() };

const codeTablesView = z
  .object({
    current: z.string().describe('The table that new records use'),
    tables: z.array(
      z.object({
        id: z.string(),
        ...words,
        codes: z.array(z.object({ code: z.string(), outcome: z.enum(RESULT_OUTCOMES), ...words })).readonly(),
      }),
    ),
    dispositions: z.array(z.object({ code: z.enum(DISPOSITIONS), ...words })),
    methods: z.array(z.object({ code: z.enum(INSPECTION_METHODS), ...words })),
  })
  .meta({ id: 'CodeTables' });

const BODY: z.input<typeof codeTablesView> = {
  current: CURRENT_CODE_TABLE,
  tables: RESULT_CODE_TABLES.map(({ id, zh, en, codes }) => ({ id, zh, en, codes })),
  dispositions: DISPOSITIONS.map((code) => ({ code, ...DISPOSITION_WORDS[code] })),
  methods: INSPECTION_METHODS.map((code) => ({ code, ...METHOD_WORDS[code] })),
};

export const codeTableRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/code-tables',
    tag: 'public',
    who: everybody,
    summary: { zh: '检查结果代码表、后续处置与检查方式', en: 'Codes of results, of what follows from them, and of methods' },
    answer: { status: 200, kind: 'json', schema: codeTablesView },
    handle: async () => done({ body: BODY, cache: 'public, max-age=3600' }),
  }),
];
