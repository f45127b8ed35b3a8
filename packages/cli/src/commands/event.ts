/** `event`: somebody falls out after the draw, and the draw says who goes instead. */

import { join } from 'node:path';
import { type DrawRecord, done, EVENTS_FILE, explainCore, failedAll, type Outcome, verifyBundle } from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { lockOf } from '../draw/beside.js';
import { changesBetween, type SeatChange } from '../draw/changes.js';
import { openDrawFolder } from '../draw/draw-folder.js';
import { EVENT_KINDS, type EventMembers, eventBytes, eventsGiven } from '../draw/events-given.js';
import { overlay } from '../draw/overlay.js';
import { readValid } from '../draw/read-valid.js';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { locked } from '../machine/lock.js';
import { writeAtomic } from '../machine/write-atomic.js';
import type { Session } from '../session.js';

export interface EventOptions extends EventMembers {
  readonly dryRun?: boolean;
}

interface Recorded {
  readonly before: DrawRecord;
  readonly after: DrawRecord;
}

async function recordIn(
  path: string,
  events: readonly unknown[],
  { dryRun = false }: EventOptions,
  { onProgress }: Session,
): Promise<Outcome<Recorded, Finding>> {
  const bundle = await readValid(path, onProgress);
  if (!bundle.ok) return bundle;
  const { record: before, files } = bundle.value;
  const bytes = eventBytes([...before.events, ...events]);
  const { record: after, checks } = await verifyBundle(overlay(files, new Map([[EVENTS_FILE, bytes]])), { onProgress });
  if (after === null) return failedAll(checks.flatMap(({ problems }) => findings(problems, explainCore)));
  const target = join(path, EVENTS_FILE);
  const written = dryRun ? done(undefined) : await writing(target, () => writeAtomic(target, bytes));
  return written.ok ? done({ before, after }) : written;
}

function seatText({ department, entity, place, role, before, after }: SeatChange, names: DrawRecord['entities'], { say }: Session): string {
  const nobody = say('（空缺）', '(empty)');
  const firm = `${names.get(entity)?.[1] ?? ''} ${entity}`.trim();
  const holders = before === null && after === null ? nobody : `${before ?? nobody} → ${after ?? nobody}`;
  return say(
    `  ${department}｜${firm}｜第 ${place} 席 ${role}：${holders}`,
    `  ${department} | ${firm} | place ${place}, ${role}: ${holders}`,
  );
}

function tell({ before, after }: Recorded, folder: string, { dryRun = false }: EventOptions, session: Session): Answer {
  const { say } = session;
  const change = changesBetween(before.state, after.state);
  const nameOf = (id: string): string => `${after.entities.get(id)?.[1] ?? ''} ${id}`.trim();
  const isNothing = change.left.length + change.joined.length + change.seats.length === 0;
  return answered(
    {
      folder,
      recorded: !dryRun,
      events: after.events.length,
      new: after.events.slice(before.events.length),
      ...change,
      appointed: after.state.appointed,
    },
    [
      ...change.left.map((id) => say(`退出：${nameOf(id)}`, `Out: ${nameOf(id)}`)),
      ...change.joined.map((id) => say(`替补：${nameOf(id)}`, `In from the reserve: ${nameOf(id)}`)),
      ...(change.left.length > change.joined.length ? [say('该层已无替补。', 'The stratum has no reserve left.')] : []),
      ...change.seats.map((seat) => seatText(seat, after.entities, session)),
      ...(isNothing ? [say('检查组没有变化。', 'No team changes.')] : []),
      dryRun
        ? say('试算：未写入任何文件。', 'Dry run: nothing was written.')
        : say(`已记入 ${EVENTS_FILE}，共 ${after.events.length} 项。`, `Recorded in ${EVENTS_FILE}, ${after.events.length} in all.`),
    ],
  );
}

export async function event(path: string, kind: string | undefined, options: EventOptions, session: Session): Promise<Answer> {
  const events = await eventsGiven(kind, options);
  if (!events.ok) return refused(events.problems);
  const opened = await openDrawFolder(path);
  if (!opened.ok) return refused(opened.problems);
  const folder = opened.value.path;
  const recorded = await locked(lockOf(folder), () => recordIn(folder, events.value, options, session));
  return recorded.ok ? tell(recorded.value, folder, options, session) : refused(recorded.problems);
}

export const eventForm = commandForm<[folder: string, kind: string | undefined], EventOptions>({
  name: 'event',
  examples: [
    'event out/hz-2026-joint-001 inspector-out --department market --entity 91330106MA2ABCDE12 --inspector MK-017 --reason 回避',
    'event out/hz-2026-joint-001 entity-out --entity 91330106MA2ABCDE12 --reason 已注销 --dry-run',
    'event out/hz-2026-joint-001 --file events.json',
  ],
  describe: (command, say) => {
    command
      .description(
        say('抽取后的变动：回避、人员不能到岗、对象退出、指派、补位', 'Events after the draw: who or what falls out, and who goes instead'),
      )
      .argument('<folder>', say('抽取文件夹', 'the folder of the draw'))
      .argument('[kind]', EVENT_KINDS.join(' | '))
      .option('--department <id>', say('部门', 'the department'))
      .option('--entity <id>', say('检查对象', 'the entity'))
      .option('--inspector <id>', say('检查人员', 'the inspector'))
      .option('--place <number>', say('席位，从 0 起', 'the place in the team, from 0'))
      .option('--reason <text>', say('公开的原因', 'the reason, which is public'))
      .option('--file <file>', say('JSON：一项变动，或一列变动', 'JSON: one event or a list of them'))
      .option('--dry-run', say('只看结果，不写入', 'only show what would change'));
  },
  run: ([path, kind], options, session) => event(path, kind, options, session),
});
