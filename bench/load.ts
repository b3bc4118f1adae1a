import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const autocannon = fileURLToPath(import.meta.resolve('autocannon'))
const seconds = 8
const connections = 16

/** Requests per second that a URL answers, driven by a process of its own for eight seconds. */
export async function requestsPerSecond(
  url: string,
  options: { body?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const headers = Object.entries({ 'content-type': 'application/json', ...options.headers })
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      autocannon,
      '--json',
      '--duration',
      String(seconds),
      '--connections',
      String(connections),
      ...headers.flatMap(([name, value]) => ['--headers', `${name}=${value}`]),
      ...(options.body === undefined ? [] : ['--method', 'POST', '--body', options.body]),
      url,
    ],
    { maxBuffer: 16 * 1024 ** 2 },
  )
  const { requests, non2xx, errors } = JSON.parse(stdout)
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors at ${url}`)
  return requests.average
}
