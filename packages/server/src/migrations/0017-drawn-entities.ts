import type { Knex } from 'knex';
import { namedEntity } from '../publications/names.js';
import type { NamesRule } from '../tasks/settings.js';
import { type Migration, sortedText } from './migration.js';

interface DrawnRow {
  readonly id: string;
  readonly names: NamesRule;
  readonly drawn_at: string;
  readonly replayed_state: string;
  readonly inputs: string;
  readonly entity_directory: string;
  readonly settings: string;
}

const AT_ONCE = 500;

const spaceless = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

/** Who stands in the draw, and who did until an event. */
async function drawnIds(knex: Knex, { id, replayed_state }: DrawnRow): Promise<readonly string[]> {
  const events: { event: string }[] = await knex('draw_events').where({ draw_id: id }).select('event');
  const { selected } = JSON.parse(replayed_state) as { readonly selected: readonly string[] };
  const out = events.flatMap(({ event }) => {
    const { kind, entity } = JSON.parse(event) as { readonly kind: string; readonly entity?: string };
    return kind === 'entity-out' && entity !== undefined ? [entity] : [];
  });
  return [...new Set([...selected, ...out])];
}

async function fill(knex: Knex, draw: DrawnRow): Promise<void> {
  const { directories } = JSON.parse(draw.inputs) as { readonly directories: Readonly<Record<string, number>> };
  const version = directories[`entities/${draw.entity_directory}`];
  const directory: { id: number } | undefined = await knex('directories')
    .where({ department: draw.entity_directory, kind: 'entities' })
    .first('id');
  if (version === undefined || directory === undefined) return;
  const isListed = (JSON.parse(draw.settings) as { readonly publishList?: boolean }).publishList !== false;
  const ids = await drawnIds(knex, draw);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found: { key: string; record: string }[] = await knex('directory_entities')
      .where({ directory: directory.id })
      .whereIn('key', ids.slice(from, from + AT_ONCE))
      .where('since', '<=', version)
      .where((open) => open.whereNull('until_version').orWhere('until_version', '>', version))
      .select('key', 'record');
    const rows = found.map(({ key, record }) => {
      const facts = JSON.parse(record) as { readonly name: string; readonly category: string; readonly region: string };
      const name = isListed ? namedEntity(draw.names, facts) : null;
      return {
        draw_id: draw.id,
        entity: key,
        name,
        region: facts.region,
        search_text: `${spaceless(name ?? '')}\n${spaceless(key)}`,
        drawn_at: draw.drawn_at,
      };
    });
    if (rows.length > 0) await knex('drawn_entities').insert(rows);
  }
}

/** Whom the draws have drawn, as everybody may find them: from the moment of the draw, whether or not anybody was sent there. */
export const drawnEntities: Migration = {
  name: '0017-drawn-entities',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('drawn_entities', (table) => {
      table.specificType('draw_id', key).notNullable().references('draws.id');
      table.specificType('entity', key).notNullable();
      table.text('name').nullable();
      table.text('region').notNullable();
      table.text('search_text').notNullable();
      table.specificType('drawn_at', key).notNullable();
      table.primary(['draw_id', 'entity']);
      table.index(['drawn_at', 'draw_id', 'entity']);
    });
    const draws: DrawnRow[] = await knex('draws as d')
      .join('tasks as t', 't.id', 'd.task_id')
      .join('preparations as p', 'p.id', 'd.preparation_id')
      .whereNotNull('d.replayed_state')
      .select('d.id', 'd.names', 'd.drawn_at', 'd.replayed_state', 'p.inputs', 't.entity_directory', 't.settings');
    for (const draw of draws) await fill(knex, draw);
  },
  async down(knex: Knex) {
    await knex.schema.dropTable('drawn_entities');
  },
};
