import { createHash, createHmac } from 'node:crypto';
import { filesInMemory, type Manifest, manifestHash, type Result, toHex, verifyBundle } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { drawParts } from '../arbitraries/draw.js';
import { drawByThePage } from '../page/department.js';
import { type DrawParts, manifestOf, publish } from '../support/publish.js';
import { textOf } from '../support/vectors.js';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const enc = (...fields: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    fields.flatMap((field) => {
      const bytes = typeof field === 'string' ? Buffer.from(field) : Buffer.from(field);
      return [u32(bytes.length), bytes];
    }),
  );

/** Section 5 of the page. */
function seedByThePage(parts: DrawParts, mh: Uint8Array): Buffer {
  const secrets = parts.departments.map(({ id, secret, absent }) => enc(id, secret === null || absent ? '' : Buffer.from(secret, 'hex')));
  const own = 'text' in parts.revealed ? enc('witnessed', parts.revealed.text as string) : enc('none');
  return createHmac('sha256', mh)
    .update(Buffer.concat([...secrets, own]))
    .digest();
}

/** Section 6 of the page: a full sort of every stratum. */
function lotsByThePage(parts: DrawParts, manifest: Manifest, seed: Uint8Array) {
  const key = createHmac('sha256', seed).update('double-random/v1/tickets\x01', 'latin1').digest();
  const ticket = (id: string): string => createHash('sha256').update(key).update(id).digest('hex');
  return manifest.strata.map(({ id: stratum, sample, reserve }) => {
    const ranked = parts.entities
      .filter((line) => line[2] === stratum)
      .map(([id]) => [ticket(id), id] as const)
      .sort((a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1))
      .map(([found, id], i) => [stratum, i + 1, id, found] as const);
    return { selected: ranked.slice(0, sample), reserves: ranked.slice(sample, sample + reserve) };
  });
}

test('any frozen draw, published and verified: valid, and seed, lots and teams are the page’s', async (t) => {
  let sealed = 0;
  let shortages = 0;
  await fc.assert(
    fc.asyncProperty(drawParts, async (parts) => {
      const bundle = await publish(parts);
      const found = await verifyBundle(filesInMemory(bundle));
      const manifest = manifestOf(parts);
      const seed = seedByThePage(parts, manifestHash(manifest));
      const lots = lotsByThePage(parts, manifest, seed);
      const result = JSON.parse(textOf(bundle, 'result.json')) as Result;
      if (parts.disclosure === 'sealed') sealed++;
      if (result.shortages.length > 0) shortages++;
      const selected = lots.flatMap((stratum) => stratum.selected.map(([, , id]) => parts.entities.find((line) => line[0] === id) ?? []));
      const teams = manifest.departments.flatMap((department, i) => {
        const page = drawByThePage(
          seed,
          department,
          parts.departments[i]?.inspectors ?? [],
          parts.recusals,
          selected as DrawParts['entities'],
        );
        const roles = department.team.flatMap(({ role, count }) => Array.from({ length: count }, () => role));
        return page.order.map((entity, e) => [department.id, entity, roles.map((role, place) => [role, page.teams[e]?.[place]])]);
      });
      return (
        found.verdict === 'valid' &&
        found.seed === toHex(seed) &&
        JSON.stringify(result.selected) === JSON.stringify(lots.flatMap((stratum) => stratum.selected)) &&
        JSON.stringify(result.reserves) === JSON.stringify(lots.flatMap((stratum) => stratum.reserves)) &&
        JSON.stringify(result.teams) === JSON.stringify(teams)
      );
    }),
    { numRuns: 300, seed: 3 },
  );
  t.true(sealed > 30 && shortages > 50, `${sealed} sealed, ${shortages} with shortages`);
});

test('the order in which a bundle’s files are listed does not matter', async (t) => {
  await fc.assert(
    fc.asyncProperty(drawParts, fc.infiniteStream(fc.nat()), async (parts, numbers) => {
      const bundle = await publish(parts);
      const listed = [...bundle].map((entry) => [numbers.next().value as number, entry] as const).sort((a, b) => a[0] - b[0]);
      const other = await verifyBundle(filesInMemory(new Map(listed.map(([, entry]) => entry))));
      return JSON.stringify(other) === JSON.stringify(await verifyBundle(filesInMemory(bundle)));
    }),
    { numRuns: 40, seed: 4 },
  );
  t.pass();
});

test('before its disclosure a sealed draw is sealed, whatever it holds', async (t) => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(drawParts, async (parts) => {
      if (parts.disclosure === 'open') return true;
      tried++;
      const bundle = await publish(parts);
      const early = new Map([...bundle].filter(([name]) => ['manifest.json', 'commitments.json', 'sealed.json'].includes(name)));
      const found = await verifyBundle(filesInMemory(early));
      return (
        found.verdict === 'sealed' &&
        found.record === null &&
        found.seed === null &&
        found.checks.some(({ outcome }) => outcome === 'not-disclosed')
      );
    }),
    { numRuns: 120, seed: 5 },
  );
  t.true(tried > 10);
});
