import { isKnownRegion, readRegion } from '@double-random/directories';
import test from 'ava';
import { isRegionPrefix } from '../../dist/codes/region.js';

const entity = { scheme: 'gbt2260', cutStatistical: false, areas: false } as const;
const inspector = { ...entity, areas: true } as const;

test('an entity has six digits, an inspector may have two or four', (t) => {
  t.deepEqual(readRegion('330106', entity), { ok: true, region: '330106' });
  t.deepEqual(readRegion('3301', entity), { ok: false, finding: 'region-form' });
  t.deepEqual(readRegion('3301', inspector), { ok: true, region: '3301' });
  t.deepEqual(readRegion('33', inspector), { ok: true, region: '33' });
  t.deepEqual(readRegion('330', inspector), { ok: false, finding: 'region-form' });
});

test("an inspector's whole city or province is a prefix", (t) => {
  t.deepEqual(readRegion('330100', inspector), { ok: true, region: '3301' });
  t.deepEqual(readRegion('330000', inspector), { ok: true, region: '33' });
  t.deepEqual(readRegion('330110', inspector), { ok: true, region: '330110' });
  t.deepEqual(readRegion('330100', entity), { ok: true, region: '330100' });
});

test('statistical codes are cut only when the mapping says so', (t) => {
  t.deepEqual(readRegion('330106009', entity), { ok: false, finding: 'region-form' });
  t.deepEqual(readRegion('330106009', { ...entity, cutStatistical: true }), { ok: true, region: '330106' });
  t.deepEqual(readRegion('330106009001', { ...entity, cutStatistical: true }), { ok: true, region: '330106' });
});

test('a province that does not exist', (t) => {
  t.deepEqual(readRegion('160106', entity), { ok: false, finding: 'region-province' });
  t.false(isKnownRegion('160106'));
  t.true(isKnownRegion('330106'));
});

test('another scheme takes any region of the protocol', (t) => {
  const other = { ...entity, scheme: 'other' } as const;
  t.deepEqual(readRegion('Ward27', other), { ok: true, region: 'Ward27' });
  t.deepEqual(readRegion('', other), { ok: true, region: '' });
  t.deepEqual(readRegion('西湖区', other), { ok: false, finding: 'region-form' });
});

test('prefixes that codes of a province have, and others', (t) => {
  for (const prefix of ['3', '33', '330', '3301', '330106']) t.true(isRegionPrefix(prefix), prefix);
  for (const prefix of ['', '9', '99', '0', '3301061', '西湖', '33010x']) t.false(isRegionPrefix(prefix), prefix);
});
