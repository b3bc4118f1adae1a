import { runInProject } from './set-up/run-in-project.js'

/** `npm test`: sets the checkout up where needed, then runs all checks and tests. */
await runInProject(['scripts/test/main.ts', ...process.argv.slice(2)], {
  screens: !process.argv.includes('--quick'),
})
