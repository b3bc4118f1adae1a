import { printFigures } from './print-figures.ts'
import { runChecks } from './run-checks.ts'

/** `npm run check`: everything that can be checked without running the product. */
const failed = await runChecks()
printFigures()
if (failed.length > 0) console.error(`\nChecks that failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
