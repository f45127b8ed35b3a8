/** What a phone makes of visits and records: which stand, in which order visits are made, what a form must have, what is kept. */

import test from 'ava';
import fc from 'fast-check';
import { daysOf, type MyVisit, routeOrder } from '../../console/src/areas/my-visits/phone/day-route.js';
import { dossiersToForget } from '../../console/src/areas/my-visits/phone/kept-dossier.js';
import { hexOf, typeOf } from '../../console/src/areas/my-visits/phone/kept-file.js';
import type { WaitingRecord } from '../../console/src/areas/my-visits/phone/outbox.js';
import {
  beginForm,
  EMPTY_FORM,
  formFaults,
  formOf,
  isUnchanged,
  type RecordForm,
  type ResultCode,
  withResult,
} from '../../console/src/areas/my-visits/phone/record-form.js';
import { itemStateOf, replacesOf, type ServiceRecord, standingOf } from '../../console/src/areas/my-visits/phone/standing.js';
import { handlingOf } from '../../console/src/offline/static-files.js';

const serviceRecord = (submission: string): ServiceRecord => ({
  submission,
  codeTable: '2021',
  result: { code: 'no-problem', zh: '未发现问题', en: 'No problem found' },
  method: 'on-site',
  finding: '',
  disposition: { code: 'none', zh: '无', en: 'none' },
  correctBy: null,
  attachments: [],
  inspector: 'WH001',
  device: '手机 乙',
  madeAt: '2026-11-23T01:00:00.000Z',
  receivedAt: '2026-11-23T01:00:00.000Z',
  membership: 'present',
});

function own(id: string, replaces: readonly string[], given: Partial<WaitingRecord> = {}): WaitingRecord {
  const madeAt = '2026-11-23T02:00:00.000Z';
  return {
    kind: 'record',
    key: id,
    visit: 'v',
    name: '某公司',
    madeAt,
    refusal: null,
    isTaken: false,
    missing: [],
    isAlone: false,
    ...given,
    body: {
      id,
      visit: 'v',
      item: 'i',
      device: '手机 甲',
      codeTable: '2021',
      result: 'other-violation',
      method: 'on-site',
      finding: '缺记录',
      disposition: 'none',
      correctBy: null,
      madeAt,
      replaces: [...replaces],
      attachments: [],
    },
  };
}

const idsOf = (standing: readonly { readonly id: string }[]): readonly string[] => standing.map(({ id }) => id);

test('a correction stands in the place of what it replaces; two that did not see each other are a conflict', (t) => {
  const corrected = standingOf([serviceRecord('a')], [own('b', ['a'])]);
  t.deepEqual(idsOf(corrected), ['b']);
  t.is(itemStateOf(corrected), 'waiting');
  const conflict = standingOf([serviceRecord('a')], [own('b', [])]);
  t.deepEqual(idsOf(conflict), ['a', 'b']);
  t.is(itemStateOf(conflict), 'conflict');
  t.deepEqual(replacesOf(conflict), ['a', 'b']);
  t.is(itemStateOf(standingOf([serviceRecord('a')], [])), 'recorded');
  t.is(itemStateOf(standingOf(null, [])), 'open');
});

test('what was refused is replaced by naming what it would have replaced', (t) => {
  const refusal = { code: 'record-faulty', status: 422, words: { zh: '', en: '' }, reasons: [], requestId: '' };
  const standing = standingOf([serviceRecord('a')], [own('b', ['a'], { refusal })]);
  t.is(itemStateOf(standing), 'refused');
  t.deepEqual(replacesOf(standing), ['a']);
});

test('the same records stand in whatever order they come, and settling them leaves one', (t) => {
  const chain = fc.array(fc.record({ replaced: fc.nat(9), isTwice: fc.boolean() }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(chain, fc.infiniteStream(fc.nat()), (links, noise) => {
      const records = links.flatMap(({ replaced, isTwice }, n) => {
        const record = own(`r${n}`, replaced < n ? [`r${replaced}`] : []);
        return isTwice ? [record, record] : [record];
      });
      const shuffled = records
        .map((record) => ({ record, rank: noise.next().value }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ record }) => record);
      const standing = standingOf([], records);
      t.deepEqual(standingOf([], shuffled), standing);
      t.deepEqual(idsOf(standingOf([], [...shuffled, own('last', replacesOf(standing))])), ['last']);
    }),
  );
});

const CODES: readonly ResultCode[] = [
  { code: 'no-problem', outcome: 'no-problem', zh: '未发现问题', en: 'No problem found' },
  { code: 'ordered-to-correct', outcome: 'problem', zh: '责令改正', en: 'ordered to correct' },
];

const formWith = (given: Partial<RecordForm>): RecordForm => ({ ...EMPTY_FORM, ...given });
const faultsOf = (given: Partial<RecordForm>): readonly string[] => formFaults(formWith(given), CODES).map(({ path }) => path);

test('a record without a result, a problem without words, an order without a deadline, and numbers of persons are told at once', (t) => {
  t.deepEqual(faultsOf({}), ['result']);
  t.deepEqual(faultsOf({ result: 'no-problem' }), []);
  t.deepEqual(faultsOf({ result: 'ordered-to-correct', disposition: 'order-to-correct' }), ['finding', 'correctBy']);
  t.deepEqual(faultsOf({ result: 'no-problem', finding: '联系 13812345678' }), ['finding']);
  t.deepEqual(faultsOf({ result: 'no-problem', finding: '330102199001011234' }), ['finding']);
  t.deepEqual(faultsOf({ result: 'no-problem', disposition: 'transfer' }), ['disposition']);
  t.deepEqual(faultsOf({ result: 'no-problem', finding: '字'.repeat(2001) }), ['finding']);
});

test('another result takes back what does not fit it', (t) => {
  const [none, order] = CODES;
  if (none === undefined || order === undefined) throw new Error('no codes');
  const ordered = withResult(EMPTY_FORM, order);
  t.is(ordered.disposition, 'order-to-correct');
  const undone = withResult({ ...ordered, correctBy: '2026-12-01' }, none);
  t.deepEqual([undone.disposition, undone.correctBy], ['none', '']);
});

test('a form begins with what stands, and what was not changed makes no new record', (t) => {
  const standing = standingOf([serviceRecord('a')], []);
  const form = beginForm(standing);
  t.is(form.result, 'no-problem');
  t.true(isUnchanged(form, standing));
  t.false(isUnchanged({ ...form, finding: 'x' }, standing));
  const conflict = standingOf([serviceRecord('a'), serviceRecord('b')], []);
  t.deepEqual(beginForm(conflict), EMPTY_FORM);
  const [first] = conflict;
  t.false(first === undefined || isUnchanged(formOf(first), conflict));
});

const visitOf = (id: string, given: Partial<MyVisit> = {}): MyVisit => ({
  id,
  task: { id: 't', title: '任务' },
  entity: 'e',
  name: '某公司',
  address: '某路',
  region: '330102',
  street: null,
  date: '2026-11-23',
  start: '09:00',
  state: 'assigned',
  role: 'leader',
  part: 'awaiting',
  returnReason: null,
  endedOn: null,
  dueOn: null,
  ...given,
});

test('a day is gone through by time, at the same time by place; what is done with is left out', (t) => {
  const days = daysOf(
    [
      visitOf('late', { date: '2026-11-20' }),
      visitOf('noon', { start: '14:00' }),
      visitOf('far', { region: '330110' }),
      visitOf('near'),
      visitOf('next', { date: '2026-11-24' }),
      visitOf('back', { part: 'returned', date: '2026-11-19' }),
      visitOf('none', { date: null, start: null }),
      visitOf('gone', { state: 'replaced' }),
      visitOf('done', { part: 'entered' }),
    ],
    '2026-11-23',
  );
  t.deepEqual(
    days.today.map(({ id }) => id),
    ['near', 'far', 'noon'],
  );
  t.deepEqual(
    [days.late, days.returned, days.undated].map((visits) => visits.map(({ id }) => id)),
    [['late'], ['back'], ['none']],
  );
  t.deepEqual(
    days.next.map(({ day, visits }) => [day, visits.length]),
    [['2026-11-24', 1]],
  );
});

test('the order of a route does not depend on the order in which visits were told', (t) => {
  const visit = fc.record({
    id: fc.uuid(),
    start: fc.constantFrom('09:00', '10:30', null),
    region: fc.constantFrom('330102', '330105'),
    street: fc.constantFrom('甲街道', null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(visit, { selector: ({ id }) => id, maxLength: 12 }), (given) => {
      const visits = given.map(({ id, ...rest }) => visitOf(id, rest));
      t.deepEqual(routeOrder([...visits].reverse()), routeOrder(visits));
    }),
  );
});

test('a dossier leaves the phone when nothing is to be done there and nothing made there waits', (t) => {
  const mine = [visitOf('open'), visitOf('over', { state: 'closed', part: 'passed' }), visitOf('entered', { part: 'entered' })];
  t.deepEqual(dossiersToForget(['open', 'over', 'entered', 'unsent', 'elsewhere'], mine, [{ visit: 'unsent' }]), [
    'over',
    'entered',
    'elsewhere',
  ]);
});

test('files are told by the content types that the service takes', (t) => {
  t.is(typeOf('IMG_1.HEIC', ''), 'image/heic');
  t.is(typeOf('a.bin', 'image/png'), 'image/png');
  t.is(typeOf('a.exe', 'application/octet-stream'), null);
  t.is(hexOf(Uint8Array.of(0, 15, 255).buffer), '000fff');
});

test('the service worker answers for the console’s own files, and never for the API', (t) => {
  const handled = (path: string, method = 'GET'): string => handlingOf({ method, url: new URL(path, 'https://own').href }, 'https://own');
  t.is(handled('/console/'), 'page');
  t.is(handled('/console/assets/index-1.js'), 'file');
  for (const path of ['/api/v1/my/visits', '/api/v1/public/code-tables', '/', '/console/service-worker.js', 'https://other/console/'])
    t.is(handled(path), 'network');
  t.is(handled('/console/', 'POST'), 'network');
});
