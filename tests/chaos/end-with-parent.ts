import { isMainThread } from 'node:worker_threads'

/** Loaded into each process that may be killed: whoever started it holds its input, and ends it by ending, however that comes. */
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
  process.stdin.resume()
  process.stdin.unref?.()
}
