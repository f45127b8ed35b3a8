/** A document on its pages. Nothing is kept of a page once it has been handed on, so the length of a document costs no memory. */

import type { Block, Document } from '../content/document.js';
import { chart, chartHeight } from './charts/chart.js';
import type { Width } from './faces.js';
import { type Flow, newPage, reserve } from './flow.js';
import { SHEETS, TYPE } from './geometry.js';
import { type Grid, gridStart, placeGrid } from './grid.js';
import { commands, QR_HEIGHT, qr } from './insets.js';
import type { Operation } from './operations.js';
import { addressee, paragraph, paragraphStart, points, pointsStart } from './paragraphs.js';
import { documentNumber, heading, headingHeight, title } from './prose.js';
import { signHere, signHereHeight } from './sign-here.js';
import { signatures, signaturesHeight } from './signatures.js';
import { gridsOf } from './tables.js';
import { tiles, tilesStart } from './tiles.js';

const gridOf = (block: Block, { grids }: Flow): Grid => grids.get(block) as Grid;

/** The height that the beginning of `blocks[index]` needs; a heading needs what follows it as well. */
function startHeight(blocks: readonly Block[], index: number, flow: Flow): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  switch (block.kind) {
    case 'heading':
      return headingHeight(block.text, block.level, flow) + startHeight(blocks, index + 1, flow);
    case 'paragraph':
      return paragraphStart(block.text, flow);
    case 'table':
    case 'fields':
    case 'form':
      return gridStart(gridOf(block, flow), flow);
    case 'points':
      return pointsStart(block.points, flow);
    case 'tiles':
      return tilesStart;
    case 'chart':
      return chartHeight(block, flow);
    case 'qr':
      return QR_HEIGHT;
    case 'sign-here':
      return signHereHeight(block.labels, flow);
    default:
      return TYPE.body.leading;
  }
}

/**
 * The height of everything from here to the end, or nothing if that takes more than a page. The last section stays
 * together, so that the signatures never stand on a page without what they sign.
 */
function heightToEnd(blocks: readonly Block[], index: number, flow: Flow): number | undefined {
  const { top } = flow.sheet;
  const trial: Flow = { ...flow, y: top };
  for (let next = index; next < blocks.length; next++) {
    for (const operation of place(blocks, next, trial)) if (operation.kind === 'page') return undefined;
  }
  return trial.y - top;
}

const isLastChapter = (blocks: readonly Block[], index: number): boolean =>
  blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 1) === index;

function* place(blocks: readonly Block[], index: number, flow: Flow): Generator<Operation> {
  const block = blocks[index] as Block;
  switch (block.kind) {
    case 'title':
      return yield* title(block.parts, flow);
    case 'number':
      return yield* documentNumber(block.text, flow);
    case 'heading':
      yield* reserve(flow, startHeight(blocks, index, flow));
      if (flow.y > flow.sheet.top && isLastChapter(blocks, index)) yield* reserve(flow, heightToEnd(blocks, index, flow) ?? 0);
      return yield* heading(block.text, block.level, flow);
    case 'paragraph':
      return yield* paragraph(block.text, flow);
    case 'addressee':
      return yield* addressee(block.text, flow);
    case 'points':
      return yield* points(block.points, flow);
    case 'table':
    case 'fields':
    case 'form':
      return yield* placeGrid(gridOf(block, flow), flow);
    case 'tiles':
      return yield* tiles(block, flow);
    case 'chart':
      return yield* chart(block, flow);
    case 'commands':
      return yield* commands(block.lines, flow);
    case 'qr': {
      // The signatures must not stand alone on the last page: what is above them goes with them.
      const next = blocks[index + 1];
      if (next?.kind === 'signatures') yield* reserve(flow, QR_HEIGHT + signaturesHeight(next.issuers.length, flow.sheet));
      return yield* qr(block, flow);
    }
    case 'new-page':
      if (flow.y > flow.sheet.top) yield* newPage(flow);
      return;
    case 'sign-here':
      return yield* signHere(block.labels, flow);
    case 'signatures':
      return yield* signatures(block, flow);
  }
}

/** `pages` is what the feet of the pages give as their number. */
export function* layOut(document: Document, width: Width, pages: number): Generator<Operation> {
  const { language, title: running, reference, blocks, orientation = 'portrait' } = document;
  const sheet = SHEETS[orientation];
  const grids = gridsOf(blocks, sheet.measure, width);
  const flow: Flow = { y: 0, page: 0, pages, sheet, width, language, title: running, reference, grids };
  yield* newPage(flow);
  yield { kind: 'open', tag: 'Document' };
  for (const index of blocks.keys()) yield* place(blocks, index, flow);
  yield { kind: 'close' };
}

/** How many pages the document takes; the feet's width does not change that. */
export function countPages(document: Document, width: Width): number {
  let pages = 0;
  for (const operation of layOut(document, width, 0)) if (operation.kind === 'page') pages++;
  return pages;
}
