import { canonicalText } from '@double-random/core';
import { json, refuse } from './negative.js';

const reveals = json('reveals.json') as { reveals: [string, string][]; absent: string[] };
const commitments = json('commitments.json') as [string, string | null][];
const revealed = (change: object): Record<string, string> => ({ 'reveals.json': canonicalText({ ...reveals, ...change }) });

refuse([
  {
    title: 'a commitment missing',
    check: 'commitments',
    code: 'wrong-length',
    place: { file: 'commitments.json' },
    changes: { 'commitments.json': canonicalText(commitments.slice(1)) },
  },
  {
    title: 'commitments in another order',
    check: 'commitments',
    code: 'wrong-department',
    place: { file: 'commitments.json', path: '[0][0]' },
    changes: { 'commitments.json': canonicalText([...commitments].reverse()) },
  },
  {
    title: 'nobody committed to a sealed draw',
    check: 'commitments',
    code: 'sealed-without-reveal',
    place: { file: 'commitments.json' },
    changes: { 'commitments.json': canonicalText(commitments.map(([id]) => [id, null])) },
  },
  {
    title: 'another secret',
    check: 'reveals',
    code: 'wrong-reveal',
    place: { file: 'reveals.json', path: 'reveals[1]' },
    changes: revealed({ reveals: [reveals.reveals[0], ['market', '33'.repeat(32)]] }),
  },
  {
    title: 'a reveal of nobody',
    check: 'reveals',
    code: 'unknown-department',
    place: { file: 'reveals.json', path: 'reveals[0][0]' },
    changes: revealed({ reveals: [['nobody', '33'.repeat(32)], ...reveals.reveals] }),
  },
  {
    title: 'a reveal twice',
    check: 'reveals',
    code: 'occurs-twice',
    place: { file: 'reveals.json', path: 'reveals[1][0]' },
    changes: revealed({ reveals: [reveals.reveals[0], ...reveals.reveals] }),
  },
  {
    title: 'reveals in another order',
    check: 'reveals',
    code: 'not-sorted',
    place: { file: 'reveals.json', path: 'reveals[1][0]' },
    changes: revealed({ reveals: [...reveals.reveals].reverse() }),
  },
  {
    title: 'revealed and absent',
    check: 'reveals',
    code: 'revealed-and-absent',
    place: { file: 'reveals.json' },
    changes: revealed({ absent: ['fire'] }),
  },
  {
    title: 'committed, and neither revealed nor absent',
    check: 'reveals',
    code: 'not-accounted',
    place: { file: 'reveals.json' },
    changes: revealed({ reveals: reveals.reveals.slice(1) }),
  },
  {
    title: 'a reveal without a commitment',
    check: 'reveals',
    code: 'reveal-without-commitment',
    place: { file: 'reveals.json' },
    changes: { 'commitments.json': canonicalText([['fire', null], commitments[1]]) },
  },
  {
    title: 'absent without a commitment',
    check: 'reveals',
    code: 'absent-without-commitment',
    place: { file: 'reveals.json' },
    changes: {
      'commitments.json': canonicalText([['fire', null], commitments[1]]),
      ...revealed({ reveals: reveals.reveals.slice(1), absent: ['fire'] }),
    },
  },
  {
    title: 'nobody revealed in a sealed draw',
    check: 'reveals',
    code: 'sealed-without-reveal',
    place: { file: 'reveals.json', path: 'reveals' },
    changes: revealed({ reveals: [], absent: ['fire', 'market'] }),
  },
  {
    title: 'a witnessed text of few digits',
    check: 'entropy',
    code: 'not-witnessed-text',
    place: { file: 'entropy.json', path: 'text' },
    changes: { 'entropy.json': '{"text":"123456789"}' },
  },
  {
    title: 'too few dice',
    check: 'entropy',
    code: 'not-witnessed-text',
    place: { file: 'entropy.json', path: 'text' },
    changes: { 'entropy.json': `{"text":"${'6'.repeat(49)}"}` },
  },
  {
    title: 'entropy of another kind',
    check: 'entropy',
    code: 'missing-member',
    place: { file: 'entropy.json' },
    changes: { 'entropy.json': '{}' },
  },
  {
    title: 'reveals nested 17 deep',
    check: 'reveals',
    code: 'too-deep',
    place: { file: 'reveals.json' },
    changes: { 'reveals.json': '['.repeat(17) + ']'.repeat(17) },
  },
  {
    title: 'reveals nested 16 deep',
    check: 'reveals',
    code: 'wrong-type',
    place: { file: 'reveals.json' },
    changes: { 'reveals.json': '['.repeat(16) + ']'.repeat(16) },
  },
]);
