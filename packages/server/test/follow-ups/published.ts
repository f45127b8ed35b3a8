/** Published results for tests of what follows from them: written as the act that publishes writes them, without inspectors and reviewers. */

import { done } from '@double-random/core';
import { act } from '../../dist/acts/act.js';
import { followPublication } from '../../dist/acts/follow-ups/follow-publication.js';
import { settleTask } from '../../dist/acts/visits/settle-task.js';
import { contentHash, itemRows } from '../../dist/publications/content.js';
import type { PublishedItem, PublishedResult } from '../../dist/publications/published-result.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { insertPublicationItems } from '../../dist/store/publications/publication-items.js';
import { insertPublication, setCorrected } from '../../dist/store/publications/publications.js';
import { updateVisitPart } from '../../dist/store/visits/visit-parts.js';
import { updateVisit } from '../../dist/store/visits/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { valueIn } from '../support/outcome.js';

/** The item of each department in the joint city. */
export const ITEM_OF = { ecology: 'HB-01', market: 'SC-01' } as const;

export type Part = keyof typeof ITEM_OF;

/** What a department found, in codes. */
export interface Found {
  readonly result?: string;
  readonly disposition?: string;
  readonly correctBy?: string | null;
}

const WORDS = { zh: '某', en: 'some' };

const itemOf = (part: Part, { result = 'no-problem', disposition = 'none', correctBy = null }: Found): PublishedItem => ({
  item: ITEM_OF[part],
  name: '检查',
  method: 'on-site',
  result: { table: '2021', code: result, ...WORDS },
  finding: '现场所见',
  disposition: { code: disposition, ...WORDS },
  correctBy,
});

export interface Edition {
  readonly edition?: number;
  readonly publishedAt?: string;
  readonly lateDays?: number;
  readonly objectionsUntil?: string;
  readonly year?: number;
}

export const publicationId = (visit: Visit, edition = 1): string => `p-${visit.id}-${edition}`;

export function resultOf(
  visit: Visit,
  found: Partial<Record<Part, Found>>,
  { edition = 1, publishedAt, lateDays = 0 }: Edition = {},
): PublishedResult {
  const before = edition === 1 ? null : { id: publicationId(visit, edition - 1), reason: '更正' };
  return {
    id: publicationId(visit, edition),
    edition,
    task: { id: visit.task, drawId: 'hz-test-001', title: '联合双随机抽查（测试）', documentNumber: null },
    draw: { id: visit.draw, manifestHash: '0'.repeat(64), attempt: 1 },
    entity: { id: visit.entity, name: visit.name, uscc: null, region: visit.region },
    endedOn: '2026-11-16',
    parts: (Object.keys(found) as Part[]).map((department) => ({
      department,
      name: department,
      nameEn: null,
      endedOn: '2026-11-16',
      inspectors: [{ name: '甲' }, { name: '乙' }],
      items: [itemOf(department, found[department] ?? {})],
    })),
    publishedAt: publishedAt ?? '2026-11-20T01:00:00.000Z',
    dueOn: '2026-12-14',
    lateDays,
    supersedes: before,
  };
}

/** Publishes an edition of the visit's result, in one act. */
export async function publishedVisit(
  service: Service,
  visit: Visit,
  found: Partial<Record<Part, Found>>,
  facts: Edition = {},
): Promise<PublishedResult> {
  const content = resultOf(visit, found, facts);
  const at = content.publishedAt;
  valueIn(
    await act(service, systemActor('test'), async (acting) => {
      const { tx, record } = acting;
      for (const { department } of content.parts) {
        const sign = { at, by: 'somebody' };
        await updateVisitPart(
          tx,
          { visit: visit.id, department },
          { state: 'passed', endedOn: '2026-11-16', entered: sign, reviewed: sign, returnReason: null },
        );
      }
      await updateVisit(tx, visit.id, { onSiteAt: at, ended: { endedOn: content.endedOn, dueOn: content.dueOn }, state: 'published' });
      if (content.supersedes !== null) await setCorrected(tx, content.supersedes.id, at);
      await insertPublication(tx, {
        id: content.id,
        visit: visit.id,
        task: visit.task,
        draw: visit.draw,
        entity: visit.entity,
        uscc: null,
        name: visit.name,
        region: visit.region,
        edition: content.edition,
        content,
        contentHash: contentHash(content),
        publishedAt: at,
        publishedBy: 'somebody',
        endedOn: content.endedOn,
        dueOn: content.dueOn,
        lateDays: content.lateDays,
        objectionsUntil: facts.objectionsUntil ?? '2026-12-11',
        supersedes: content.supersedes?.id ?? null,
        year: facts.year ?? 2026,
      });
      await insertPublicationItems(tx, itemRows(content, facts.year ?? 2026));
      await followPublication(acting, visit.id, content);
      await settleTask(acting, visit.task);
      record('result.published', content.id, { visit: visit.id });
      return done(null);
    }),
  );
  return content;
}
