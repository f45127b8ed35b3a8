/**
 * The embedded fonts: Noto Sans SC, Regular and Bold. Both are opened once per process.
 *
 * pdfkit takes any object that lays out text as fontkit's fonts do. Ours maps characters to glyphs one to one: Chinese
 * and Latin text needs no more, the layout's measure and the paper then agree exactly, and it is many times as fast as
 * the full OpenType shaping that fontkit would repeat for each cell of a table.
 */

import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { type Adjustment, adjustment, START } from '../layout/adjoining.js';
import type { Face } from '../layout/faces.js';
import { type Variants, variantsOf } from './variants.js';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

const opened = new Map<keyof typeof FILES, Font>();

function open(weight: keyof typeof FILES): Font {
  const known = opened.get(weight);
  if (known !== undefined) return known;
  const font = openSync(createRequire(import.meta.url).resolve(FILES[weight]));
  if (!('glyphForCodePoint' in font)) throw new Error(`${FILES[weight]} is a collection, not a font`);
  opened.set(weight, font);
  return font;
}

const fontOf = (face: Face): Font => open(face === 'bold' ? 'bold' : 'regular');

/** ☑, which the fonts lack and get from us. */
const TICKED_BOX = 0x2611;

/** Whether every face can print this character. */
export const covers = (codePoint: number): boolean =>
  codePoint === TICKED_BOX || (fontOf('regular').hasGlyphForCodePoint(codePoint) && fontOf('bold').hasGlyphForCodePoint(codePoint));

/** What pdfkit reads of a glyph. */
interface SetGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** What the file says that this glyph means, for whoever copies or searches the text. */
  readonly codePoints: readonly number[];
}

/** pdfkit scales these in place. */
interface SetPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface SetRun {
  readonly glyphs: readonly SetGlyph[];
  readonly positions: readonly SetPosition[];
  readonly advanceWidth: number;
}

/** A font as pdfkit takes it: everything of fontkit's font but the shaping. */
export interface SetFont {
  readonly postscriptName: string;
  layout(text: string): SetRun;
  createSubset(): object;
}

/**
 * Some signs share their glyph with an ordinary character (the Kangxi radical ⼀ with 一). The file names the ordinary
 * one, so that no text can change what another text is read as.
 */
function meaning(font: Font, codePoint: number, glyph: number): number {
  const [plain = ''] = String.fromCodePoint(codePoint).normalize('NFKC');
  const ordinary = plain.codePointAt(0) ?? codePoint;
  return ordinary !== codePoint && font.glyphForCodePoint(ordinary).id === glyph ? ordinary : codePoint;
}

interface Glyphs {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly known: Map<number, SetGlyph>;
  readonly variants: Variants;
}

const glyphsOfWeight = new Map<Font, Glyphs>();

function glyphsOf(face: Face): Glyphs {
  const font = fontOf(face);
  const before = glyphsOfWeight.get(font);
  if (before !== undefined) return before;
  const variants = variantsOf(font);
  const known = new Map([[TICKED_BOX, { ...variants.ticked, codePoints: [TICKED_BOX] }]]);
  const glyphs = { font, unitsPerEm: font.unitsPerEm, known, variants };
  glyphsOfWeight.set(font, glyphs);
  return glyphs;
}

function glyphOf({ font, known }: Glyphs, codePoint: number): SetGlyph {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
  if (id === 0) throw new Error(`no glyph for U+${codePoint.toString(16)}: the text was not made legible before it was set`);
  const glyph = { id, advanceWidth, codePoints: [meaning(font, codePoint, id)] };
  known.set(codePoint, glyph);
  return glyph;
}

/** Width of an ASCII character of the `code` face, in em. */
const PITCH = 0.6;

const LAST_ASCII = 0x7e;

const hasPitch = (face: Face, codePoint: number): boolean => face === 'code' && codePoint <= LAST_ASCII;

/** Advance of a character in em: the layout's only knowledge of the fonts. */
export function width(face: Face, codePoint: number): number {
  if (hasPitch(face, codePoint)) return PITCH;
  const glyphs = glyphsOf(face);
  return glyphOf(glyphs, codePoint).advanceWidth / glyphs.unitsPerEm;
}

/**
 * Advances of a `code` run: the glyphs' middles stand one pitch apart, so that narrow ones leave no gap on one side;
 * the run as a whole is as wide as its pitches, because pdfkit sets each word of a line as a run of its own.
 */
function setOnPitch(glyphs: readonly SetGlyph[], positions: readonly SetPosition[], unitsPerEm: number): void {
  const pitch = PITCH * unitsPerEm;
  const onPitch = glyphs.map(({ codePoints }) => hasPitch('code', codePoints[0] as number));
  let first: SetGlyph | undefined;
  for (const [index, position] of positions.entries()) {
    const glyph = glyphs[index] as SetGlyph;
    if (onPitch[index] !== true) {
      first = undefined;
      continue;
    }
    first ??= glyph;
    const next = onPitch[index + 1] === true ? glyphs[index + 1] : undefined;
    position.xAdvance = pitch + (glyph.advanceWidth - (next ?? first).advanceWidth) / 2;
  }
}

/** What the adjustment gives to the character on this side of the pair, in units of the font. */
const share = (adjusted: Adjustment | undefined, carrier: Adjustment['carrier'], unitsPerEm: number): number =>
  adjusted?.carrier === carrier ? Math.round(adjusted.em * unitsPerEm) : 0;

/** The glyph that keeps its distance from its neighbours. */
function adjoined(ofFace: Glyphs, last: number, codePoint: number, next: number | undefined): SetGlyph {
  const glyph = glyphOf(ofFace, codePoint);
  const { unitsPerEm, variants } = ofFace;
  const before = share(adjustment(last, codePoint), 'after', unitsPerEm);
  const behind = share(next === undefined ? undefined : adjustment(codePoint, next), 'before', unitsPerEm);
  return before === 0 && behind === 0 ? glyph : { ...variants.moved(glyph.id, before, behind), codePoints: glyph.codePoints };
}

/** One glyph for each character, one after the other. pdfkit begins a run at the start of a line and behind each space. */
function setRun(text: string, ofFace: Glyphs, face: Face): SetRun {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) as number);
  const glyphs = codePoints.map((codePoint, i) =>
    face === 'code' ? glyphOf(ofFace, codePoint) : adjoined(ofFace, codePoints[i - 1] ?? START, codePoint, codePoints[i + 1]),
  );
  const positions = glyphs.map(({ advanceWidth }): SetPosition => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  if (face === 'code') setOnPitch(glyphs, positions, ofFace.unitsPerEm);
  let advanceWidth = 0;
  for (const { xAdvance } of positions) advanceWidth += xAdvance;
  return { glyphs, positions, advanceWidth };
}

/** A font for one document; it embeds a subset of its own. */
export function setFont(face: Face): SetFont {
  const ofFace = glyphsOf(face);
  const { font } = ofFace;
  const postscriptName = face === 'code' ? `${font.postscriptName}-Code` : font.postscriptName;
  return Object.create(font, {
    layout: { value: (text: string): SetRun => setRun(text, ofFace, face) },
    createSubset: { value: ofFace.variants.createSubset },
    postscriptName: { value: postscriptName },
  }) as SetFont;
}
