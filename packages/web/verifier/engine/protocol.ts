/** What the page and its worker tell each other. Files go as handles: their bytes are read in the worker, and nowhere else. */

import type {
  CheckName,
  CheckOutcome,
  Commitment,
  CoreProblem,
  DrawRecord,
  EntityProof,
  EntityStanding,
  Manifest,
  Problem,
  Standing,
  Verdict,
  Words,
} from '@double-random/core';

/** A file that somebody gave, by the path under which it was given. */
export interface GivenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** What was given, as its first bytes tell. */
export type GivenForm = 'zip' | 'folder' | 'certificate';

/** A check as it is shown. */
export interface CheckTold {
  readonly name: CheckName;
  readonly outcome: CheckOutcome;
  /** The first differences; hostile files may have more than anybody reads. */
  readonly problems: readonly CoreProblem[];
  /** How many there are in all. */
  readonly found: number;
}

/** How far a check is: from 0 to 1. */
export interface CheckProgress {
  readonly name: CheckName;
  readonly fraction: number;
}

/** Figures of a draw, once everything about it is published. */
export interface DrawFigures {
  readonly entities: number;
  readonly drawn: number;
  readonly reserves: number;
  readonly excluded: number;
  readonly teams: number;
  readonly events: number;
  /** Entities to be inspected now, after the events. */
  readonly now: number;
}

/** What a verification found. */
export interface VerifiedFacts {
  readonly form: GivenForm;
  /** Of the certificate too, where one was given: it must be of the draw whose bundle it carries. */
  readonly verdict: Verdict;
  readonly checks: readonly CheckTold[];
  /** Whether the certificate is of the draw that its bundle holds; `null` where no certificate was given. */
  readonly isOfThisDraw: boolean | null;
  /** What a certificate calls the departments, by their codes. */
  readonly names: ReadonlyMap<string, Words>;
  /** Which draw this claims to be, as far as that could be read. */
  readonly manifest: Manifest | null;
  readonly commitments: readonly Commitment[] | null;
  readonly manifestHash: string | null;
  readonly seed: string | null;
  /** Of a sealed draw the one that it announces. */
  readonly resultHash: string | null;
  readonly figures: DrawFigures | null;
  /** From the first byte to the verdict. */
  readonly seconds: number;
}

/** Why nothing could be verified, in words. */
export interface GivenProblem extends Words {
  readonly code: Problem['code'];
}

/** An entity of the pool that a search found, or one that was left out of it. */
export interface FoundEntity {
  readonly id: string;
  /** Empty for one that was left out: only its id is published. */
  readonly name: string;
  readonly standing: Standing | 'left-out';
  /** The published reason of one that was left out, else `null`. */
  readonly reason: string | null;
}

export interface Found {
  readonly entities: readonly FoundEntity[];
  /** There are more. */
  readonly more: boolean;
}

/** Where one entity stands, with the proof. */
export interface ProvenStanding {
  readonly proof: EntityProof;
  readonly standing: EntityStanding;
  readonly published: Standing | null;
  /** Whether it is to be inspected now, after the events; `null` where nothing happened since the draw. */
  readonly now: boolean | null;
}

export type Proven =
  | { readonly ok: true; readonly value: ProvenStanding }
  | { readonly ok: false; readonly problems: readonly GivenProblem[] };

/** Questions about what was verified, and their answers. */
export interface Questions {
  readonly search: { readonly asked: string; readonly answer: Found };
  readonly prove: { readonly asked: string; readonly answer: Proven };
  readonly record: { readonly asked: null; readonly answer: DrawRecord | null };
}

export type Question = keyof Questions;

export type ToWorker =
  | { readonly kind: 'verify'; readonly files: readonly GivenFile[] }
  | {
      readonly [Name in Question]: {
        readonly kind: 'ask';
        readonly number: number;
        readonly question: Name;
        readonly asked: Questions[Name]['asked'];
      };
    }[Question];

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'checked'; readonly check: CheckTold }
  | { readonly kind: 'verified'; readonly facts: VerifiedFacts }
  | { readonly kind: 'refused'; readonly problems: readonly GivenProblem[] }
  | { readonly kind: 'answered'; readonly number: number; readonly answer: unknown };
