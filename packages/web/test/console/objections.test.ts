import test from 'ava';
import { decides, decisionsOf, faultsOf } from '../../console/src/areas/objections/deciding.js';

const SETTING = { initiating: 'market', parts: ['market', 'culture', 'ecology'], isBeingCorrected: false };
const open = (department: string | null) => ({ state: 'open' as const, department });

test('the initiating department decides every objection, others those against them', (t) => {
  t.true(decides(open(null), { own: 'market', initiating: 'market' }));
  t.true(decides(open('culture'), { own: 'culture', initiating: 'market' }));
  t.false(decides(open('culture'), { own: 'ecology', initiating: 'market' }));
  t.false(decides(open(null), { own: 'culture', initiating: 'market' }));
  t.false(decides(open(null), { own: null, initiating: 'market' }));
});

test('withdrawal is for the initiating department alone', (t) => {
  t.deepEqual(decisionsOf(open('culture'), { ...SETTING, own: 'market' }), ['uphold', 'correct', 'withdraw']);
  t.deepEqual(decisionsOf(open('culture'), { ...SETTING, own: 'culture' }), ['uphold', 'correct']);
});

test('nothing is corrected twice at once, and what is decided stays', (t) => {
  t.deepEqual(decisionsOf(open(null), { ...SETTING, own: 'market', isBeingCorrected: true }), ['uphold', 'withdraw']);
  t.deepEqual(decisionsOf({ state: 'upheld', department: null }, { ...SETTING, own: 'market' }), []);
});

test('a decision needs a reason, and a correction the parts that are sent back', (t) => {
  const paths = (form: Parameters<typeof faultsOf>[0]) => faultsOf(form).map(({ path }) => path);
  t.deepEqual(paths({ decision: '', reason: ' ', departments: [] }), ['decision', 'reason']);
  t.deepEqual(paths({ decision: 'correct', reason: '有误', departments: [] }), ['departments']);
  t.deepEqual(paths({ decision: 'uphold', reason: '无误', departments: [] }), []);
});
