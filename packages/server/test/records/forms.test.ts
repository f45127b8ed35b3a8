import test from 'ava';
import { sentRecord } from '../../dist/routes/records/forms.js';
import { recordFor } from './inspection-city.js';

test('numbers of persons in the name of a phone or of a file are blotted out, and the record is kept', (t) => {
  const attachments = [{ sha256: '0'.repeat(64), name: '张某 13800138000.jpg' }];
  const sent = sentRecord.parse(recordFor('visit', 'SC-01', { device: '李某 13800138000', attachments: attachments as never }));
  t.is(sent.device, '李某 ***');
  t.is(sent.attachments[0]?.name, '张某 ***.jpg');
});

test('a moment has a year of four digits in UTC too, so that moments are in the order of their texts', (t) => {
  for (const madeAt of ['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00', '2026-02-30T00:00:00Z'])
    t.false(sentRecord.safeParse(recordFor('visit', 'SC-01', { madeAt })).success, madeAt);
  t.is(sentRecord.parse(recordFor('visit', 'SC-01', { madeAt: '2026-11-17T09:00:00+08:00' })).madeAt, '2026-11-17T01:00:00.000Z');
});
