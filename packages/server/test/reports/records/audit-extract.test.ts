import test from 'ava';
import { recordEvent } from '../../../dist/acts/draws/record-event.js';
import { withdraw } from '../../../dist/acts/publications/withdraw.js';
import { entryHash } from '../../../dist/audit/append.js';
import { auditExtractOf } from '../../../dist/reports/records/audit-extract.js';
import type { UserActor } from '../../../dist/rights/actor.js';
import { auditRows, entryOf } from '../../../dist/store/audit.js';
import { findTask } from '../../../dist/store/tasks.js';
import type { Visit } from '../../../dist/visits/visit.js';
import { addDepartments, plannerOf, userOf } from '../../directories/importing.js';
import { confirmedTask, reviewerOf } from '../../draws/joint-draw.js';
import { ENDED_ON, publishedVisit } from '../../publications/recorded.js';
import { ENGINES, type TestEngine } from '../../support/engines.js';
import { codesOf, valueIn } from '../../support/outcome.js';
import { testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { recordIn } from './record-in.js';

/** Of the department that does not take part; an auditor reads all all the same. */
const AUDITOR: UserActor = { ...userOf('culture', 'auditor'), id: 'auditor' };

const DAY = `${ENDED_ON}T01:00:00.000Z`;

/** A task with a published result that was withdrawn, an event of its draw, and another task beside it. */
async function cityOf(t: Parameters<typeof testService>[0], engine: TestEngine) {
  const service = await testService(t, engine);
  const { task, draw, visits } = await dispatchedTask(service);
  const other = await confirmedTask(service, {}, 'hz-test-002');
  await addDepartments(service, 'culture');
  service.outside.setNow(DAY);
  const [visit] = visits as [Visit];
  const { id: publication } = await publishedVisit(service, visit);
  valueIn(await withdraw(service, reviewerOf('market'), publication, '查错对象'));
  const event = { kind: 'inspector-unavailable', department: 'ecology', inspector: 'E00', reason: '病假' } as const;
  valueIn(await recordEvent(service, plannerOf('ecology'), { draw, event, evidence: '假条', after: 0 }));
  return { service, task, draw, visit, publication, other };
}

for (const engine of ENGINES) {
  test(`${engine}: the auditor's extract has every act on the task and all that belongs to it, in the order of the chain`, async (t) => {
    const { service, task, draw, visit, publication, other } = await cityOf(t, engine);
    const record = recordIn(t, await auditExtractOf(service, AUDITOR, task));
    const found = await findTask(service.store.db, task);
    t.deepEqual(record.task, { id: task, drawId: 'hz-test-001', title: found?.title ?? '', documentNumber: null });
    t.deepEqual([record.reader, record.departments.map(({ id }) => id)], [null, ['market', 'ecology']]);
    const sequences = record.entries.map(({ sequence }) => sequence);
    t.deepEqual(
      sequences,
      sequences.toSorted((a, b) => a - b),
    );
    t.is(new Set(sequences).size, sequences.length);
    const last = record.entries.at(-1);
    t.deepEqual(record.head, { sequence: last?.sequence ?? 0, hash: last?.hash ?? '', at: last?.at ?? '' });

    const all = (await auditRows(service.store.db, null, 10_000)).map(entryOf);
    const mine = all.filter(({ subject, details }) => {
      if (subject.kind === 'task') return subject.id === task;
      if (['preparation', 'draw'].includes(subject.kind))
        return details['task'] === undefined ? subject.id === draw : details['task'] === task;
      return ['visit', 'submission', 'publication', 'follow-up', 'objection', 'visit-report'].includes(subject.kind);
    });
    t.deepEqual(
      sequences,
      mine.map(({ sequence }) => sequence),
    );
    const has = (event: string, id: string): boolean => record.entries.some((one) => one.event === event && one.subject.id === id);
    t.true(has('task.drafted', task) && has('draw.frozen', draw) && has('part.entered', visit.id) && has('result.withdrawn', publication));
    t.true(has('draw.event-recorded', draw));
    t.false(record.entries.some(({ subject }) => subject.id === other));
    t.deepEqual(record.entries.find(({ event }) => event === 'task.drafted')?.name, { zh: '起草任务', en: 'Task drafted' });
    for (const { name: _, ...entry } of record.entries) {
      const { hash, address, actor, ...hashed } = entry;
      const kind = actor.kind as 'user' | 'system';
      t.is(entryHash({ ...hashed, actor: { ...actor, kind }, address: address ?? '' }), hash, 'anybody computes its hash again');
    }
  });

  test(`${engine}: a department's extract has what its audit log shows of the task, without the addresses of others`, async (t) => {
    const { service, task } = await cityOf(t, engine);
    const record = recordIn(t, await auditExtractOf(service, reviewerOf('ecology'), task));
    t.deepEqual(record.reader, { id: 'ecology', name: { zh: '部门 ecology', en: 'Department ecology' } });
    const of = (event: string, department: string) => record.entries.find((one) => one.event === event && one.department === department);
    t.is(of('task.drafted', 'market')?.address, null);
    t.is(of('task.accepted', 'ecology')?.address, '127.0.0.1');
    t.true(of('result.withdrawn', 'market') !== undefined, 'a publication of the joint draw');
    t.true(of('part.entered', 'ecology') !== undefined);
    t.is(of('part.entered', 'market'), undefined, 'what another department did on site is its own');
    const everything = recordIn(t, await auditExtractOf(service, AUDITOR, task));
    t.true(record.entries.length < everything.entries.length);
  });

  test(`${engine}: another day, and acts on other tasks, leave the extract as it is`, async (t) => {
    const { service, task, other } = await cityOf(t, engine);
    const before = recordIn(t, await auditExtractOf(service, AUDITOR, task));
    service.outside.advance(86_400);
    await addDepartments(service, 'sports');
    recordIn(t, await auditExtractOf(service, AUDITOR, other));
    t.deepEqual(recordIn(t, await auditExtractOf(service, AUDITOR, task)), before);
  });

  test(`${engine}: a department that does not take part, an actor of none, an unknown task: not found`, async (t) => {
    const { service, task } = await cityOf(t, engine);
    t.deepEqual(codesOf(await auditExtractOf(service, reviewerOf('culture'), task)), ['not-found']);
    t.deepEqual(codesOf(await auditExtractOf(service, userOf(null, 'system-admin'), task)), ['not-found']);
    t.deepEqual(codesOf(await auditExtractOf(service, AUDITOR, 'nothing')), ['not-found']);
  });
}
