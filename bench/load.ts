import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const sender = fileURLToPath(new URL('./send-requests.ts', import.meta.url))

/** A request sent again and again, over this many connections at once. */
export interface Load {
  url: string
  /** One of them at random each time. */
  bodies: readonly string[]
  headers?: Record<string, string>
  connections: number
  seconds: number
}

/** The result of a load. */
export interface Carried {
  requests: number
  /** Answers a second. */
  rate: number
  /** The 99th percentile, in milliseconds. */
  slow: number
  /** Bytes of answers a second. */
  bytes: number
}

/** Sends a load from a process of its own. Throws if anything was refused or went unanswered. */
export async function carry(load: Load): Promise<Carried> {
  const child = spawn(process.execPath, [sender], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(load))
  const { requests, latency, throughput, non2xx, errors } = JSON.parse(await text(child.stdout))
  if (non2xx > 0 || errors > 0)
    throw new Error(`${non2xx} refusals and ${errors} errors at ${load.url}`)
  return {
    requests: requests.total,
    rate: requests.average,
    slow: latency.p99,
    bytes: throughput.average,
  }
}
