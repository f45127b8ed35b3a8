/** Published results of a year, counted. Only those that stand, each in its last edition. */

import type { Knex } from 'knex';
import { STANDING } from '../../publications/states.js';
import type { EntityCount, ItemCount, ResultCount, ResultCounts } from '../../statistics/results.js';
import type { Connection } from '../store.js';

/** What is counted. */
export interface ResultScope {
  /** In which the first edition was published. */
  readonly year: number;
  /** Only results with items of this department, and of items only its own. */
  readonly department: string | null;
  readonly task: string | null;
}

/** Counts come as text from PostgreSQL. */
type Counted<Row> = { readonly [Key in keyof Row]: Row[Key] extends number ? number | string : Row[Key] };

function editions(db: Connection, { year, department, task }: ResultScope, states: readonly string[]): Knex.QueryBuilder {
  const query = db('publications as p').where('p.year', year).whereIn('p.state', states);
  if (task !== null) query.where('p.task_id', task);
  if (department !== null)
    query.whereExists(
      db('publication_items as own').whereRaw('own.publication_id = p.id').where('own.department', department).select(db.raw('1')),
    );
  return query;
}

async function countSorts(db: Connection, scope: ResultScope): Promise<ResultCount[]> {
  const each = editions(db, scope, STANDING).select(
    'p.departments',
    db.raw('case when p.problems > 0 then 1 else 0 end as problem'),
    db.raw('case when p.late_days > 0 then 1 else 0 end as late'),
    db.raw('case when p.edition > 1 then 1 else 0 end as corrected'),
  );
  const rows: Counted<ResultCount>[] = await db
    .from(each.as('each_result'))
    .groupBy('departments', 'problem', 'late', 'corrected')
    .select('departments', 'problem', 'late', 'corrected')
    .count({ results: '*' });
  return rows.map((row) => ({
    departments: Number(row.departments),
    problem: Number(row.problem),
    late: Number(row.late),
    corrected: Number(row.corrected),
    results: Number(row.results),
  }));
}

async function countEntities(db: Connection, scope: ResultScope): Promise<EntityCount[]> {
  const each = editions(db, scope, STANDING).groupBy('p.entity').count({ visits: '*' });
  const rows: Counted<EntityCount>[] = await db.from(each.as('each_entity')).groupBy('visits').select('visits').count({ entities: '*' });
  return rows.map(({ visits, entities }) => ({ visits: Number(visits), entities: Number(entities) }));
}

/** Of a task by its results; of a year by the items alone, which are kept in the order in which they are counted. */
const itemsIn = (db: Connection, scope: ResultScope): Knex.QueryBuilder =>
  scope.task === null
    ? db('publication_items as i').where('i.year', scope.year).whereNull('i.ended_at')
    : editions(db, scope, STANDING).join('publication_items as i', 'i.publication_id', 'p.id');

async function countItems(db: Connection, scope: ResultScope): Promise<ItemCount[]> {
  const query = itemsIn(db, scope)
    .groupBy('i.department', 'i.item', 'i.outcome', 'i.risk')
    .select('i.department', 'i.item', 'i.outcome', 'i.risk')
    .count({ items: '*' });
  if (scope.department !== null) query.where('i.department', scope.department);
  const rows: (Counted<Omit<ItemCount, 'risk'>> & { readonly risk: string | null })[] = await query;
  return rows.map(({ risk, items, ...row }) => ({ ...row, risk: risk ?? '', items: Number(items) }));
}

async function countWithdrawn(db: Connection, scope: ResultScope): Promise<number> {
  const [row]: { rows: number | string }[] = await editions(db, scope, ['withdrawn']).count({ rows: '*' });
  return Number(row?.rows ?? 0);
}

/** Side by side, as far as the engine lets them. */
export async function countResults(db: Connection, scope: ResultScope): Promise<ResultCounts> {
  const [results, entities, items, withdrawn] = await Promise.all([
    countSorts(db, scope),
    countEntities(db, scope),
    countItems(db, scope),
    countWithdrawn(db, scope),
  ]);
  return { results, entities, items, withdrawn };
}
