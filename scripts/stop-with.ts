/** Ends a command that can't go on: one sentence in each language on standard error, and exit code 1. */
export function stopWith(sentence: { readonly fi: string; readonly en: string }): never {
  process.stderr.write(`${sentence.fi}\n${sentence.en}\n`);
  process.exit(1);
}
