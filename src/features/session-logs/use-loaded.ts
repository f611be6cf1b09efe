import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the form that comes when it is first shown.
 * @returns `undefined` while it is on its way, `failed` when it can't be had now
 */
export function useLoaded<Part>(load: () => Promise<Part>): { readonly part: Part } | 'failed' | undefined {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | 'failed'>();
  useEffect(() => {
    load().then(
      (part) => setLoaded({ part }),
      () => setLoaded('failed'),
    );
  }, []);
  return loaded;
}
