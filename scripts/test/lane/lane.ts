import path from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../set-up/project.js'
import type { Order } from './protocol.ts'

/**
 * The process of a lane: runs the test files that it is handed one after the other under node's own
 * runner, each as a suite, so that what they import is loaded once. `report-to-parent.ts` tells of them.
 */
process.on('message', ({ file }: Order) => {
  describe(file, async () => {
    await import(pathToFileURL(path.join(root, file)).href)
  })
})

// Whoever started the lane is gone, or has no more files for it.
process.on('disconnect', () => process.exit())
