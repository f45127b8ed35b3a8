import { setFlagsFromString } from 'node:v8';
import { runProgram } from './commands/program.js';

// The engine lets its heap grow to several times what is in use before it cleans up; half more is enough, and keeps a million entities within 600 MB.
setFlagsFromString('--heap-growing-percent=50');

process.exitCode = await runProgram(process.argv.slice(2), process.env);
