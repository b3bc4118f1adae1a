import { projectNode } from './project.js'
import { runProgram } from './run-program.js'
import { setUp } from './set-up.js'
import { SetUpFailure } from './set-up-failure.js'

/**
 * Sets the checkout up, then runs a program under the project's Node and ends as it ends.
 * @param {string[]} args the program and its arguments
 * @param {{ screens: boolean }} wanted
 */
export async function runInProject(args, wanted) {
  try {
    await setUp(wanted)
    process.exitCode = (await runProgram(projectNode, args)).code
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
