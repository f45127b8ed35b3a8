/** Papers as answers: kept ones at once, others as they are painted. */

import { done } from '@double-random/core';
import { lazyFile } from '../http/lazy-file.js';
import { RefusedFile } from '../http/refused-file.js';
import type { Answer, AnswerExtras, FileAnswer } from '../http/route.js';
import { problem, type ServiceOutcome } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';
import { limitedAs } from '../rights/limited-as.js';
import type { Service } from '../service.js';
import { PaintingFailed } from './painting/painter.js';
import type { Paper, PaperFile } from './paper.js';

export const PDF_TYPE = 'application/pdf';

/** Seconds after which somebody who was turned away tries again. */
const AGAIN = 10;

/** The pieces of a PDF. Throws `RefusedFile` before the first one where there is none. */
async function* painted({ papers, log }: Service, paper: Paper, from: string, signal: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  const painting = papers.painter.paint(await paper.work(), { from, signal });
  if (painting === null) throw new RefusedFile(problem('papers-busy', { seconds: AGAIN }));
  try {
    const begun = await painting;
    if (!begun.ok) throw new RefusedFile(problem('paper-unprintable', {}, begun.reasons));
    yield* begun.pieces;
  } catch (error) {
    if (error instanceof PaintingFailed) log.error({ err: error.cause, paper: paper.plainName }, 'a paper could not be painted');
    throw error;
  }
}

const answerOf = ({ key, name, plainName }: PaperFile, content: FileAnswer['content'], extras: AnswerExtras): Answer<FileAnswer> => ({
  body: { type: PDF_TYPE, name, plainName, isShown: true, content },
  etag: key,
  ...extras,
});

/** The paper as it is kept; `null`: it has to be made. */
export async function keptAnswer({ papers }: Service, file: PaperFile, extras: AnswerExtras): Promise<Answer<FileAnswer> | null> {
  const content = await papers.kept.find(file.key);
  return content === null ? null : answerOf(file, content, extras);
}

/** The paper, made while it is sent unless it is kept; several who ask for the same one have it made once. */
export async function paperAnswer(
  service: Service,
  by: Principal,
  paper: Paper,
  extras: AnswerExtras = {},
): Promise<ServiceOutcome<Answer<FileAnswer>>> {
  const { kept } = service.papers;
  const open = async () =>
    (await kept.find(paper.key)) ?? kept.make(paper.key, (signal) => painted(service, paper, limitedAs(by.origin.address), signal));
  return done(answerOf(paper, lazyFile(open), extras));
}
