import { sourceOf } from '@double-random/directories';
import test from 'ava';
import { decoded, findEncoding } from '../../dist/reading/encoding.js';
import { encoded, inPieces, textSource } from '../sources.js';

const CHINESE = '名称,住所\n杭州市西湖区某某餐饮店,文三路㛃䶮喆犇堃1号\n';

for (const encoding of ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
  test(`${encoding} is found by itself and read without its mark`, async (t) => {
    const source = textSource(CHINESE, encoding, 'list.csv', 3);
    const found = await findEncoding(source);
    t.is(found.encoding, encoding === 'utf-8-bom' ? 'utf-8' : encoding);
    t.is(found.damaged, 0);
    const pieces: string[] = [];
    for await (const piece of decoded(source, found.encoding)) pieces.push(piece);
    t.is(pieces.join(''), CHINESE);
  });
}

test('GBK whose first Chinese character stands after a megabyte of digits', async (t) => {
  const text = `${'0123456789,0123456789\n'.repeat(60_000)}杭州某某有限公司,1\n`;
  t.is((await findEncoding(textSource(text, 'gbk'))).encoding, 'gb18030');
});

test('UTF-8 with a few damaged bytes stays UTF-8 and says so', async (t) => {
  const bytes = Buffer.concat([Buffer.from(CHINESE.repeat(20)), Buffer.from([0xe6, 0x9d]), Buffer.from(`\n${CHINESE}`)]);
  t.deepEqual(await findEncoding(sourceOf('list.csv', bytes)), { encoding: 'utf-8', damaged: 1, other: 'gb18030' });
});

test('GBK with a damaged byte stays GB 18030 and says so', async (t) => {
  const bytes = Buffer.concat([encoded(CHINESE.repeat(20), 'gbk'), Buffer.from([0xff]), encoded(CHINESE, 'gbk')]);
  t.deepEqual(await findEncoding(sourceOf('list.csv', bytes)), { encoding: 'gb18030', damaged: 1, other: 'utf-8' });
});

test('lines of UTF-8 with one line of GBK are UTF-8, and the other way round', async (t) => {
  const utf8 = encoded('名称,住所\n杭州,文三路\n', 'utf-8');
  const gbk = encoded('宁波餐饮店,中山路\n', 'gbk');
  const found = async (...parts: Uint8Array[]) => (await findEncoding(sourceOf('list.csv', Buffer.concat(parts)))).encoding;
  t.is(await found(utf8, gbk), 'utf-8');
  t.is(await found(gbk, gbk, gbk, utf8), 'gb18030');
});

test('GBK whose short cells are valid UTF-8 by chance stays GB 18030', async (t) => {
  const bytes = encoded(`编号,等级\n${'1,一\n2,乙\n'.repeat(30)}`, 'gbk');
  t.is((await findEncoding(sourceOf('list.csv', bytes))).encoding, 'gb18030');
});

test('an empty file and a file of ASCII are UTF-8', async (t) => {
  t.deepEqual(await findEncoding(sourceOf('a.csv', new Uint8Array(0))), { encoding: 'utf-8', damaged: 0, other: null });
  t.deepEqual(await findEncoding(inPieces('a.csv', Buffer.from('id,name\n1,x\n'), 1)), { encoding: 'utf-8', damaged: 0, other: null });
});
