/**
 * Glyphs that the font file does not have, made of those that it has: one that stands further from its neighbours or
 * nearer to them, and the ticked box ☑. They go into the embedded subset as composite glyphs with an advance of their
 * own, so that the widths of the file are those of the paper and whoever extracts the text finds no gaps to take for spaces.
 */

import type { Font, Glyph } from 'fontkit';

/** A glyph of the font at a place of its own, in units of the font. */
interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Composite {
  readonly parts: readonly Part[];
  readonly advanceWidth: number;
}

/** What this font's variants have as numbers, beyond those of its own glyphs. */
const FIRST_VARIANT = 0x10000;

export interface Variants {
  /** The number of the glyph with these units added before and behind it. */
  moved(glyph: number, before: number, behind: number): { readonly id: number; readonly advanceWidth: number };
  /** The number of the ticked box. */
  readonly ticked: { readonly id: number; readonly advanceWidth: number };
  /** What pdfkit collects the glyphs of one file in. */
  createSubset(): object;
}

/** The parts of fontkit's subset that writing a composite glyph needs; its types do not know them. */
interface Subset {
  includeGlyph(glyph: number): number;
  _addGlyph(glyph: number): number;
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
}

const ARGUMENTS_ARE_WORDS_AND_OFFSETS = 0x3;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const F2DOT14 = 0x4000;

const HEADER_BYTES = 10;
const PART_BYTES = 10;

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

function boxOf(parts: readonly Part[], glyph: (id: number) => Glyph): Box {
  const boxes = parts.map(({ glyph: id, x, y, scale }) => {
    const { minX, minY, maxX, maxY } = glyph(id).bbox;
    return { minX: minX * scale + x, minY: minY * scale + y, maxX: maxX * scale + x, maxY: maxY * scale + y };
  });
  return {
    minX: Math.floor(Math.min(...boxes.map(({ minX }) => minX))),
    minY: Math.floor(Math.min(...boxes.map(({ minY }) => minY))),
    maxX: Math.ceil(Math.max(...boxes.map(({ maxX }) => maxX))),
    maxY: Math.ceil(Math.max(...boxes.map(({ maxY }) => maxY))),
  };
}

/** A composite glyph as the `glyf` table holds it; `numbered` gives a part's number in the subset. */
function encoded(parts: readonly Part[], { minX, minY, maxX, maxY }: Box, numbered: (glyph: number) => number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + parts.length * PART_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [-1, minX, minY, maxX, maxY].entries()) view.setInt16(2 * index, value);
  for (const [index, { glyph, x, y, scale }] of parts.entries()) {
    const at = HEADER_BYTES + index * PART_BYTES;
    const more = index === parts.length - 1 ? 0 : MORE_COMPONENTS;
    view.setUint16(at, ARGUMENTS_ARE_WORDS_AND_OFFSETS | HAS_SCALE | more);
    view.setUint16(at + 2, numbered(glyph));
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
    view.setInt16(at + 8, Math.round(scale * F2DOT14));
  }
  return bytes;
}

const BOX = 0x25a1;
const TICK = 0x2713;

/** ☑ in the size of □: the tick a little smaller than the box, in its middle. */
function tickedBox(font: Font): Composite {
  const box = font.glyphForCodePoint(BOX);
  const tick = font.glyphForCodePoint(TICK);
  const scale = 0.8;
  const middle = (low: number, high: number): number => (low + high) / 2;
  const x = middle(box.bbox.minX, box.bbox.maxX) - scale * middle(tick.bbox.minX, tick.bbox.maxX);
  const y = middle(box.bbox.minY, box.bbox.maxY) - scale * middle(tick.bbox.minY, tick.bbox.maxY);
  return {
    parts: [
      { glyph: box.id, x: 0, y: 0, scale: 1 },
      { glyph: tick.id, x: Math.round(x), y: Math.round(y), scale },
    ],
    advanceWidth: box.advanceWidth,
  };
}

/** Like the subset that fontkit makes, but able to hold variants too. */
function subsetWith(composites: readonly Composite[], font: Font): object {
  const subset = font.createSubset() as unknown as Subset;
  const plain = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const composite = composites[id - FIRST_VARIANT];
    if (composite === undefined) return plain(id);
    const box = boxOf(composite.parts, (part) => font.getGlyph(part));
    const bytes = encoded(composite.parts, box, (part) => subset.includeGlyph(part));
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: composite.advanceWidth, bearing: box.minX });
    subset.offset += bytes.length;
    return subset.glyf.push(bytes) - 1;
  };
  return subset;
}

export function variantsOf(font: Font): Variants {
  const composites: Composite[] = [tickedBox(font)];
  const moved = new Map<string, number>();
  const numbered = (index: number) => ({ id: FIRST_VARIANT + index, advanceWidth: (composites[index] as Composite).advanceWidth });
  return {
    ticked: numbered(0),
    moved(glyph, before, behind) {
      const key = `${glyph} ${before} ${behind}`;
      const known = moved.get(key);
      if (known !== undefined) return numbered(known);
      const advanceWidth = font.getGlyph(glyph).advanceWidth + before + behind;
      const index = composites.push({ parts: [{ glyph, x: before, y: 0, scale: 1 }], advanceWidth }) - 1;
      moved.set(key, index);
      return numbered(index);
    },
    createSubset: () => subsetWith(composites, font),
  };
}
