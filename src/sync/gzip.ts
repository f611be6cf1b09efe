/** Below this, the header of gzip and the work cost more than they save. */
const WORTHWHILE_CHARACTERS = 2_048;

/** @returns `undefined` where it isn't worth it or the browser can't (Safari before 16.4) */
export async function gzipText(text: string): Promise<ArrayBuffer | undefined> {
  if (text.length < WORTHWHILE_CHARACTERS || !('CompressionStream' in globalThis)) return undefined;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
