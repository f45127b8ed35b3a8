/** 审计摘录, from the store: every act on a task that the reader sees in the audit log, in the order of the chain. */

import { done } from '@double-random/core';
import type { AuditEntryRecord, AuditExtractRecord } from '@double-random/reports';
import { AUDIT_EVENTS } from '../../audit/catalogue.js';
import type { AuditEventForm } from '../../audit/event.js';
import { type ShownEntry, shownTo, visibleTo } from '../../audit/visible.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type AuditFilter, auditHead, entriesBetween, type HashedEntry } from '../../store/audit.js';
import { inPages } from '../../store/directories/pages.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { inOrder } from '../../tasks/parts-order.js';
import { visibleTo as seesTask } from '../../tasks/visibility.js';
import { departmentName, departmentNames } from '../names/departments.js';

const EVENTS: Readonly<Record<string, AuditEventForm>> = AUDIT_EVENTS;

const PAGE = 2000;

function entryOf({ actor, subject, details, ...entry }: ShownEntry): AuditEntryRecord {
  const { zh, en } = EVENTS[entry.event] ?? { zh: entry.event, en: entry.event };
  return { ...entry, actor: { ...actor }, subject: { ...subject }, details: { ...details }, name: { zh, en } };
}

/** As the reader is shown them, as far as the log goes now. */
async function entriesOf(db: Connection, by: Actor, filter: AuditFilter): Promise<readonly AuditEntryRecord[]> {
  const { sequence: head } = await auditHead(db);
  const entries: AuditEntryRecord[] = [];
  const pages = inPages<HashedEntry>(PAGE, (last) => entriesBetween(db, filter, last?.sequence ?? 0, head, PAGE));
  for await (const page of pages) entries.push(...page.map(shownTo(by)).map(entryOf));
  return entries;
}

/**
 * Auditors see all acts on the task; a department those that the audit log shows it: its own, and everybody's on the task and on draws that it draws in, with
 * the addresses of its own people only. Whoever sees none finds no such task.
 */
export async function auditExtractOf(
  { store: { db } }: Pick<Service, 'store'>,
  by: Actor,
  id: string,
): Promise<ServiceOutcome<AuditExtractRecord>> {
  const task = await findTask(db, id);
  const parts = await partsOf(db, id);
  if (task === null || !seesTask(by, task, parts)) return refused('not-found');
  const filter = visibleTo(by, { task: id });
  if (!filter.ok) return filter;
  const [entries, nameOf] = await Promise.all([entriesOf(db, by, filter.value), departmentNames(db)]);
  const last = entries.at(-1);
  if (last === undefined) return refused('not-found');
  const own = departmentOf(by);
  return done({
    report: 'audit-extract',
    task: { id: task.id, drawId: task.drawId, title: task.title, documentNumber: task.documentNumber },
    reader: own === null || readsEverything(by) ? null : nameOf(own),
    departments: inOrder(parts).map(({ department, name, nameEn }) => departmentName(department, name, nameEn)),
    head: { sequence: last.sequence, hash: last.hash, at: last.at },
    entries,
  });
}
