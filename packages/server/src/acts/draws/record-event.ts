/** The five events after a draw (draw protocol section 9): the core replays them, and what it yields is the state that everybody is shown. */

import { type DrawEvent, type DrawState, done, explainCore, type Outcome, verifyBundle } from '@double-random/core';
import { breathe } from '../../draws/breathe.js';
import type { Draw } from '../../draws/draw.js';
import { publishedEntities } from '../../draws/published-entities.js';
import { storedBundle } from '../../draws/stored-bundle.js';
import { reasonsOf, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { addDrawEvent, eventsOf } from '../../store/draws/draw-events.js';
import { addDrawnEntities } from '../../store/draws/drawn-entities.js';
import { setReplayed } from '../../store/draws/draws.js';
import { isEntityRecorded } from '../../store/records/submissions.js';
import { type Acting, act, unchanged } from '../act.js';
import { followDraw } from '../visits/follow-draw.js';
import { type OpenDraw, openDraw } from './open-draw.js';

export interface EventRequest {
  readonly draw: string;
  readonly event: DrawEvent;
  /** What proves the reason: a document and where it is kept. Not public. */
  readonly evidence: string;
  /** How many events the caller has seen: one recorded in between is not overlooked, and a request sent twice counts once. */
  readonly after: number;
}

export interface EventAnswer {
  readonly number: number;
  readonly state: DrawState;
}

/** Opens the draw for whoever may record this event. */
async function open(acting: Acting, { draw: id, event, after }: EventRequest): Promise<Outcome<OpenDraw, ServiceProblem>> {
  const opened = await openDraw(acting, id);
  if (!opened.ok) return opened;
  const { draw, task } = opened.value;
  const department = event.kind === 'entity-out' ? task.department : event.department;
  if (!owns(acting.by, department)) return refused('not-yours', { department });
  if (draw.state !== 'drawn') return refused('not-drawn', { state: draw.state });
  // What was found at an entity is published: it does not make room for a substitute any more.
  if (event.kind === 'entity-out' && (await isEntityRecorded(acting.tx, id, event.entity))) return refused('entity-recorded');
  const { length: count } = await eventsOf(acting.tx, id);
  return count === after ? done(opened.value) : refused('events-moved-on', { count });
}

/** The state after one more event, or why it does not fit. */
async function replay({ store }: Service, draw: Draw, event: DrawEvent): Promise<Outcome<DrawState, ServiceProblem>> {
  const events = [...(await eventsOf(store.db, draw.id)).map((recorded) => recorded.event), event];
  const { record, checks } = await verifyBundle(await storedBundle(store.db, draw, { events }), { pause: breathe });
  if (record !== null) return done(record.state);
  return refused(
    'event-refused',
    {},
    checks.flatMap(({ problems }) => reasonsOf(problems, explainCore)),
  );
}

/** Who comes in for one that goes out is found by name from now on. */
async function addSubstitutes({ tx, at }: Acting, draw: Draw, state: DrawState): Promise<void> {
  const before = new Set(draw.replayed?.selected);
  const substitutes = state.selected.filter((entity) => !before.has(entity));
  const published = await publishedEntities(tx, draw, substitutes);
  await addDrawnEntities(
    tx,
    published.map((entity) => ({ ...entity, drawnAt: at })),
  );
}

/** What the audit log says of an event. */
const detailsOf = (number: number, event: DrawEvent) => ({
  number,
  kind: event.kind,
  department: 'department' in event ? event.department : null,
  entity: 'entity' in event ? event.entity : null,
  inspector: 'inspector' in event ? event.inspector : null,
  place: 'place' in event ? event.place : null,
  reason: event.reason,
});

/** What else is to be done in the transaction that records an event, or why the event is not to be recorded. */
export type Alongside = (acting: Acting, number: number) => Promise<Outcome<null, ServiceProblem>>;

const nothingElse: Alongside = async () => done(null);

/** Records an event; it is replayed outside of the transaction, on exactly the events that the caller saw. */
export async function recordEvent(
  service: Service,
  by: Actor,
  request: EventRequest,
  alongside: Alongside = nothingElse,
): Promise<ServiceOutcome<EventAnswer>> {
  const opened = await act<OpenDraw>(service, by, async (acting) => {
    const found = await open(acting, request);
    return found.ok ? unchanged(found.value) : found;
  });
  if (!opened.ok) return opened;
  const state = await replay(service, opened.value.draw, request.event);
  if (!state.ok) return state;
  return act<EventAnswer>(service, by, async (acting) => {
    const found = await open(acting, request);
    if (!found.ok) return found;
    const { draw, task } = found.value;
    const number = request.after + 1;
    await addDrawEvent(acting.tx, draw.id, {
      number,
      event: request.event,
      evidence: request.evidence,
      department: departmentOf(by) ?? '',
      recordedAt: acting.at,
      by: actorIdOf(by),
    });
    await setReplayed(acting.tx, draw, state.value);
    await addSubstitutes(acting, draw, state.value);
    acting.record('draw.event-recorded', draw.id, detailsOf(number, request.event));
    await followDraw(acting, task, draw, state.value, request.event.reason);
    const other = await alongside(acting, number);
    return other.ok ? done({ number, state: state.value }) : other;
  });
}
