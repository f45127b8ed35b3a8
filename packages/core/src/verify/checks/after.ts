import { EVENTS_FILE, SEALED_FILE } from '../../bundle/names.js';
import { fromHex } from '../../encoding/bytes.js';
import { hex, object, read } from '../../encoding/shape.js';
import type { StratumDraw } from '../../entities/selection.js';
import { checkEvents } from '../../events/check.js';
import type { DrawEvent } from '../../events/event.js';
import { Replay, replayEvents } from '../../events/replay.js';
import type { DepartmentDraw } from '../../inspectors/department-draw.js';
import { PERSONS, poolFile } from '../../pools/forms.js';
import type { InspectorLine, PersonLine, RecusalLine } from '../../pools/lines.js';
import { personHash } from '../../pools/person.js';
import { PoolReader } from '../../pools/reader.js';
import type { CoreProblem } from '../../problems.js';
import type { Seal } from '../../record/record.js';
import { seedHash } from '../../seed/seed.js';
import { readChecked } from '../json-file.js';
import type { Check } from '../work.js';

/** The events fit the draw one after another; together they yield its present state. */
export const eventsCheck: Check = {
  name: 'events',
  needs: ['seed', 'strata', 'departments', 'recusals'],
  async run(scene) {
    const { work, pause } = scene;
    const problems = await readChecked(scene, EVENTS_FILE, checkEvents, (events) => {
      work.events = events;
    });
    if (problems.length > 0) return problems;
    await pause();
    const replay = new Replay(
      work.seed as Uint8Array,
      work.strata as readonly StratumDraw[],
      work.departments as readonly DepartmentDraw[],
      work.recusals as readonly RecusalLine[],
    );
    await pause();
    const state = replayEvents(replay, work.events as readonly DrawEvent[]);
    if (!state.ok) return state.problems;
    work.state = state.value;
    return [];
  },
};

/** Every name that is disclosed is the one hidden in the inspector's line. */
export const personsCheck: Check = {
  name: 'persons',
  needs: ['inspectors'],
  applies: ({ files }) => files.names.includes(poolFile.persons),
  async run({ files, work }) {
    const file = poolFile.persons;
    const inspectors = work.inspectors as ReadonlyMap<string, readonly InspectorLine[]>;
    const hidden = new Map(
      [...inspectors].map(([department, lines]) => [department, new Map(lines.map(([id, , , , person]) => [id, person]))]),
    );
    const reader = new PoolReader<PersonLine>(files, file, PERSONS);
    const persons: PersonLine[] = [];
    for await (const block of reader.blocks()) {
      for (const [i, line] of block.lines.entries()) {
        const [department, inspector, salt, name, certificate] = line;
        const place = { file, line: block.first + i };
        const pool = hidden.get(department);
        if (pool === undefined) return [{ code: 'unknown-department', place, details: { found: department } }];
        const person = pool.get(inspector);
        if (person === undefined) return [{ code: 'unknown-inspector', place, details: { found: inspector, department } }];
        if (personHash(fromHex(salt), name, certificate) !== person)
          return [{ code: 'wrong-person', place, details: { found: inspector } }];
        persons.push(line);
      }
    }
    work.persons = persons;
    return reader.problems;
  },
};

const sealed = object({ resultHash: hex(32), seedHash: hex(32) });

/** The seal of a sealed draw has its form and, once the rest is disclosed, matches it. */
export const sealedCheck: Check = {
  name: 'sealed',
  needs: ['manifest'],
  beforeDisclosure: true,
  applies: ({ work }) => work.manifest?.disclosure === 'sealed',
  async run(scene) {
    const { work } = scene;
    const problems = await readChecked<Seal>(
      scene,
      SEALED_FILE,
      (value) => read(sealed, value, { file: SEALED_FILE }),
      (value) => {
        work.seal = value;
      },
    );
    if (work.seal === undefined || work.undisclosed) return problems;
    return mismatches(work.seal, { resultHash: work.resultHash, seedHash: work.seed && seedHash(work.seed) });
  },
};

function mismatches(seal: Seal, found: { readonly [name in keyof Seal]: string | undefined }): CoreProblem[] {
  return (['resultHash', 'seedHash'] as const).flatMap((name): CoreProblem[] => {
    const expected = found[name];
    if (expected === undefined || expected === seal[name]) return [];
    return [{ code: 'wrong-hash', place: { file: SEALED_FILE, path: name }, details: { name, expected, found: seal[name] } }];
  });
}
