/** The name of this device, which stands with every record that is made on it: so that two devices of one inspector are told apart. */

const KEPT_AS = 'double-random.device';

const LONGEST = 40;

function invented(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(2));
  const mark = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `手机 ${mark.toUpperCase()}`;
}

export function deviceName(): string {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept !== null) return kept;
  const name = invented();
  localStorage.setItem(KEPT_AS, name);
  return name;
}

/** @param name what its user calls it; an empty one changes nothing */
export function renameDevice(name: string): void {
  const given = name
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  if (given !== '') localStorage.setItem(KEPT_AS, given);
}
