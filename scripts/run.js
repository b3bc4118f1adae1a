import { runInProject } from './set-up/run-in-project.js'

/** `node scripts/run.js FILE ARGUMENTS`: sets the checkout up where needed, then runs a program under the project's Node. */
await runInProject(process.argv.slice(2), { screens: false })
