/** What the service is told by its environment. */
export interface Settings {
  /** TCP port, 0 (any free one) to 65535. */
  readonly port: number;
}

/** A variable whose value cannot be used. */
export interface BadSetting {
  readonly variable: string;
  readonly value: string;
  readonly expected: string;
}

const DEFAULT_PORT = 8080;
const HIGHEST_PORT = 65_535;

/**
 * Read the settings.
 * @param env the environment, e.g. `process.env`
 * @returns the settings, or every variable that is wrong
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly bad: readonly BadSetting[] } {
  const value = env['PORT'];
  if (value === undefined || value === '') return { settings: { port: DEFAULT_PORT } };
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= HIGHEST_PORT) return { settings: { port } };
  return { bad: [{ variable: 'PORT', value, expected: `an integer from 0 to ${HIGHEST_PORT}` }] };
}
