/** The shell's own screens and the desk, where nobody logs a visit. */
const UNWRITTEN = ['welcome', 'join', 'me', 'sync', 'missing', 'desk'];

/** Whether the screen of the path is one on which something is logged, or from which one soon logs. */
export function isWrittenOn(path: string): boolean {
  return !UNWRITTEN.includes(path.split('/')[1] ?? '');
}
