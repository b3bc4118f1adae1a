import path from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../set-up/project.js'

/**
 * The process of a lane: runs the test files that it is handed, relative to the checkout, one after the
 * other under node's own runner, each as a group. What they import is loaded once.
 */
process.on('message', (file: string) => {
  describe(file, async () => {
    await import(pathToFileURL(path.resolve(root, file)).href)
  })
})

// Whoever started the lane has no more files for it, or is gone.
process.on('disconnect', () => process.exit())
