import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request } from 'node:http'
import { Agent as HttpsAgent, request as requestSecurely } from 'node:https'
import type { WebhookFault } from '@freigabe/contract'
import { TargetRefused, type Targets } from './check-target.ts'

/** What came of one HTTP request. */
export interface Outcome {
  arrived: boolean
  status: number | null
  fault: WebhookFault | null
  milliseconds: number
  /** The first bytes of the answer, as text. */
  answer: string | null
}

export interface Message {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** Sends messages over connections that are kept. */
export interface Sender {
  /** One attempt; rejects only when `signal` aborts. */
  send(message: Message, signal: AbortSignal): Promise<Outcome>
  close(): void
}

export interface Limits {
  /** Until the head of the answer is there, from the look-up of the name on. */
  headMilliseconds: number
  /** For the rest of the answer, which decides nothing any more. */
  bodyMilliseconds: number
  /** A longer answer is broken off, and its connection with it. */
  bodyBytes: number
}

const usualLimits: Limits = {
  headMilliseconds: 15_000,
  bodyMilliseconds: 2_000,
  bodyBytes: 65_536,
}
const keptBytes = 500
const agentOptions = { keepAlive: true, keepAliveMsecs: 10_000, maxFreeSockets: 2, timeout: 20_000 }

/** Opens what sends to such targets. Redirects are not followed: they are answers like any other, and fail. */
export function openSender(targets: Targets, limits: Limits = usualLimits): Sender {
  const plain = new HttpAgent(agentOptions)
  const secure = new HttpsAgent(agentOptions)
  const begin = ({ url, headers, body }: Message): ClientRequest => {
    const target = new URL(url)
    targets.check(target)
    const isPlain = target.protocol === 'http:'
    const options = {
      method: 'POST',
      agent: isPlain ? plain : secure,
      lookup: targets.lookup,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Freigabe-Webhooks',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    }
    return (isPlain ? request : requestSecurely)(target, options).end(body)
  }
  return {
    async send(message, signal) {
      const startedAt = performance.now()
      const taken = await attempt(() => begin(message), limits, signal)
      return { ...taken, milliseconds: Math.round(performance.now() - startedAt) }
    },
    close() {
      plain.destroy()
      secure.destroy()
    },
  }
}

type Taken = Omit<Outcome, 'milliseconds'>

async function attempt(
  begin: () => ClientRequest,
  limits: Limits,
  signal: AbortSignal,
): Promise<Taken> {
  signal.throwIfAborted()
  let asked: ClientRequest | undefined
  const stop = () => asked?.destroy()
  const late = AbortSignal.timeout(limits.headMilliseconds)
  const ends = [signal, late]
  for (const end of ends) end.addEventListener('abort', stop)
  try {
    asked = begin()
    const response = await headOf(asked)
    late.removeEventListener('abort', stop)
    return judged(response, await beginningOf(response, limits))
  } catch (error) {
    signal.throwIfAborted()
    const fault = late.aborted ? 'timed_out' : faultOf(error)
    return { arrived: false, status: null, fault, answer: null }
  } finally {
    for (const end of ends) end.removeEventListener('abort', stop)
  }
}

function headOf(asked: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.once('response', resolve)
    asked.on('error', reject)
    asked.once('close', () => reject(new Error('closed')))
  })
}

function judged({ statusCode = 0 }: IncomingMessage, answer: string): Taken {
  const arrived = statusCode >= 200 && statusCode < 300
  const redirected = statusCode >= 300 && statusCode < 400
  const fault = arrived ? null : redirected ? 'redirected' : 'refused'
  return { arrived, status: statusCode, fault, answer }
}

/** The first bytes as text. What is short enough is read to its end, so that the connection can be used again. */
async function beginningOf(response: IncomingMessage, limits: Limits): Promise<string> {
  const kept: Buffer[] = []
  let read = 0
  const late = setTimeout(() => response.destroy(), limits.bodyMilliseconds)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      if (read < keptBytes) kept.push(chunk.subarray(0, keptBytes - read))
      read += chunk.length
      if (read > limits.bodyBytes) break
    }
  } catch {
    // The status has decided; an answer that breaks off is shown as far as it came.
  } finally {
    clearTimeout(late)
  }
  // PostgreSQL keeps no text with a zero byte.
  return Buffer.concat(kept).toString('utf8').replaceAll('\0', '�')
}

const nameFaults = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA'])

function faultOf(error: unknown): WebhookFault {
  if (error instanceof TargetRefused) return 'target_refused'
  const { code = '' } = error as { code?: string }
  if (nameFaults.has(code)) return 'name_not_found'
  if (/^(ERR_(SSL|TLS)|EPROTO$|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME)/.test(code)) {
    return 'tls_failed'
  }
  return 'not_reached'
}
