import { type EntityLine, filesInMemory, proveEntity } from '@double-random/core';
import test from 'ava';
import { proofParagraphs } from '#verifier/page/words/proof.js';
import { OPEN, textOf } from '../browser/support/published.js';

const ids = textOf(OPEN, 'entities.ndjson')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as EntityLine)[0]);

test('every standing is told in whole sentences of one language, with its place and the cutoff', async (t) => {
  const told = new Set<string>();
  for (const id of ids) {
    const proven = await proveEntity(filesInMemory(OPEN), id);
    if (!proven.ok) return t.fail();
    const { standing } = proven.value.standing;
    told.add(String(standing));
    const zh = proofParagraphs({ ...proven.value, now: null }, 'zh').join('\n');
    t.regex(zh, new RegExp(`排在第 ${proven.value.standing.rank} 位`));
    t.regex(zh, /抽中线/);
    t.is(/因此被抽中/.test(zh), standing === 'selected');
    t.is(/依次递补/.test(zh), standing === 'reserve');
    t.regex(zh, /公布的结果与此一致。/);
    const en = proofParagraphs({ ...proven.value, now: null }, 'en').join('\n');
    t.notRegex(en, /\p{Script=Han}/u);
    t.is(/so it was drawn\./.test(en), standing === 'selected');
  }
  t.deepEqual([...told].sort(), ['not-drawn', 'reserve', 'selected']);
});

test('what the published result says otherwise, and what happened since, is told', async (t) => {
  const proven = await proveEntity(filesInMemory(OPEN), ids[0] ?? '');
  if (!proven.ok) return t.fail();
  const drawn = { ...proven.value, standing: { ...proven.value.standing, standing: 'selected' as const } };
  t.regex(proofParagraphs({ ...drawn, published: 'not-drawn', now: null }, 'zh').join(), /公布的结果却写作“未抽中”，与计算不符/);
  t.regex(proofParagraphs({ ...drawn, published: null, now: null }, 'en').join(), /could not be read/);
  t.regex(proofParagraphs({ ...drawn, published: 'selected', now: false }, 'zh').join(), /已退出，不再接受此次检查/);
  const reserve = { ...drawn, standing: { ...drawn.standing, standing: 'reserve' as const } };
  t.regex(proofParagraphs({ ...reserve, published: 'reserve', now: true }, 'en').join(), /come in from the reserve/);
});
