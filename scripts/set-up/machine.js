import { SetUpFailure } from './set-up-failure.js'

const oldestNode = 18
const oldestNpm = 9

/**
 * Refuses machines whose Node or npm is too old for set-up itself.
 * @throws {SetUpFailure}
 */
export function checkMachine() {
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
