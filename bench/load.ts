import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const sender = fileURLToPath(new URL('./send-requests.ts', import.meta.url))

/** What is sent again and again, over so many connections at once. */
export interface Load {
  url: string
  /** One of them at random each time. */
  bodies: readonly string[]
  headers?: Record<string, string>
  connections: number
  seconds: number
}

/** What a load came to. */
export interface Carried {
  requests: number
  /** Answers a second. */
  rate: number
  /** The 99th percentile, in milliseconds. */
  slow: number
  /** Bytes of answers a second. */
  bytes: number
}

/** Sends a load from a process of its own. Throws if anything was refused or got no answer. */
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
