import { projectNode } from './project.js'
import { runProgram } from './run-program.js'
import { setUp } from './set-up.js'
import { SetUpFailure } from './set-up-failure.js'

/**
 * Sets the checkout up, then runs a program under the project's Node and ends with its exit code.
 * @param {string[]} args the program and its arguments
 * @param {{ screens: boolean, refuse?: () => Promise<void> }} wanted `refuse` throws errors to report before
 *   set-up
 */
export async function runInProject(args, { screens, refuse }) {
  try {
    await refuse?.()
    await setUp({ screens })
    process.exitCode = (await runProgram(projectNode, args)).code
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
