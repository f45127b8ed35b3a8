/** Pages as pictures, and whether two pictures show the same page. */

import { readFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { run } from './programs.js';

/** Enough to see where every line stands and how dark it is, and small enough to be kept. */
const DOTS_PER_INCH = 50;

/** Grey levels lie this far apart, so that the file packs well. */
const LEVEL = 17;

const CHANNELS = 4;

function inFewGreys(picture: PNG): PNG {
  const grey = new PNG({ width: picture.width, height: picture.height });
  for (const [index, value] of picture.data.entries()) grey.data[index] = Math.round(value / LEVEL) * LEVEL;
  return grey;
}

/** A page of a PDF, from 1. @param folder for the program's own file */
export async function pictureOf(path: string, page: number, folder: string): Promise<PNG> {
  const target = `${folder}/page-${page}`;
  await run('pdftoppm', '-r', `${DOTS_PER_INCH}`, '-gray', '-png', '-singlefile', '-f', `${page}`, path, target);
  return inFewGreys(PNG.sync.read(await readFile(`${target}.png`)));
}

export const encoded = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 0, inputColorType: 6, filterType: 0, deflateLevel: 9 });

export const decoded = (bytes: Buffer): PNG => PNG.sync.read(bytes);

/** Side of the squares, in dots, whose mean greys are compared. */
const SQUARE = 8;

/**
 * Two programs smooth letters and place rules differently, by up to 28 grey levels in the mean of a square; a line that
 * moves by 3 points changes it by 40.
 */
const MOST_OF_A_SQUARE = 34;

/** Share of all dots that may differ clearly; two programs differ in up to 2.7 %. */
const MOST_OF_ALL = 0.04;

const CLEARLY = 0.3;

function meanGrey({ data, width, height }: PNG, left: number, top: number): number {
  let sum = 0;
  let dots = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++) {
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      sum += data[CHANNELS * (y * width + x)] as number;
      dots += 1;
    }
  }
  return sum / dots;
}

export interface Difference {
  /** What differs, in words; undefined if both pictures show the same page. */
  readonly reason: string | undefined;
  /** The differing dots in red. */
  readonly picture: PNG;
}

function* squares({ width, height }: PNG): Generator<readonly [left: number, top: number]> {
  for (let top = 0; top < height; top += SQUARE) for (let left = 0; left < width; left += SQUARE) yield [left, top];
}

function reasonOf(actual: PNG, golden: PNG, differing: number): string | undefined {
  for (const [left, top] of squares(golden)) {
    const change = Math.abs(meanGrey(actual, left, top) - meanGrey(golden, left, top));
    if (change > MOST_OF_A_SQUARE) return `something moved at ${left}, ${top} (grey changed by ${change.toFixed(0)})`;
  }
  const share = differing / (golden.width * golden.height);
  return share > MOST_OF_ALL ? `${(100 * share).toFixed(1)} % of the dots differ` : undefined;
}

export function compare(actual: PNG, golden: PNG): Difference {
  const { width, height } = golden;
  const picture = new PNG({ width, height });
  if (actual.width !== width || actual.height !== height) {
    return { reason: `${actual.width} × ${actual.height} dots instead of ${width} × ${height}`, picture };
  }
  const differing = pixelmatch(actual.data, golden.data, picture.data, width, height, { threshold: CLEARLY });
  return { reason: reasonOf(actual, golden, differing), picture };
}
