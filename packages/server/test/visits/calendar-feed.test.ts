/** Inspectors' calendar feeds, read back by a calendar's own parser. */

import test from 'ava';
import ICAL from 'ical.js';
import { z } from 'zod';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import { type CalendarEntry, calendarFile } from '../../dist/visits/calendar-file.js';
import { plannerOf } from '../directories/importing.js';
import { auditEntries } from '../support/audit-entries.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { visitsOverHttp } from './over-http.js';
import { scheduled } from './scheduling.js';

const linked = z.object({ link: z.string() });

interface ReadEvent {
  readonly uid: string;
  readonly start: Date;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly sequence: number;
  readonly status: unknown;
}

const eventsIn = (file: string): ReadEvent[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, location, description, sequence } = new ICAL.Event(component);
    return {
      uid,
      start: startDate.toJSDate(),
      summary,
      location,
      description,
      sequence,
      status: component.getFirstPropertyValue('status'),
    };
  });

const ENTRY: CalendarEntry = {
  id: 'visit-1',
  title: '联合双随机抽查；2026, 第一批',
  name: '某某（杭州）食品有限公司',
  address: '西湖区文三路 1 号, 2 幢; 后门',
  state: 'assigned',
  date: '2026-11-16',
  start: '09:00',
  version: 3,
  items: ['食品\n安全', '许可证'],
  departments: ['市场监管局', '生态环境局'],
};

test('an entry is one hour at its time in China, whatever the zone of the machine, and no text breaks out of its line', (t) => {
  const file = calendarFile(
    [ENTRY, { ...ENTRY, id: 'visit-2', state: 'replaced' }],
    'zh',
    new Date('2026-11-02T01:00:00Z'),
    (id) => `https://x/${id}`,
  );
  t.true(file.includes('DTSTART:20261116T010000Z') && file.includes('DTEND:20261116T020000Z'));
  t.true(
    file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
    'lines are folded',
  );
  const [event, dropped] = eventsIn(file);
  t.is(event?.summary, `联合检查：${ENTRY.name}`);
  t.is(event?.location, ENTRY.address);
  t.is(event?.sequence, 3);
  t.is(event?.status, 'CONFIRMED');
  t.true(event?.description.includes('食品\n安全、许可证'));
  t.is(dropped?.status, 'CANCELLED');
  t.not(event?.uid, dropped?.uid);
});

for (const engine of ENGINES) {
  test(`${engine}: a link shows its inspector's visits, follows the schedule, and dies when another is made or it is revoked`, async (t) => {
    const { service, task, draw, visits, anybody, as, asInspector } = await visitsOverHttp(t, engine);
    await scheduled(service, task);
    const seats = await inspectorsOfVisits(
      service.store.db,
      visits.map(({ id }) => id),
    );
    const seat = seats.find(({ department, inspector }) => department === 'ecology' && inspector !== null);
    const who = seat?.inspector ?? '';
    const own = seats.filter(({ department, inspector }) => department === 'ecology' && inspector === who).map(({ visit }) => visit);
    const inspector = await asInspector('ecology', who);
    t.is((await inspector.get('/api/v1/my/calendar-feed')).status, 404);
    const link = async (client: TestClient = inspector) => linked.parse((await client.post('/api/v1/my/calendar-feed')).body).link;
    const first = await link();
    const read = async (address: string) => {
      const answer = await anybody.fetch(new URL(address).pathname);
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
    const file = await read(first);
    t.is(file.status, 200);
    t.is(file.headers.get('content-type'), 'text/calendar; charset=utf-8');
    t.is(file.headers.get('cache-control'), 'no-store');
    const placed = new Map((await visitsOfDraw(service.store.db, draw)).map((visit) => [visit.id, visit]));
    const events = eventsIn(file.text);
    t.deepEqual(
      events.map(({ uid, start, sequence }) => `${uid} ${start.toISOString()} ${sequence}`).sort(),
      own
        .map((id) => {
          const { date, start, version } = placed.get(id) ?? {};
          return `${id}@visits.double-random ${new Date(`${date}T${start}:00+08:00`).toISOString()} ${version}`;
        })
        .sort(),
    );
    t.true(events.every(({ description }) => description.includes('部门 ecology') && description.includes('检查')));
    for (const { inspector: other } of seats) if (other !== null && other !== who) t.false(file.text.includes(other));

    const [gone = ''] = own;
    const event = { kind: 'entity-out', entity: placed.get(gone)?.entity ?? '', reason: '已注销' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw, event, evidence: '登记信息', after: 0 }));
    const cancelled = eventsIn((await read(first)).text).find(({ uid }) => uid.startsWith(gone));
    t.is(cancelled?.status, 'CANCELLED');
    t.true((cancelled?.sequence ?? 0) > (placed.get(gone)?.version ?? 0));

    const second = await link();
    const dead = await read(first);
    t.is(dead.status, 404);
    t.is((await read(second)).status, 200);
    const strange = await read(`http://x/api/v1/public/calendars/${'A'.repeat(43)}.ics`);
    const withoutId = (text: string) => ({ ...JSON.parse(text), requestId: '' });
    t.deepEqual(withoutId(dead.text), withoutId(strange.text), 'a dead link and one that never was are answered alike');
    const user: { id: string } = await service.store.db('users').where({ inspector: who }).first('id');
    t.is((await (await as('market-department-admin')).delete(`/api/v1/users/${user.id}/calendar-feed`)).status, 404);
    t.is((await (await as('ecology-department-admin')).delete(`/api/v1/users/${user.id}/calendar-feed`)).status, 204);
    t.is((await read(second)).status, 404);
    const third = await link();
    t.is((await inspector.get('/api/v1/my/calendar-feed')).status, 200);
    t.is((await inspector.delete('/api/v1/my/calendar-feed')).status, 204);
    t.is((await inspector.delete('/api/v1/my/calendar-feed')).status, 204);
    t.is((await read(third)).status, 404);
    t.deepEqual(
      (await auditEntries(service.store, 'calendar-feed.')).map(({ event: name }) => name.split('.')[1]),
      ['issued', 'issued', 'revoked', 'issued', 'revoked'],
    );
    const secrets = [first, second, third].map((address) => address.split('/').at(-1)?.replace('.ics', '') ?? '');
    const rows = JSON.stringify([await service.store.db('calendar_feeds'), await service.store.db('audit_entries')]);
    t.true(
      secrets.every((secret) => secret.length === 43 && !rows.includes(secret)),
      'the store keeps hashes only',
    );
  });

  test(`${engine}: a link shows nothing once its user is locked out`, async (t) => {
    const { service, anybody, as, asInspector } = await visitsOverHttp(t, engine);
    const inspector = await asInspector('market', 'M00');
    const path = new URL(linked.parse((await inspector.post('/api/v1/my/calendar-feed')).body).link).pathname;
    t.is((await anybody.get(path)).status, 200);
    const user: { id: string; version: number } = await service.store.db('users').where({ inspector: 'M00' }).first('id', 'version');
    const admin = await as('market-department-admin');
    t.is((await admin.post(`/api/v1/users/${user.id}/lock`, { version: user.version })).status, 200);
    t.is((await anybody.get(path)).status, 404);
    const planner = await as('market-planner');
    t.is((await planner.post('/api/v1/my/calendar-feed')).status, 403);
  });
}
