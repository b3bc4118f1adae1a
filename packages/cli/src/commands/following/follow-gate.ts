import { hostname } from 'node:os'
import type { AskGate, GateAnswer } from '@freigabe/contract'
import { ApiError } from '@freigabe/sdk'
import { type Gate, type GateVerdict, NatsUnused, openGate } from '@freigabe/sdk/gate'
import { CannotRun, type ExitCode, exitCode, flag, type Given } from '../../command.ts'
import { explainFailure } from '../../explain-failure.ts'
import { stopOnSignal } from '../../stop-on-signal.ts'
import type { Terminal, Text } from '../../terminal/terminal.ts'
import { listenAt, listeningPlaceOf } from './listen-at.ts'

const maxAgeMilliseconds = 5_000

/**
 * `freigabe gate --follow`: keeps a copy of all that the server's gate knows, and answers from it to the programs
 * of this machine until a signal ends it. Throws where the server refuses the key.
 */
export async function followGate(
  given: Given,
  terminal: Terminal,
  { url, key }: { url: string; key: string | undefined },
): Promise<ExitCode> {
  const place = listeningPlaceOf(given)
  if (!key) throw new CannotRun(keyMissing)
  const { localGate } = await import('@freigabe/server/local-gate')
  let gate: Gate | null = null
  const known = {
    ask: (questions) => questions.map((question) => answerFromCopy(gate, question)),
    age: () => gate?.age() ?? Infinity,
    maxAgeMilliseconds,
  } satisfies Parameters<typeof localGate>[0]
  const nats = await connectionToNats(terminal.environment)
  const server = localGate(known, 'path' in place ? 'socket' : 'port')
  const address = await listenAt(server, place)
  const ending = new AbortController()
  const stopped = stopOnSignal({ stop: async () => ending.abort() }, terminal)
  try {
    terminal.say(reading)
    const name = hostname().slice(0, 100)
    const onError = tellTrouble(terminal, () => gate)
    const { signal } = ending
    gate = await openGate({ url, key, name, nats, maxAgeMilliseconds, signal, onError })
    announce(address, flag(given, 'json'), terminal)
    await stopped
  } catch (error) {
    if (!ending.signal.aborted) throw error
  } finally {
    await server.close()
    await gate?.close()
    await nats?.close()
  }
  return exitCode.ok
}

/** Loaded only when used, as most have no NATS. */
async function connectionToNats(environment: Terminal['environment']) {
  if (!environment.FREIGABE_NATS) return undefined
  const { stayConnected } = await import('@freigabe/server/nats')
  return stayConnected(environment)
}

/** Reports what goes wrong while following: each problem once, until it has gone well in between. */
function tellTrouble(terminal: Terminal, opened: () => Gate | null): (error: unknown) => void {
  let told = ''
  let toldAt = 0
  let toldOfNats = ''
  return async (error) => {
    if (error instanceof NatsUnused) {
      if (error.message !== toldOfNats) terminal.say(overHttp(error))
      toldOfNats = error.message
      return
    }
    // A refusal by the server at the start is reported as the end of the command.
    if (opened() === null && error instanceof ApiError && error.status < 500) return
    const age = opened()?.age() ?? Infinity
    const text = (await explainFailure(error))?.text ?? plain(error)
    const isNews = text.en !== told || age < Date.now() - toldAt
    if (!isNews) return
    told = text.en
    toldAt = Date.now()
    terminal.say(nothingNew(text))
  }
}

function plain(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error)
  return { de: message, en: message }
}

function nothingNew(text: Text): Text {
  return {
    de: `Vom Server kommt nichts Neues. ${text.de} Es wird weiter versucht; was älter als fünf Sekunden ist, gilt als gesperrt (stale).`,
    en: `Nothing new comes from the server. ${text.en} We keep trying; what is older than five seconds is denied (stale).`,
  }
}

function overHttp({ cause, message }: NatsUnused): Text {
  return {
    de: `Über NATS kommen keine Änderungen, deshalb werden sie über HTTP gelesen: ${plain(cause).de}`,
    en: message,
  }
}

const reading = {
  de: 'Der Stand der Versandsperre wird gelesen …',
  en: 'Reading all that the gate knows …',
}

const keyMissing = {
  de: 'Um der Versandsperre zu folgen, braucht es einen Schlüssel. Nennen Sie ihn in FREIGABE_KEY.',
  en: 'It takes a key to follow the gate. Put one in FREIGABE_KEY.',
}

function announce(address: string, json: boolean, terminal: Terminal) {
  const name = address.startsWith('http:') ? 'url' : 'socket'
  if (json) return terminal.out(JSON.stringify({ [name]: address }))
  terminal.out(
    terminal.words({ de: `Auskunft gibt es unter: ${address}`, en: `Answers at: ${address}` }),
  )
}

type Question = Parameters<AskGate>[0][number]

/** Answers from a copy of the gate in the server’s own shape; while there is none, everything is `stale`. */
function answerFromCopy(gate: Gate | null, question: Question): GateAnswer {
  const { account, group, purpose } = question
  const { maySend: _, batches, ...told } = gate?.check(question) ?? nothingKnown
  return {
    ...{ account, group, purpose, ...told, batches: [...batches] },
    // With nothing known at all, the age exceeds any number.
    ageMilliseconds: Math.ceil(Math.min(gate?.age() ?? Infinity, Number.MAX_SAFE_INTEGER)),
    at: new Date().toISOString(),
  }
}

const nothingKnown: GateVerdict = {
  ...{ maySend: false, verdict: 'deny', reason: 'stale', enforced: true },
  ...{ revision: null, batches: [] },
}
