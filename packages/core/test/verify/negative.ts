/** One sealed bundle, ways to change it, and the test that a change is refused by the right check, at the right place. */

import {
  type CheckName,
  type CoreCode,
  canonicalBytes,
  canonicalText,
  commitmentOf,
  describePlace,
  explainCore,
  fromHex,
  type Manifest,
  manifestHash,
  type Place,
  sealPool,
  verifyBundle,
} from '@double-random/core';
import test from 'ava';
import { unfilled } from '../support/filled.js';
import { manifestOf } from '../support/publish.js';
import { SAMPLE, sealedSample } from '../support/samples.js';
import { type Bundle, textOf, withFiles } from '../support/vectors.js';

export type Changes = Readonly<Record<string, Uint8Array | string | null>>;

export interface Negative {
  readonly title: string;
  readonly check: CheckName;
  readonly code: CoreCode;
  readonly place: Place;
  readonly changes: Changes;
}

export const sealed: Bundle = await sealedSample;

export const manifest = manifestOf(SAMPLE);

export const json = (name: string): unknown => JSON.parse(textOf(sealed, name));

export const lines = (name: string): string[] => textOf(sealed, name).slice(0, -1).split('\n');

export const joined = (some: readonly string[]): string => some.map((line) => `${line}\n`).join('');

export const withLine = (name: string, line: number, text: string): string =>
  joined(lines(name).map((old, i) => (i === line - 1 ? text : old)));

/** The manifest with other members, and commitments that are bound to it. */
export function withManifest(members: Partial<Manifest>): Changes {
  const changed = { ...manifest, ...members };
  const mh = manifestHash(changed);
  const commitments = SAMPLE.departments.map(({ id, secret }) => [id, commitmentOf(mh, id, fromHex(secret ?? ''))]);
  return { 'manifest.json': canonicalBytes(changed), 'commitments.json': canonicalText(commitments) };
}

/** A pool whose lines are changed together with its seal, so that only its own rules are left to break. */
export function resealed(file: string, some: readonly string[]): Changes {
  const { bytes, seal } = sealPool(some);
  const departments = manifest.departments.map((found) =>
    file === `inspectors.${found.id}.ndjson` ? { ...found, inspectors: seal } : found,
  );
  const member = file.split('.')[0] as 'entities' | 'exclusions' | 'recusals';
  return { [file]: bytes, ...withManifest(file.startsWith('inspectors') ? { departments } : { [member]: seal }) };
}

/** Adds a test for each. */
export function refuse(negatives: readonly Negative[]): void {
  for (const { title, check, code, place, changes } of negatives) {
    test(`${title}: ${check} fails with ${code}`, async (t) => {
      const { verdict, checks } = await verifyBundle(withFiles(sealed, changes));
      t.is(verdict, 'not-valid');
      const failing = checks.filter(({ outcome }) => outcome === 'fails');
      t.is(failing[0]?.name, check);
      const found = failing[0]?.problems.find((problem) => problem.code === code);
      t.deepEqual(found?.place, place, JSON.stringify(failing[0]?.problems));
      for (const problem of failing.flatMap(({ problems }) => problems)) {
        t.deepEqual(unfilled(problem), []);
        t.true(explainCore(problem, 'en').startsWith(describePlace(problem.place, 'en')));
      }
    });
  }
}
