import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../set-up/project.js'
import { scaleFaults } from './scale-faults.ts'

/** Fails where a stylesheet of the screens leaves the scale of `packages/web/src/theme/scale.ts`. */
const styles = globSync('packages/web/src/**/*.module.css', { cwd: root }).sort()
const faults = styles.flatMap((file) =>
  scaleFaults(readFileSync(path.join(root, file), 'utf8')).map((fault) => ({ file, ...fault })),
)
for (const { file, line, declaration } of faults) console.error(`${file}:${line} ${declaration}`)
if (faults.length > 0) process.exitCode = 1
