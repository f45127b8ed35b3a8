import { canonicalText } from '@double-random/core';
import { textOf } from '../support/vectors.js';
import { json, refuse, sealed } from './negative.js';

const result = JSON.parse(textOf(sealed, 'result.json')) as { selected: [string, number, string, string][] };
const text = textOf(sealed, 'result.json');

/** Where the id of the second selected entity begins, from 0. */
const placeOfSecond = text.indexOf(`"${result.selected[1]?.[2]}"`, text.indexOf('"selected"')) + 1;

refuse([
  {
    title: 'a selected entity exchanged',
    check: 'result',
    code: 'differs',
    place: {
      file: 'result.json',
      path: 'selected[1]',
      byte: placeOfSecond + 2,
    },
    changes: { 'result.json': `${text.slice(0, placeOfSecond + 1)}9${text.slice(placeOfSecond + 2)}` },
  },
  {
    title: 'a result cut short',
    check: 'result',
    code: 'differs',
    place: { file: 'result.json', byte: Buffer.from(textOf(sealed, 'result.json')).length },
    changes: { 'result.json': textOf(sealed, 'result.json').slice(0, -1) },
  },
  {
    title: 'a result with a line end',
    check: 'result',
    code: 'differs',
    place: { file: 'result.json', byte: Buffer.from(textOf(sealed, 'result.json')).length + 1 },
    changes: { 'result.json': `${textOf(sealed, 'result.json')}\n` },
  },
  {
    title: 'an event of no kind',
    check: 'events',
    code: 'not-one-of',
    place: { file: 'events.json', path: '[0].kind' },
    changes: { 'events.json': '[{"kind":"x"}]' },
  },
  {
    title: 'an event without a reason',
    check: 'events',
    code: 'empty-text',
    place: { file: 'events.json', path: '[0].reason' },
    changes: { 'events.json': '[{"entity":"e1","kind":"entity-out","reason":""}]' },
  },
  {
    title: 'another name',
    check: 'persons',
    code: 'wrong-person',
    place: { file: 'persons.ndjson', line: 1 },
    changes: { 'persons.ndjson': textOf(sealed, 'persons.ndjson').replace('张', '李') },
  },
  {
    title: 'the name of nobody',
    check: 'persons',
    code: 'unknown-inspector',
    place: { file: 'persons.ndjson', line: 1 },
    changes: { 'persons.ndjson': textOf(sealed, 'persons.ndjson').replace('"m2"', '"m9"') },
  },
  {
    title: 'the name of someone of no department',
    check: 'persons',
    code: 'unknown-department',
    place: { file: 'persons.ndjson', line: 1 },
    changes: { 'persons.ndjson': textOf(sealed, 'persons.ndjson').replace('"market"', '"police"') },
  },
  {
    title: 'another sealed result',
    check: 'sealed',
    code: 'wrong-hash',
    place: { file: 'sealed.json', path: 'resultHash' },
    changes: { 'sealed.json': canonicalText({ ...(json('sealed.json') as object), resultHash: '0'.repeat(64) }) },
  },
  {
    title: 'another sealed seed',
    check: 'sealed',
    code: 'wrong-hash',
    place: { file: 'sealed.json', path: 'seedHash' },
    changes: { 'sealed.json': canonicalText({ ...(json('sealed.json') as object), seedHash: '0'.repeat(64) }) },
  },
  { title: 'a seal that is none', check: 'sealed', code: 'wrong-type', place: { file: 'sealed.json' }, changes: { 'sealed.json': '[]' } },
]);
