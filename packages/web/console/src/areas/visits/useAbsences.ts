/** When the own department's inspectors are away, by the directory. */

import { api, ask } from '../../api/client.js';
import { allPages } from '../../house/all-pages.js';
import { useResource } from '../../house/useResource.js';
import { ownDepartment } from '../../session/session.js';
import { type Absence, isAway } from './move.js';

export interface Absences {
  /** Numbers of those who are away on a day; empty while the directory is not read. */
  readonly awayOn: (day: string) => readonly string[];
}

export function useAbsences(): Absences {
  const department = ownDepartment.value;
  const known = useResource(async (signal) => {
    if (department === null) return { kind: 'data', data: new Map<string, readonly Absence[]>() };
    const answer = await allPages((query) =>
      ask(
        api.GET('/api/v1/directories/{department}/inspectors', {
          params: { path: { department }, query: { ...query, limit: 200 } },
          signal,
        }),
      ),
    );
    if (answer.kind !== 'data') return answer;
    const found = answer.data.flatMap(({ record }) => ('absences' in record ? [[record.id, record.absences] as const] : []));
    return { kind: 'data', data: new Map(found) };
  });
  return {
    awayOn: (day) => [...(known.data.value ?? [])].flatMap(([inspector, absences]) => (isAway(absences, day) ? [inspector] : [])),
  };
}
