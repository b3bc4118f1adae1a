import asyncHooks, { type AsyncHook } from 'node:async_hooks'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../set-up/project.js'

/**
 * The process of a lane: runs the test files that it is given, relative to the checkout, one after another
 * under node's own runner, each as a group. Shared imports are loaded once.
 */
const following = hookOfRunner()
const { describe } = await import('node:test')

process.on('message', (file: string) => {
  following.at(-1)?.enable()
  describe(file, async () => {
    await import(pathToFileURL(path.resolve(root, file)).href)
    following.at(-1)?.disable()
  })
})

// The process that started the lane has no more files for it, or is gone.
process.on('disconnect', () => process.exit())

/**
 * The hook by which node's runner, once it has begun, follows every promise: it needs that to know which group
 * declares a test, so only while a file is loaded. Kept up while tests run, it takes a fifth of their time. An
 * error that comes outside of what a test awaits is then the file's instead of the test's.
 */
function hookOfRunner(): readonly AsyncHook[] {
  const made: AsyncHook[] = []
  const { createHook } = asyncHooks
  const keep = (...given: Parameters<typeof createHook>) => {
    const hook = createHook(...given)
    made.push(hook)
    return hook
  }
  Object.assign(asyncHooks, { createHook: keep })
  return made
}
