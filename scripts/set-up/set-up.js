import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { withFolderLock } from './folder-lock.js'
import { packFormIsPrinted, printPackForm } from './pack-form.js'
import { installPackages, packagesAreInstalled } from './packages.js'
import { cacheFolder } from './project.js'
import { bringProjectNode, projectNodeIsReady } from './project-node.js'
import { buildScreens, screensAreBuilt } from './screens.js'
import { SetUpFailure } from './set-up-failure.js'

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

const oldestNode = 18
const oldestNpm = 9

/**
 * Refuses machines whose Node or npm is too old for set-up itself.
 * @throws {SetUpFailure}
 */
function checkMachine() {
  const node = Number.parseInt(process.versions.node, 10)
  if (node < oldestNode) {
    throw new SetUpFailure(
      `Set-up needs Node ${oldestNode} or newer; this is ${process.version}. Please install a newer Node.`,
    )
  }
  const npm = /\bnpm\/(\d+)\.\S+/.exec(process.env.npm_config_user_agent ?? '')
  if (npm && Number(npm[1]) < oldestNpm) {
    throw new SetUpFailure(
      `Set-up needs npm ${oldestNpm} or newer; this is ${npm[0]}. Please run: npm install -g npm`,
    )
  }
}
