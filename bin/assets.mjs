import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'dist/public');
const manifest = join(folder, 'assets.json');
/** Where the server shows the folder. */
const address = '/assets/';
const firstFont = 'be-vietnam-pro-latin-400-normal';

/** Styles, scripts, fonts and the icon under hashed names in dist/public; does nothing when they are up to date. */
export async function buildAssets({ watch = false } = {}) {
  const sources = fingerprint();
  if (!watch && isBuilt(sources)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [esbuild, sass] = await Promise.all([import('esbuild'), import('sass')]);
  const context = await esbuild.context(options(sources, sass));
  if (watch) return context.watch();
  await context.rebuild();
  await context.dispose();
}

function options(sources, sass) {
  return {
    absWorkingDir: root,
    entryPoints: [
      { in: 'views/client/app.ts', out: 'app' },
      { in: 'views/styles/app.scss', out: 'app' },
      { in: 'views/styles/favicon.svg', out: 'favicon' },
    ],
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: address,
    bundle: true,
    minify: true,
    target: 'es2020',
    metafile: true,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    logLevel: 'warning',
    plugins: [scss(sass), manifestWriter(sources)],
  };
}

function scss(sass) {
  const loadPaths = [join(root, 'node_modules')];
  return {
    name: 'scss',
    setup(build) {
      build.onLoad({ filter: /\.scss$/ }, ({ path }) => {
        const { css, loadedUrls } = sass.compile(path, { loadPaths, quietDeps: true });
        const watchFiles = loadedUrls.map((url) => fileURLToPath(url));
        return { contents: css, loader: 'css', resolveDir: dirname(path), watchFiles };
      });
    },
  };
}

function manifestWriter(sources) {
  return {
    name: 'manifest',
    setup(build) {
      build.onEnd(({ metafile }) => {
        if (metafile) writeFileSync(manifest, JSON.stringify({ ...namesIn(metafile), sources }));
      });
    },
  };
}

function namesIn({ outputs }) {
  const names = Object.keys(outputs).map((path) => `${address}${relative(folder, join(root, path))}`);
  const named = (start, end) => names.find((name) => name.startsWith(address + start) && name.endsWith(end));
  return {
    css: named('app', '.css'),
    js: named('app', '.js'),
    font: named(firstFont, '.woff2'),
    icon: named('favicon', '.svg'),
  };
}

function isBuilt(sources) {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).sources === sources;
}

function fingerprint() {
  const files = ['views/styles', 'views/client'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, file)),
  );
  const hash = createHash('sha256');
  [...files.sort(), join(root, 'package.json'), fileURLToPath(import.meta.url)]
    .filter((file) => /\.\w+$/.test(file))
    .forEach((file) => hash.update(readFileSync(file)));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildAssets({ watch: process.argv.includes('--watch') });
