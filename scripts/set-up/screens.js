import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { binFolder, cacheFolder, projectNode, root } from './project.js'
import { runStep } from './run-step.js'

const builtScreens = path.join(root, 'packages/web/dist')
const freshScreens = path.join(cacheFolder, 'screens')
const stampFile = path.join(cacheFolder, 'screens.sha256')

/** Whether `packages/web/dist` was built from the current sources. */
export function screensAreBuilt() {
  return existsSync(path.join(builtScreens, 'index.html')) && readStamp() === hashOfSources()
}

/**
 * Builds the web application next to the old one and swaps them, so that a running server never serves half
 * of it.
 * @param {(pid: number) => void} onStart
 */
export async function buildScreens(onStart) {
  const hash = hashOfSources()
  const vite = path.join(binFolder, 'vite')
  const args = [
    vite,
    'build',
    'packages/web',
    '--outDir',
    freshScreens,
    '--emptyOutDir',
    '--logLevel=warn',
  ]
  await runStep('Building the screens', projectNode, args, { onStart })
  rmSync(builtScreens, { recursive: true, force: true })
  renameSync(freshScreens, builtScreens)
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(stampFile, hash)
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined
}

const beside = ['package-lock.json', 'tsconfig.base.json', 'docs/reference/policy-pack.schema.json']

/**
 * Names and contents of everything that goes into the screens: the web package, our packages that it uses,
 * and further files.
 */
function hashOfSources() {
  const hash = createHash('sha256')
  const folders = [...packagesBehind('web')].sort().map((name) => path.join('packages', name))
  for (const file of [...beside, ...folders.flatMap(sourceFiles)]) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/**
 * A package of ours and all of ours that it depends on, by the names of their folders.
 * @param {string} name
 * @returns {Set<string>}
 */
function packagesBehind(name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  const { dependencies = {} } = JSON.parse(
    readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'),
  )
  for (const dependency of Object.keys(dependencies)) {
    const ours = /^@freigabe\/(.+)$/.exec(dependency)?.[1]
    if (ours) packagesBehind(ours, found)
  }
  return found
}

/**
 * @param {string} folder relative to the checkout
 * @returns {string[]}
 */
function sourceFiles(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !['node_modules', 'dist'].includes(name) && !name.includes('.test.'))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      return entry.isDirectory() ? sourceFiles(place) : [place]
    })
    .sort()
}
