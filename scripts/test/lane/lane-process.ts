import path from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../set-up/project.js'

/**
 * The process of a lane: runs the test files that it is given, relative to the checkout, one after another
 * under node's own runner, each as a group. Shared imports are loaded once.
 */
process.on('message', (file: string) => {
  describe(file, async () => {
    await import(pathToFileURL(path.resolve(root, file)).href)
  })
})

// The process that started the lane has no more files for it, or is gone.
process.on('disconnect', () => process.exit())
