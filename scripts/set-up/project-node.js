import { spawnSync } from 'node:child_process'
import { bringMissingLibrary } from './missing-library.js'
import { npm } from './npm.js'
import { projectNode, projectNodeMajor } from './project.js'
import { runStep } from './run-step.js'
import { SetUpFailure } from './set-up-failure.js'

/** Whether the project's own Node is there and of the right major version. */
export function projectNodeIsReady() {
  return askVersion().version.startsWith(`v${projectNodeMajor()}.`)
}

/**
 * npm may install the package `node` without running its install script, which fetches the program: npm 12
 * silently blocks install scripts, and people switch them off. In that case it is run here by name.
 * @param {(pid: number) => void} onStart
 */
export async function bringProjectNode(onStart) {
  if ((await bringMissingLibrary(askVersion().complaint)) && projectNodeIsReady()) return
  const flags = ['--ignore-scripts=false', '--loglevel=error']
  const { command, args, env } = npm(['rebuild', 'node', ...flags])
  await runStep(`Fetching Node ${projectNodeMajor()}`, command, args, { env, onStart })
  await bringMissingLibrary(askVersion().complaint)
  if (!projectNodeIsReady()) throw new SetUpFailure(howToGoOn())
}

function howToGoOn() {
  const { version, complaint } = askVersion()
  return [
    `Freigabe runs under Node ${projectNodeMajor()}, which npm brings as the package "node".`,
    `That did not work here: node_modules/.bin/node answers ${version || complaint || 'nothing'}.`,
    'Please run this and look for the reason in its output: npm rebuild node --foreground-scripts',
  ].join('\n')
}

function askVersion() {
  const { stdout, stderr } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' })
  return { version: stdout?.trim() ?? '', complaint: stderr?.trim() ?? '' }
}
