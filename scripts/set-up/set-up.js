import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { withFolderLock } from './folder-lock.js'
import { checkMachine } from './machine.js'
import { packFormIsPrinted, printPackForm } from './pack-form.js'
import { installPackages, packagesAreInstalled } from './packages.js'
import { cacheFolder } from './project.js'
import { bringProjectNode, projectNodeIsReady } from './project-node.js'
import { buildScreens, screensAreBuilt } from './screens.js'

/**
 * Makes a checkout ready to run: packages as in the lock file, the project's own Node, the form of policy packs,
 * and the built screens if wanted.
 * Does only what is missing, and several set-ups at once take turns.
 * @param {{ screens: boolean }} wanted
 * @throws {import('./set-up-failure.js').SetUpFailure} saying what the person can do
 */
export async function setUp({ screens }) {
  checkMachine()
  const isReady = () =>
    packagesAreInstalled() &&
    projectNodeIsReady() &&
    packFormIsPrinted() &&
    (!screens || screensAreBuilt())
  if (isReady()) return
  mkdirSync(cacheFolder, { recursive: true })
  const lockFolder = path.join(cacheFolder, 'set-up.lock')
  await withFolderLock(
    lockFolder,
    ({ addHolder }) => bringUpToDate(screens, addHolder),
    sayThatWeWait,
  )
}

/**
 * @param {boolean} screens
 * @param {(pid: number) => void} onStart
 */
async function bringUpToDate(screens, onStart) {
  if (!packagesAreInstalled()) await installPackages(onStart)
  if (!projectNodeIsReady()) await bringProjectNode(onStart)
  if (!packFormIsPrinted()) await printPackForm(onStart)
  if (screens && !screensAreBuilt()) await buildScreens(onStart)
}

/** @param {number | undefined} pid */
function sayThatWeWait(pid) {
  process.stderr.write(
    `Waiting for another set-up of this checkout${pid ? ` (process ${pid})` : ''}…\n`,
  )
}
