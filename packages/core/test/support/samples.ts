/** Small whole draws that tests change: one sealed with everything in it, one open. */

import { fromHex, type InspectorLine, personHash } from '@double-random/core';
import { type DrawParts, publish } from './publish.js';
import type { Bundle } from './vectors.js';

const SALT = '00112233445566778899aabbccddeeff';

const person = (name: string, certificate: string): string => personHash(fromHex(SALT), name, certificate);

const inspector = (id: string, cap: string, ...qualifications: readonly string[]): InspectorLine => [
  id,
  ['33'],
  qualifications,
  cap,
  person(`张${id}`, `浙A-${id}`),
];

/** Two departments and two strata; places are scarce in the second department. */
export const SAMPLE: DrawParts = {
  entities: [
    ['e1', '甲公司', 'high', '330102', [['market', []]]],
    [
      'e2',
      '乙公司',
      'high',
      '330106',
      [
        ['fire', ['lift']],
        ['market', []],
      ],
    ],
    ['e3', '丙公司', 'low', '330106', [['fire', []]]],
    ['e4', '丁公司', 'low', '330102', [['market', []]]],
    [
      'e5',
      '戊公司',
      'high',
      '330102',
      [
        ['fire', []],
        ['market', []],
      ],
    ],
  ],
  exclusions: [['e0', 'annual-cap']],
  recusals: [['market', 'e1', 'm1']],
  strata: {
    high: { rule: { count: 2 }, reserve: 1 },
    low: { rule: { rate: [1, 2], rounding: 'ceil', minimum: 1, maximum: null }, reserve: 1 },
  },
  departments: [
    {
      id: 'fire',
      role: 'cooperating',
      inspectors: [inspector('f1', '1'), inspector('f2', '1', 'lift')],
      team: [{ role: 'member', requires: [], count: 2 }],
      secret: '11'.repeat(32),
    },
    {
      id: 'market',
      role: 'initiating',
      inspectors: [inspector('m1', '2', 'lead'), inspector('m2', '2', 'lead'), inspector('m3', '3')],
      team: [
        { role: 'leader', requires: ['lead'], count: 1 },
        { role: 'member', requires: [], count: 1 },
      ],
      secret: '22'.repeat(32),
    },
  ],
  entropy: { kind: 'witnessed', description: '公开摇号' },
  revealed: { text: '314159265358979323846264338327950288419716' },
  disclosure: 'sealed',
  events: [],
};

export const PERSONS = `${JSON.stringify(['market', 'm2', SALT, '张m2', '浙A-m2'])}\n`;

export const openSample: Promise<Bundle> = publish({ ...SAMPLE, disclosure: 'open', entropy: { kind: 'none' }, revealed: {} });

export const sealedSample: Promise<Bundle> = publish(SAMPLE).then(
  (bundle) => new Map([...bundle, ['persons.ndjson', new TextEncoder().encode(PERSONS)]]),
);
