import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageJson from './package.json' with { type: 'json' };
import { keepPreviousBuilds } from './scripts/previous-builds.ts';

let outDir = '';

/** The worker takes in only these bytes: not a sign-in page that answers for a file, and not half a deployment. */
function nameIntegrity(address: string): string {
  const hash = createHash('sha256').update(readFileSync(resolve(outDir, address)));
  return `sha256-${hash.digest('base64')}`;
}

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [
    preact({ devToolsEnabled: false }),
    keepPreviousBuilds(),
    {
      name: 'tukivihko-out-dir',
      configResolved({ root, build }) {
        outDir = resolve(root, build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      injectRegister: null,
      srcDir: 'sw',
      filename: 'sw.ts',
      injectManifest: {
        // No module: the store loads some of its parts late, and here they are all in one file.
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        globIgnores: ['screenshots/**', 'previous*/**'],
        maximumFileSizeToCacheInBytes: 1_000_000,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({ ...entry, integrity: nameIntegrity(entry.url) })),
          }),
        ],
      },
      manifest: {
        id: '/',
        name: 'Tukivihko – digituutorin kenttävihko',
        short_name: 'Tukivihko',
        description: 'Kirjaa annettu digituki muutamalla napautuksella, myös ilman verkkoa.',
        lang: 'fi',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f7fafb',
        theme_color: '#0b4f6c',
        categories: ['productivity', 'government', 'utilities'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
        shortcuts: [
          {
            name: 'Kirjaa tuki',
            short_name: 'Kirjaa',
            url: '/logs/new',
            icons: [{ src: '/icons/shortcut-log-96.png', sizes: '96x96', type: 'image/png' }],
          },
          {
            name: 'Tarkistuslistat',
            url: '/checklists',
            icons: [{ src: '/icons/shortcut-checklists-96.png', sizes: '96x96', type: 'image/png' }],
          },
        ],
        screenshots: [
          {
            src: '/screenshots/today-phone.png',
            sizes: '720x1480',
            type: 'image/png',
            form_factor: 'narrow',
            label: 'Tänään: kirjaa tuki ja näe, mitä odottaa lähetystä',
          },
          {
            src: '/screenshots/log-phone.png',
            sizes: '720x1480',
            type: 'image/png',
            form_factor: 'narrow',
            label: 'Tukikirjaus muutamalla napautuksella',
          },
          {
            src: '/screenshots/review-desk.png',
            sizes: '1280x800',
            type: 'image/png',
            form_factor: 'wide',
            label: 'Koordinaattorin tarkistus',
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
  },
});
