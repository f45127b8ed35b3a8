/** The form of a command of `double-random`: what it takes, and what it does. */

import type { Command } from 'commander';
import type { Answer } from './answer.js';
import type { Say, Session } from './session.js';

export interface CommandForm {
  readonly name: string;
  /** Adds description, arguments and options. */
  describe(command: Command, say: Say): void;
  /** Lines of example, without the program's name. */
  readonly examples: readonly string[];
  /** `given` as the arguments were declared, then the options by name. */
  run(given: readonly unknown[], options: Readonly<Record<string, unknown>>, session: Session): Promise<Answer>;
}

/** A command whose arguments and options have these types, as its `describe` declares them. */
export const commandForm = <Given extends readonly unknown[], Options>(
  form: Omit<CommandForm, 'run'> & { run(given: Given, options: Options, session: Session): Promise<Answer> },
): CommandForm => ({
  ...form,
  run: (given, options, session) => form.run(given as Given, options as Options, session),
});
