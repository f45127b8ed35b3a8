import test from 'ava';
import fc from 'fast-check';
import { namedEntity, namedInspector, usccOf } from '../../dist/publications/names.js';

const SOLE = { category: '个体户' };

test('inspectors are named in full, by a mask, or by their certificate alone', (t) => {
  const person = { name: '欧阳某某', certificate: '浙A-0001' };
  t.deepEqual(namedInspector('full', person), person);
  t.deepEqual(namedInspector('masked', person), { name: '欧*' });
  t.deepEqual(namedInspector('certificate-only', person), { certificate: '浙A-0001' });
});

test("a sole trader's name is masked where it is nothing but the operator's, or holds it in brackets", (t) => {
  for (const [name, masked] of [
    ['张三', '张*'],
    ['阿依古丽·买买提', '阿*'],
    ['杭州市西湖区好再来小吃店（张三）', '杭州市西湖区好再来小吃店（张*）'],
    ['好再来小吃店(经营者：李四)', '好再来小吃店(经营者：李*)'],
    ['老王面馆', '老王面馆'],
    ['西湖区小吃店（分店）', '西湖区小吃店（分店）'],
    ['张三餐饮服务部', '张三餐饮服务部'],
  ] as const) {
    t.is(namedEntity('masked', { name, ...SOLE }), masked);
    t.is(namedEntity('full', { name, ...SOLE }), name);
  }
  t.is(namedEntity('certificate-only', { name: '张三', ...SOLE }), '*');
  t.is(namedEntity('masked', { name: '张三', category: '自然人' }), '张*');
  t.is(namedEntity('masked', { name: '张三', category: '企业' }), '张三', 'a firm may be called so');
});

test('what looks like a unified social credit code is one, whatever its checksum', (t) => {
  t.is(usccOf('913301060000000001'), '913301060000000001');
  t.is(usccOf('hz-0001'), null);
  t.is(usccOf('91330106000000000I'), null, 'I, O, S, V and Z do not occur');
});

const person = fc
  .array(fc.constantFrom(...'赵钱孙李周吴郑王冯陈'), { minLength: 2, maxLength: 4 })
  .map((characters) => characters.join(''));

test('no rule but "full" lets a person be read', (t) => {
  fc.assert(
    fc.property(person, fc.constantFrom('masked' as const, 'certificate-only' as const), (name, rule) => {
      const shown = [
        namedEntity(rule, { name, ...SOLE }),
        namedEntity(rule, { name: `好再来小吃店（${name}）`, ...SOLE }),
        namedInspector(rule, { name, certificate: 'A-1' }).name ?? '',
      ];
      return shown.every((text) => !text.includes(name));
    }),
  );
  t.pass();
});
