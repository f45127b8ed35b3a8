/** The table `draw_events`: what happened after the draw. */

import type { DrawEvent } from '@double-random/core';
import type { Connection, Transaction } from '../store.js';

export interface RecordedEvent {
  /** From 1. */
  readonly number: number;
  readonly event: DrawEvent;
  /** What proves the reason; not public, and about an inspector for the own department only. */
  readonly evidence: string;
  readonly department: string;
  readonly recordedAt: string;
}

export async function eventsOf(db: Connection, draw: string): Promise<readonly RecordedEvent[]> {
  const rows: { number: number; event: string; evidence: string; department: string; recorded_at: string }[] = await db('draw_events')
    .where({ draw_id: draw })
    .orderBy('number');
  return rows.map(({ number, event, evidence, department, recorded_at }) => ({
    number,
    event: JSON.parse(event) as DrawEvent,
    evidence,
    department,
    recordedAt: recorded_at,
  }));
}

export async function addDrawEvent(tx: Transaction, draw: string, recorded: RecordedEvent & { readonly by: string }): Promise<void> {
  await tx('draw_events').insert({
    draw_id: draw,
    number: recorded.number,
    event: JSON.stringify(recorded.event),
    evidence: recorded.evidence,
    department: recorded.department,
    recorded_at: recorded.recordedAt,
    recorded_by: recorded.by,
  });
}
