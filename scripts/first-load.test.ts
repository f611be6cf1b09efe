import { expect, test } from 'vitest';
import { collectFirstLoad } from './first-load.ts';

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_kit.js'], css: ['assets/index.css'] },
  '_kit.js': { file: 'assets/kit.js', imports: ['_base.js'], css: ['assets/kit.css'] },
  '_base.js': { file: 'assets/base.js', imports: ['_kit.js'] },
  'src/form.tsx': { file: 'assets/form.js', imports: ['_kit.js'], css: ['assets/kit.css'] },
  'src/desk.tsx': { file: 'assets/desk.js' },
};

test('a first load is what the entries import, each file once, and nothing lazy', () => {
  const load = collectFirstLoad(manifest, ['index.html', 'src/form.tsx']);
  if (!load.ok) throw new Error(load.failure.join());
  expect([...load.value.scripts].sort()).toEqual([
    'assets/base.js',
    'assets/form.js',
    'assets/index.js',
    'assets/kit.js',
  ]);
  expect([...load.value.styles].sort()).toEqual(['assets/index.css', 'assets/kit.css']);
});

test('an entry that the build lacks is named, so that a renamed screen can’t slip out of the sum', () => {
  expect(collectFirstLoad(manifest, ['index.html', 'src/gone.tsx'])).toEqual({
    ok: false,
    failure: ['src/gone.tsx'],
  });
});
