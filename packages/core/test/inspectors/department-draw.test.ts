import type { InspectorLine } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { NOBODY } from '../../dist/inspectors/board.js';
import { type DepartmentDraw, drawDepartment } from '../../dist/inspectors/department-draw.js';
import { isProven } from '../../dist/inspectors/shortage.js';
import { type DepartmentInputs, departmentInputs } from '../arbitraries/department.js';
import { isEligible, placesOf } from '../page/coverage.js';
import { drawByThePage } from '../page/department.js';
import { mostFilled } from '../page/max-flow.js';

const draw = ({ seed, department, inspectors, recusals, entities }: DepartmentInputs): DepartmentDraw =>
  drawDepartment(seed, department, inspectors, recusals, entities);

const check = (runs: number, holds: (inputs: DepartmentInputs, drawn: DepartmentDraw) => boolean): void =>
  fc.assert(
    fc.property(departmentInputs, (inputs) => holds(inputs, draw(inputs))),
    { numRuns: runs, seed: 20260301 },
  );

/** By entity in the department's order, then by place: those eligible. */
const eligibleFor = ({ department, inspectors, recusals, entities }: DepartmentInputs, { board }: DepartmentDraw): number[][][] =>
  board.entities.map(({ id }) => {
    const line = entities.find(([other]) => other === id);
    return placesOf(department).map((role) =>
      line === undefined ? [] : inspectors.flatMap((i, number) => (isEligible(i, line, department.id, role, recusals) ? [number] : [])),
    );
  });

test('the draw of a department is the page’s, slot by slot, with the same proof of what stays empty', (t) => {
  let shortages = 0;
  check(3000, ({ seed, department, inspectors, recusals, entities }, { board, unfillable }) => {
    const page = drawByThePage(seed, department, inspectors, recusals, entities);
    const holder = (slot: number): string | null => {
      const inspector = board.holder[slot] as number;
      return inspector === NOBODY ? null : (board.roster.ids[inspector] as string);
    };
    if (page.empty.length > 0) shortages++;
    const name = (slot: number): string => `${board.entityOf(slot)}/${board.placeOf(slot)}`;
    return (
      board.entities.map(({ id }) => id).join() === page.order.join() &&
      JSON.stringify(page.teams.flat()) === JSON.stringify(Array.from(board.holder, (_, slot) => holder(slot))) &&
      unfillable.empty.map(name).join() === page.empty.map((slot) => slot.join('/')).join() &&
      unfillable.slots.map(name).sort().join() === [...page.slots].sort().join() &&
      unfillable.inspectors.join() === [...page.inspectors].sort((a, b) => a - b).join()
    );
  });
  t.true(shortages > 500, `${shortages} of 3000 draws had shortages`);
});

test('no inspector is over cap, nobody sits twice on one entity, only the eligible sit, no recusal is broken', (t) => {
  check(1500, (inputs, drawn) => {
    const { board } = drawn;
    const eligible = eligibleFor(inputs, drawn);
    const loads = inputs.inspectors.map(() => 0);
    for (const [slot, inspector] of board.holder.entries()) {
      if (inspector === NOBODY) continue;
      loads[inspector] = (loads[inspector] as number) + 1;
      if (!eligible[board.entityOf(slot)]?.[board.placeOf(slot)]?.includes(inspector)) return false;
    }
    const teams = board.entities.map((_, e) =>
      Array.from(board.holder.slice(e * board.teamSize, (e + 1) * board.teamSize)).filter((i) => i >= 0),
    );
    return (
      loads.every((load, i) => load <= Number((inputs.inspectors[i] as InspectorLine)[3]) && load === board.load[i]) &&
      teams.every((team) => new Set(team).size === team.length)
    );
  });
  t.pass();
});

test('as many slots are filled as a maximum flow, computed in another way, can fill', (t) => {
  let tight = 0;
  check(1500, (inputs, drawn) => {
    const caps = inputs.inspectors.map(([, , , cap]) => Number(cap));
    const slots = drawn.board.holder.length;
    const most = mostFilled(caps, eligibleFor(inputs, drawn));
    if (most < slots) tight++;
    return drawn.unfillable.empty.length === slots - most;
  });
  t.true(tight > 300, `${tight} of 1500 draws were tight`);
});

test('every shortage certificate holds, counted anew from the lines alone', (t) => {
  check(1500, (inputs, drawn) => {
    const { board, unfillable } = drawn;
    const eligible = eligibleFor(inputs, drawn);
    const inT = new Set(unfillable.inspectors);
    const caps = unfillable.inspectors.reduce((sum, i) => sum + Number((inputs.inspectors[i] as InspectorLine)[3]), 0);
    const outside = new Set<string>();
    for (const slot of unfillable.slots) {
      const e = board.entityOf(slot);
      for (const i of eligible[e]?.[board.placeOf(slot)] ?? []) if (!inT.has(i)) outside.add(`${e}/${i}`);
    }
    return unfillable.slots.length === caps + outside.size + unfillable.empty.length && isProven(board, unfillable);
  });
  t.pass();
});

test('a certificate that leaves out a slot, an inspector or an empty slot is no proof', (t) => {
  let tried = 0;
  check(400, (_, { board, unfillable }) => {
    if (unfillable.empty.length === 0) return true;
    tried++;
    const { empty, slots, inspectors } = unfillable;
    const someone = inspectors.findIndex((i) => (board.roster.caps[i] as number) > 1);
    return (
      !isProven(board, { empty, slots: slots.slice(1), inspectors }) &&
      !isProven(board, { empty: empty.slice(1), slots, inspectors }) &&
      (someone < 0 || !isProven(board, { empty, slots: [], inspectors }))
    );
  });
  t.true(tried > 50);
});
