/** LEB128: integers in groups of seven bits, lowest first; the top bit of a byte says that more follow. */

const GROUP = 0x7f;
const MORE = 0x80;

export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > GROUP) {
    bytes.push((rest & GROUP) | MORE);
    rest >>>= 7;
  }
  return [...bytes, rest];
}

/** The top bit of the last group is the sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest < -0x40 || rest > 0x3f) {
    bytes.push((rest & GROUP) | MORE);
    rest >>= 7;
  }
  return [...bytes, rest & GROUP];
}
