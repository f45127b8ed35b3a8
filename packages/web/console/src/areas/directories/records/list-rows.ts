/** Pages of a directory's records: each kind has an address and filters of its own in the API; lists want one form. */

import { type Answer, mapAnswer } from '../../../api/answer.js';
import { api, ask } from '../../../api/client.js';
import { given } from '../../../house/given.js';
import type { Names } from '../../../house/namer.js';
import type { Listed, PageQuery } from '../../../house/usePage.js';
import type { DirectoryKind } from '../kinds.js';
import type { DirectoryRecord } from '../record-text.js';
import type { RecordFilter } from './record-filter.js';

export interface RecordRow {
  readonly key: string;
  readonly record: DirectoryRecord;
}

export interface RecordPage extends Listed<RecordRow> {
  /** How many match; `null`: too many to count, `undefined`: not counted for this kind. */
  readonly total?: number | null;
  /** Of those whom the records name by code. */
  readonly names?: Names;
}

/** @param filter of the kind's own members; what is empty is left out */
export async function listRows(
  department: string,
  kind: DirectoryKind,
  filter: RecordFilter,
  query: PageQuery,
  signal: AbortSignal,
): Promise<Answer<RecordPage>> {
  const path = { department };
  const { region, industry, category, risk, tag, entityState, inspectorState, itemState } = filter;
  switch (kind) {
    case 'entities': {
      const wanted = { ...query, ...given({ region, industry, category, risk, tag, state: entityState }) };
      const answer = await ask(api.GET('/api/v1/directories/{department}/entities', { params: { path, query: wanted }, signal }));
      return mapAnswer(answer, ({ items, next, total }) => ({ items: items.map((record) => ({ key: record.id, record })), next, total }));
    }
    case 'inspectors':
      return ask(
        api.GET('/api/v1/directories/{department}/inspectors', {
          params: { path, query: { ...query, ...given({ state: inspectorState }) } },
          signal,
        }),
      );
    case 'items':
      return ask(
        api.GET('/api/v1/directories/{department}/items', {
          params: { path, query: { ...query, ...given({ state: itemState }) } },
          signal,
        }),
      );
    case 'recusals':
      return ask(api.GET('/api/v1/directories/{department}/recusals', { params: { path, query }, signal }));
    case 'inspections':
      return ask(api.GET('/api/v1/directories/{department}/inspections', { params: { path, query }, signal }));
  }
}
