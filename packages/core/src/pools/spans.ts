const LF = 0x0a;

/** Start and end of each of so many lines, without their LF; a JSON line has no LF within. */
export function spansOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const spans = new Uint32Array(2 * count);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(LF, start);
    spans[2 * i] = start;
    spans[2 * i + 1] = end;
    start = end + 1;
  }
  return spans;
}
