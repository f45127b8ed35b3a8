/** 异议: anybody objects to a published result, and gets a receipt to ask by. Who they are is for a reviewer to find out. */

import { createHash } from 'node:crypto';
import { canonicalBytes, done } from '@double-random/core';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { SentObjection } from '../../publications/objection.js';
import { systemActor } from '../../rights/actor.js';
import { newSecret } from '../../rights/secret.js';
import type { Service } from '../../service.js';
import { countOpenObjections, insertObjection, objectionByClientId } from '../../store/publications/objections.js';
import { findPublication, lockPublication, setObjectionOpen } from '../../store/publications/publications.js';
import { lockTask } from '../../store/tasks.js';
import { lockVisit } from '../../store/visits/visits.js';
import { type Acting, act, unchanged } from '../act.js';
import { standingProblem } from './open-publication.js';

const RECEIPT_BYTES = 16;

/** That wait for their decision, to one result. */
const MOST_OPEN = 20;

export interface ObjectionReceipt {
  readonly receipt: string;
  readonly receivedAt: string;
}

const hashOf = (sent: SentObjection): string => createHash('sha256').update(canonicalBytes(sent)).digest('hex');

/** Locks in the order of all acts: task, visit, publication. */
async function lock({ tx }: Acting, id: string) {
  const seen = await findPublication(tx, id);
  if (seen === null) return null;
  await lockTask(tx, seen.task);
  await lockVisit(tx, seen.visit);
  return lockPublication(tx, id);
}

/** What was received under the same id before. */
async function repeated({ tx }: Acting, clientId: string, contentHash: string) {
  const before = await objectionByClientId(tx, clientId);
  if (before === null) return null;
  return before.contentHash === contentHash
    ? unchanged<ObjectionReceipt>({ receipt: before.receipt, receivedAt: before.receivedAt })
    : refused('objection-id-used');
}

/** Receives an objection; the same one sent again gets the same receipt. The audit log tells neither who objects nor what they say. */
export function receiveObjection(service: Service, sent: SentObjection, requestId: string): Promise<ServiceOutcome<ObjectionReceipt>> {
  const contentHash = hashOf(sent);
  const receipt = newSecret(service.outside, RECEIPT_BYTES);
  return act<ObjectionReceipt>(service, systemActor('objections', requestId), async (acting) => {
    const { tx, at, newId, record } = acting;
    const publication = await lock(acting, sent.publication);
    if (publication === null) return refused('not-found');
    const before = await repeated(acting, sent.clientId, contentHash);
    if (before !== null) return before;
    const ended = await standingProblem(acting, publication);
    if (ended !== null) return ended;
    const { objectionsUntil: until, content } = publication;
    if (dayInChina(at) > until) return refused('objection-closed', { until });
    const { department } = sent;
    if (department !== null && !content.parts.some((part) => part.department === department))
      return refused('part-not-in-result', { department });
    if ((await countOpenObjections(tx, publication.id)) >= MOST_OPEN) return refused('too-many-objections');
    const id = newId();
    const isNew = await insertObjection(tx, { ...sent, id, receipt, contentHash, receivedAt: at });
    if (!isNew) return refused('objection-id-used');
    await setObjectionOpen(tx, publication.id);
    record('objection.received', id, { publication: publication.id, task: publication.task, department });
    return done({ receipt, receivedAt: at });
  });
}
