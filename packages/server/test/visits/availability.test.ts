/** When inspectors cannot go, and which days are left to plan for. */

import type { InspectorRecord } from '@double-random/directories';
import test from 'ava';
import { unavailable } from '../../dist/visits/availability.js';
import { daysAhead, usualSchedule, windowOf } from '../../dist/visits/task-schedule.js';

const INSPECTOR: InspectorRecord = {
  id: 'M01',
  name: '某某',
  department: 'market',
  unit: '',
  level: '',
  regions: [],
  certificate: { number: '1', issuer: '', validTo: null },
  qualifications: [],
  items: [],
  leader: false,
  expert: false,
  state: 'active',
  absences: [],
  cap: null,
};

const ALWAYS = [{ from: '0000-01-01', to: '9999-12-31' }];

test('an inspector is away on leave, after the certificate has expired, and for ever when out of service or of the directory', (t) => {
  t.deepEqual(unavailable(INSPECTOR), []);
  t.deepEqual(
    unavailable({
      ...INSPECTOR,
      absences: [
        { from: '2026-11-16', to: '2026-11-18' },
        { from: '2026-12-30', to: null },
      ],
    }),
    [
      { from: '2026-11-16', to: '2026-11-18' },
      { from: '2026-12-30', to: '9999-12-31' },
    ],
  );
  t.deepEqual(unavailable({ ...INSPECTOR, certificate: { ...INSPECTOR.certificate, validTo: '2026-11-30' } }), [
    { from: '2026-12-01', to: '9999-12-31' },
  ]);
  t.deepEqual(unavailable({ ...INSPECTOR, state: 'suspended' }), ALWAYS);
  t.deepEqual(unavailable(undefined), ALWAYS);
});

test('the window is the period of the task, narrowed and never widened, and what is ahead begins tomorrow', (t) => {
  const task = { id: 'task', settings: { period: { from: '2026-11-16', to: '2026-12-18' } } };
  const window = (earliest: string | null, latest: string | null) => windowOf(task, { earliest, latest });
  t.deepEqual(window(null, null), { from: '2026-11-16', to: '2026-12-18' });
  t.deepEqual(window('2026-11-20', '2026-12-01'), { from: '2026-11-20', to: '2026-12-01' });
  t.deepEqual(window('2026-11-01', '2027-01-31'), { from: '2026-11-16', to: '2026-12-18' });
  t.deepEqual(daysAhead(window(null, null), '2026-11-02'), { from: '2026-11-16', to: '2026-12-18' });
  t.deepEqual(daysAhead(window(null, null), '2026-11-30'), { from: '2026-12-01', to: '2026-12-18' });
  t.throws(() => windowOf({ id: 'task', settings: {} }, { earliest: null, latest: null }), { message: /no period/ });
});

test('without a word of the task there are never more visits a day than times to start them', (t) => {
  t.is(usualSchedule({ visitsPerDay: 4, visitStarts: ['09:00', '14:00'] }).perDay, 2);
  t.is(usualSchedule({ visitsPerDay: 1, visitStarts: ['09:00', '14:00'] }).perDay, 1);
});
