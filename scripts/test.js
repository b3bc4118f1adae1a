import { runInProject } from './set-up/run-in-project.js'
import { readTestOptions } from './test/read-test-options.js'

const { values } = readTestOptions()

/** `npm test`: sets the checkout up where needed, then runs all checks and tests. */
await runInProject(['scripts/test/main.ts', ...process.argv.slice(2)], { screens: !values.quick })
