/** The engines that every test of the store runs on. */
export const ENGINES = ['sqlite', 'postgresql'] as const;

export type TestEngine = (typeof ENGINES)[number];
