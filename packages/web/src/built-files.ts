/** Where the build leaves the files that browsers load: `portal/` and `console/`. */
export const BUILT_FILES = new URL('../built/', import.meta.url);
