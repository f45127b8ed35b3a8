/** Draws as open data. */

import type { Draw } from '../../draws/draw.js';
import { DRAW_STATE_WORDS } from '../../draws/state.js';
import { voidingOf } from '../../store/draws/voidings.js';
import { publicDraws } from '../../store/open-data/tasks.js';
import type { Connection } from '../../store/store.js';
import { type DataFile, dataFile } from '../data-file.js';
import { DISCLOSURE_WORDS } from '../words.js';
import { TASK_YEAR } from './tasks.js';

const SOURCE = 'GET /api/v1/public/draws/:draw';

interface DrawLine {
  readonly draw: Draw;
  readonly voidReason: string | null;
}

async function* drawLines(db: Connection, year: number): AsyncGenerator<readonly DrawLine[]> {
  for await (const draw of publicDraws(db, year)) {
    const voiding = draw.voidedAt === null ? null : await voidingOf(db, draw.id);
    yield [{ draw, voidReason: voiding?.reason ?? null }];
  }
}

const draws = dataFile<DrawLine>({
  name: 'draws',
  zh: '抽取（含作废；封存的在公开后列入）',
  en: 'Draws, voided ones too; sealed ones once they are disclosed',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['draw'],
  rows: drawLines,
  columns: [
    { name: 'draw', type: 'text', zh: '抽取编号', en: 'Id of the draw', value: ({ draw }) => draw.id },
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ draw }) => draw.task },
    { name: 'attempt', type: 'integer', zh: '第几次', en: 'Attempt, from 1', value: ({ draw }) => draw.attempt },
    { name: 'state', type: 'code', zh: '阶段', en: 'Stage', codes: DRAW_STATE_WORDS, value: ({ draw }) => draw.state },
    {
      name: 'disclosure',
      type: 'code',
      zh: '公开方式',
      en: 'Whether it was sealed',
      codes: DISCLOSURE_WORDS,
      value: ({ draw }) => draw.manifest.disclosure,
    },
    {
      name: 'manifestHash',
      type: 'text',
      zh: '清单哈希（SHA-256）',
      en: 'SHA-256 of the manifest, hex',
      value: ({ draw }) => draw.manifestHash,
    },
    { name: 'seed', type: 'text', zh: '种子', en: 'Seed, hex', value: ({ draw }) => draw.seed },
    { name: 'resultHash', type: 'text', zh: '结果哈希（SHA-256）', en: 'SHA-256 of the result, hex', value: ({ draw }) => draw.resultHash },
    { name: 'frozenAt', type: 'time', zh: '锁定时间', en: 'When the pools were frozen', value: ({ draw }) => draw.frozenAt },
    { name: 'drawnAt', type: 'time', zh: '抽取时间', en: 'When it was held', value: ({ draw }) => draw.drawnAt },
    {
      name: 'disclosedAt',
      type: 'time',
      zh: '封存公开时间',
      en: 'When it was disclosed, if it was sealed',
      value: ({ draw }) => draw.disclosedAt,
    },
    { name: 'voidedAt', type: 'time', zh: '作废时间', en: 'When it was voided', value: ({ draw }) => draw.voidedAt },
    { name: 'voidReason', type: 'text', zh: '作废理由', en: 'Why it was voided', value: ({ voidReason }) => voidReason },
  ],
});

type StratumLine = Draw['manifest']['strata'][number] & { readonly draw: string };

async function* strataLines(db: Connection, year: number): AsyncGenerator<readonly StratumLine[]> {
  for await (const { id, manifest } of publicDraws(db, year)) yield manifest.strata.map((stratum) => ({ ...stratum, draw: id }));
}

const strata = dataFile<StratumLine>({
  name: 'draw-strata',
  zh: '抽取的分层：总数与抽取数',
  en: 'Strata of draws: how many there were and how many were to be drawn',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['draw', 'stratum'],
  rows: strataLines,
  columns: [
    { name: 'draw', type: 'text', zh: '抽取编号', en: 'Id of the draw', of: 'draws.draw', value: ({ draw }) => draw },
    { name: 'stratum', type: 'text', zh: '层', en: 'Stratum', value: ({ id }) => id },
    {
      name: 'population',
      type: 'integer',
      unit: { zh: '户', en: 'entities' },
      zh: '总数',
      en: 'In the pool',
      value: ({ population }) => population,
    },
    { name: 'sample', type: 'integer', unit: { zh: '户', en: 'entities' }, zh: '抽取数', en: 'To be drawn', value: ({ sample }) => sample },
    { name: 'reserve', type: 'integer', unit: { zh: '户', en: 'entities' }, zh: '备选数', en: 'Reserves', value: ({ reserve }) => reserve },
  ],
});

export const DRAW_FILES: readonly DataFile[] = [draws, strata];
