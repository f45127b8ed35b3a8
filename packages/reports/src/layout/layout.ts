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
import { TILES_START, tiles } from './tiles.js';

const gridOf = (block: Block, { grids }: Flow): Grid => grids.get(block) as Grid;

/** The height that the beginning of `blocks[index]` needs; a heading needs what follows it as well. */
function startHeight(blocks: readonly Block[], index: number, flow: Flow): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const signed = signedHeight(blocks, index + 1, flow);
  switch (block.kind) {
    case 'heading':
      return headingHeight(block.text, block.level, flow) + startHeight(blocks, index + 1, flow);
    case 'paragraph':
      return paragraphStart(block.text, flow, signed);
    case 'table':
    case 'fields':
    case 'form':
      return gridStart(gridOf(block, flow), flow, signed);
    case 'points':
      return pointsStart(block.points, flow, signed);
    case 'tiles':
      return TILES_START;
    case 'chart':
      return chartHeight(block, flow);
    case 'qr':
      return QR_HEIGHT + signed;
    case 'sign-here':
      return signHereHeight(block.labels, flow) + signed;
    default:
      return TYPE.body.leading;
  }
}

/** A last section that takes no more of a page than this is not parted. */
const MOST_KEPT = 0.5;
/** Nor is one that fits on a page, where no more of the page before it than this stays empty. */
const MOST_EMPTY = 0.55;

/** The height of everything from here to the end, as far as it is kept together. */
function keptToEnd(blocks: readonly Block[], index: number, flow: Flow): number {
  const { top, bottom } = flow.sheet;
  const trial: Flow = { ...flow, y: top };
  for (let next = index; next < blocks.length; next++) {
    for (const operation of place(blocks, next, trial)) if (operation.kind === 'page') return 0;
  }
  const height = trial.y - top;
  const isShort = height <= MOST_KEPT * (bottom - top);
  return isShort || bottom - flow.y <= MOST_EMPTY * (bottom - top) ? height : 0;
}

/** Nobody signs a page that says nothing: what signs a block stands with the end of it, unless that fills a page. */
const MOST_SIGNED = 0.8;
const ABOVE_SIGNED = 8;

/** The height of what signs the block before `index`. */
function signedHeight(blocks: readonly Block[], index: number, flow: Flow): number {
  const { top, bottom } = flow.sheet;
  let height = ABOVE_SIGNED;
  for (let next = index; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.kind === 'sign-here') height += signHereHeight(block.labels, flow);
    else if (block.kind === 'signatures') height += signaturesHeight(block, flow);
    else break;
  }
  return height === ABOVE_SIGNED || height > MOST_SIGNED * (bottom - top) ? 0 : height;
}

const isLastChapter = (blocks: readonly Block[], index: number): boolean =>
  blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 1) === index;

function* place(blocks: readonly Block[], index: number, flow: Flow): Generator<Operation> {
  const block = blocks[index] as Block;
  const signed = signedHeight(blocks, index + 1, flow);
  switch (block.kind) {
    case 'title':
      return yield* title(block.parts, flow);
    case 'number':
      return yield* documentNumber(block.text, flow);
    case 'heading':
      yield* reserve(flow, startHeight(blocks, index, flow));
      if (flow.y > flow.sheet.top && isLastChapter(blocks, index)) yield* reserve(flow, keptToEnd(blocks, index, flow));
      return yield* heading(block.text, block.level, flow);
    case 'paragraph':
      return yield* paragraph(block.text, flow, signed);
    case 'addressee':
      return yield* addressee(block.text, flow);
    case 'points':
      return yield* points(block.points, flow, signed);
    case 'table':
    case 'fields':
    case 'form':
      return yield* placeGrid(gridOf(block, flow), flow, signed);
    case 'tiles':
      return yield* tiles(block, flow);
    case 'chart':
      return yield* chart(block, flow);
    case 'commands':
      return yield* commands(block.lines, flow);
    case 'qr':
      return yield* qr(block, flow, signed);
    case 'new-page':
      if (flow.y > flow.sheet.top) yield* newPage(flow);
      return;
    case 'sign-here':
      return yield* signHere(block.labels, flow, signed);
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
