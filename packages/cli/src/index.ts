export { readSecret, secretText } from './draw/secret.js';
export type { Machine } from './machine/machine.js';
export { languageOf } from './machine/this-machine.js';
export { run } from './program.js';
