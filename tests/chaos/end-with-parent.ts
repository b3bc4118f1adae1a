import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into each process that may be killed: its parent holds its input, and ends it by ending, in whatever
 * way.
 */
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
  process.stdin.resume()
  process.stdin.unref?.()
}
