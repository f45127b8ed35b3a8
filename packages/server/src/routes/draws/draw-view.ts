/** What is told of a draw: to anybody, and what the departments see besides. */

import { z } from 'zod';
import type { DepartmentCommitment, DepartmentReveal, Draw } from '../../draws/draw.js';
import { isDisclosed } from '../../draws/draw.js';
import { DRAW_STATES } from '../../draws/state.js';
import { openReading } from '../../draws/witness-reading.js';
import { type Witness, witnessesOf } from '../../draws/witnesses.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import { commitmentsOf, revealsOf } from '../../store/draws/commitments.js';
import { eventsOf } from '../../store/draws/draw-events.js';
import { drawFiles } from '../../store/draws/draw-files.js';
import { drawsOfTask } from '../../store/draws/draws.js';
import { type Voiding, voidingOf } from '../../store/draws/voidings.js';
import { witnessEntries } from '../../store/draws/witness-entries.js';
import type { Connection } from '../../store/store.js';
import { findUser } from '../../store/users.js';

const moment = z.string().describe('RFC 3339, UTC');
const hexHash = z.string().describe('SHA-256, hex');

const departmentView = z.object({
  id: z.string(),
  role: z.enum(['initiating', 'cooperating']),
  /** `null`: not committed (yet). */
  commitment: z.string().nullable(),
  committedAt: moment.nullable(),
  /** Who kept the secret until it was revealed. */
  secretKeeping: z.enum(['department', 'service']).nullable(),
  revealedAt: moment.nullable(),
  /** Hex; `null`: not revealed, or not disclosed yet. */
  secret: z.string().nullable(),
  absent: z.boolean(),
});

const stratumView = z.object({ id: z.string(), population: z.int(), sample: z.int(), reserve: z.int() });

export const drawView = z.object({
  id: z.string(),
  task: z.string(),
  drawId: z.string(),
  title: z.string(),
  attempt: z.int(),
  /** The voided draw before this one, and the one that replaced this. */
  previous: z.string().nullable(),
  next: z.string().nullable(),
  state: z.enum(DRAW_STATES),
  disclosure: z.enum(['open', 'sealed']),
  disclosed: z.boolean(),
  manifestHash: hexHash,
  commitBy: moment,
  revealBy: moment,
  entropy: z.object({
    kind: z.enum(['none', 'drand', 'witnessed']),
    round: z.int().nullable(),
    description: z.string().nullable(),
    value: z
      .string()
      .nullable()
      .describe('The digits that witnesses entered, or the randomness of the round, hex; null: not there (yet), or not disclosed yet'),
    witnesses: z
      .array(z.object({ department: z.string().nullable(), name: z.string().nullable() }))
      .readonly()
      .nullable()
      .describe('Who read the digits that count, named as the rule of the task publishes persons; null: nobody (yet)'),
  }),
  witnesses: z
    .object({
      reading: z.int().describe('The reading under way, from 1; it begins anew each time that two witnesses disagree'),
      entered: z
        .array(z.object({ user: z.string().nullable(), name: z.string().nullable(), department: z.string().nullable() }))
        .describe('Who has entered in it, not what; by name for the departments that take part'),
      disagreed: z.boolean().describe('Whether the reading before it ended in disagreement'),
    })
    .nullable()
    .describe('While digits are awaited; null: they are not awaited (any more)'),
  strata: z.array(stratumView),
  departments: z.array(departmentView),
  frozenAt: moment,
  commitmentsClosedAt: moment.nullable(),
  revealsClosedAt: moment.nullable(),
  entropyAt: moment.nullable(),
  drawnAt: moment.nullable(),
  resultHash: hexHash.nullable(),
  seedHash: hexHash.nullable(),
  /** Hex; `null` before the draw, and of a sealed draw before its disclosure. */
  seed: z.string().nullable(),
  events: z.int(),
  disclosedAt: moment.nullable(),
  voiding: z.object({ reason: z.string(), askedAt: moment, approved: z.array(z.string()), voidedAt: moment.nullable() }).nullable(),
  files: z.array(z.object({ name: z.string(), size: z.int(), sha256: hexHash })),
  links: z.object({ certificate: z.string().nullable().describe('The certificate as a PDF; null: nothing is drawn yet') }),
});

export type DrawView = z.input<typeof drawView>;

interface Parts {
  readonly commitments: readonly DepartmentCommitment[];
  readonly reveals: readonly DepartmentReveal[];
}

function departmentViews(draw: Draw, { commitments, reveals }: Parts, showsSecrets: boolean): DrawView['departments'] {
  const committed = new Map(commitments.map((one) => [one.department, one]));
  const revealed = new Map(reveals.map((one) => [one.department, one]));
  return draw.manifest.departments.map(({ id, role }) => {
    const [commitment, reveal] = [committed.get(id), revealed.get(id)];
    return {
      id,
      role,
      commitment: commitment?.commitment ?? null,
      committedAt: commitment?.committedAt ?? null,
      secretKeeping: commitment?.keeping ?? null,
      revealedAt: reveal?.revealedAt ?? null,
      secret: showsSecrets ? (reveal?.secret ?? null) : null,
      absent: commitment !== undefined && reveal === undefined && draw.revealsClosedAt !== null,
    };
  });
}

function entropyValue({ entropy }: Draw): string | null {
  if (entropy === null) return null;
  if ('text' in entropy) return String(entropy['text']);
  return 'randomness' in entropy ? String(entropy['randomness']) : null;
}

const entropyView = (draw: Draw, shows: boolean, witnesses: readonly Witness[] | null): DrawView['entropy'] => ({
  kind: draw.manifest.entropy.kind,
  round: draw.manifest.entropy.kind === 'drand' ? draw.manifest.entropy.round : null,
  description: draw.manifest.entropy.kind === 'witnessed' ? draw.manifest.entropy.description : null,
  value: shows ? entropyValue(draw) : null,
  witnesses,
});

const voidingView = ({ voidedAt }: Draw, voiding: Voiding | null): DrawView['voiding'] =>
  voiding === null
    ? null
    : { reason: voiding.reason, askedAt: voiding.askedAt, approved: voiding.approvals.map(({ department }) => department), voidedAt };

/** How far two witnesses are. @param isNamed whether the reader may know who they are */
async function witnessView(db: Connection, { id, manifest, state, entropy }: Draw, isNamed: boolean): Promise<DrawView['witnesses']> {
  if (manifest.entropy.kind !== 'witnessed' || state !== 'revealed' || entropy !== null) return null;
  const { reading, other } = openReading(await witnessEntries(db, id));
  const user = other === undefined ? null : await findUser(db, other.user);
  const shown = user === null ? [] : [isNamed ? { user: user.id, name: user.name } : { user: null, name: null }];
  return { reading, entered: shown.map((one) => ({ ...one, department: user?.department ?? null })), disagreed: reading > 1 };
}

/** The draw for whoever reads it. @param isOpen whether the reader sees what a sealed draw hides; departments that take part do */
export async function viewOfDraw(db: Connection, draw: Draw, isOpen: boolean): Promise<DrawView> {
  const [commitments, reveals, events, voiding, attempts, files, witnesses, readBy] = await Promise.all([
    commitmentsOf(db, draw.id),
    revealsOf(db, draw.id),
    eventsOf(db, draw.id),
    voidingOf(db, draw.id),
    drawsOfTask(db, draw.task),
    drawFiles(db, draw.preparation),
    witnessView(db, draw, isOpen),
    witnessesOf(db, draw, isOpen),
  ]);
  const { manifest } = draw;
  const shows = isOpen || isDisclosed(draw);
  const isVoidingShown = isOpen || draw.state === 'voided';
  return {
    id: draw.id,
    task: draw.task,
    drawId: manifest.drawId,
    title: manifest.title,
    attempt: draw.attempt,
    previous: draw.previous,
    next: attempts.find(({ attempt }) => attempt === draw.attempt + 1)?.id ?? null,
    state: draw.state,
    disclosure: manifest.disclosure,
    disclosed: isDisclosed(draw),
    manifestHash: draw.manifestHash,
    commitBy: manifest.commitBy,
    revealBy: manifest.revealBy,
    entropy: entropyView(draw, shows, readBy),
    witnesses,
    strata: manifest.strata.map(({ id, population, sample, reserve }) => ({ id, population, sample, reserve })),
    departments: departmentViews(draw, { commitments, reveals }, shows),
    frozenAt: draw.frozenAt,
    commitmentsClosedAt: draw.commitmentsClosedAt,
    revealsClosedAt: draw.revealsClosedAt,
    entropyAt: draw.entropyAt,
    drawnAt: draw.drawnAt,
    resultHash: draw.resultHash,
    seedHash: draw.seedHash,
    seed: shows ? draw.seed : null,
    events: events.length,
    disclosedAt: draw.disclosedAt,
    voiding: isVoidingShown ? voidingView(draw, voiding) : null,
    files: shows ? [...files] : files.filter(({ name }) => name === 'manifest.json' || name === 'sealed.json'),
    links: { certificate: draw.drawnAt === null ? null : PAPER_PATHS.certificate(draw.id) },
  };
}
