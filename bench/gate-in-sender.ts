import { randomUUIDv7 } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import {
  encodeGroup,
  encodeHeading,
  type GateTable,
  messageEnd,
  openGateTable,
  parcelsOf,
} from '@freigabe/gate'
import { openGate } from '@freigabe/sdk/gate'
import type { Measurement } from './measurement.ts'

const groups = Number(process.env.FREIGABE_BENCH_GROUPS ?? 1_000_000)
const groupsOfAccount = 10
const importsOfGroup = 3
const questions = 1_000_000
const rounds = 3

/**
 * The gate inside a sender: the cost of holding a million groups and asking about them at random, compared
 * with a bare `Map` whose names are put together for each question, and one whose names exist already.
 */
export async function gateInSender(): Promise<Measurement[]> {
  const { bytes, message } = build()
  // Lets the garbage of building it be collected before the waits are measured.
  await pause(1_000)
  const delays = monitorEventLoopDelay({ resolution: 1 })
  const begun = performance.now()
  delays.enable()
  const gate = await openGate({
    ...{ url: 'http://sender.test', key: 'bench', fetch: answering(message) },
    // While it is measured nothing else gets its turn, so nothing is heard.
    maxAgeMilliseconds: 600_000,
  })
  delays.disable()
  const loaded = performance.now() - begun
  const names = Array.from({ length: groups }, (_, number) => namesOf(number))
  try {
    const at = Uint32Array.from({ length: questions }, () => Math.floor(Math.random() * groups))
    const map = new Map(names.map(([account, group]) => [`${account} ${group}`, 1]))
    const keys = names.map(([account, group]) => `${account} ${group}`)
    const byName = rate((place) => {
      const [account, group] = names[at[place]!]!
      return gate.check({ account, group }).maySend
    })
    const anew = rate((place) => {
      const [account, group] = names[at[place]!]!
      return map.get(`${account} ${group}`) === 1
    })
    const seen = rate((place) => map.get(keys[at[place]!]!) === 1)
    const list = gate.group(...names[7]!)
    const byHandle = rate(() => list.check().maySend, 20 * questions)
    const byClock = rate(() => Date.now() > 0, 20 * questions)
    return [
      {
        what: `a gate inside the sender, ${groups.toLocaleString('en')} groups with ${importsOfGroup} imports each`,
        measured: `${Math.round(bytes / groups)} bytes a group, snapshot ${mebibytes(message.length)}, read in ${(loaded / 1000).toFixed(1)} s`,
        beside: `longest wait of others meanwhile ${(delays.max / 1e6).toFixed(0)} ms`,
      },
      besideOther(
        'checks a second by name, at random',
        byName,
        'a Map of names put together anew',
        anew,
      ),
      besideOther(
        'checks a second by name, at random',
        byName,
        'a Map of names that are there',
        seen,
      ),
      // Each of them reads the clock, or time alone would not close.
      besideOther('checks a second of one group at hand', byHandle, 'bare Date.now()', byClock),
    ]
  } finally {
    await gate.close()
  }
}

function besideOther(what: string, own: number, other: string, others: number): Measurement {
  const ratio = (own / others).toFixed(2)
  return { what, measured: millions(own), beside: `${other} ${millions(others)}`, ratio }
}

/** Questions a second, in the fastest of some rounds. */
function rate(ask: (place: number) => boolean, times = questions): number {
  let best = 0
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    let open = 0
    for (let place = 0; place < times; place += 1) if (ask(place)) open += 1
    best = Math.max(best, (times / (performance.now() - begun)) * 1000)
    if (open === 0) throw new Error('Nothing was open.')
  }
  return best
}

/** A server that gives one snapshot, and then reports no changes. */
function answering(snapshot: Uint8Array<ArrayBuffer>): typeof fetch {
  const nothing = Buffer.concat([encodeHeading({ position: 'here', trueAfter: 0 }), messageEnd])
  return async (url, request) => {
    const { waitMilliseconds = 0 } = JSON.parse(String(request?.body))
    if (waitMilliseconds > 0) await new Promise((done) => setTimeout(done, waitMilliseconds))
    return new Response(String(url).endsWith('/snapshot') ? inPieces(snapshot) : nothing)
  }
}

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(from, from + 65_536))
      from += 65_536
      if (from >= bytes.length) controller.close()
    },
  })
}

/** The cost of holding all of them, and the message that carries them; the table itself is dropped. */
function build(): { bytes: number; message: Uint8Array<ArrayBuffer> } {
  const table = openGateTable()
  for (let number = 0; number < groups; number += 1) {
    const [reference, name] = namesOf(number)
    const standing = { suspended: false, mode: 'enforce' } as const
    const account = { id: randomUUIDv7(), reference, standing, revision: number % 50, at: 0 }
    if (number % groupsOfAccount === 0) table.putAccount(account)
    table.put(table.account(reference)!, recordOf(name))
  }
  return { bytes: table.size.bytes, message: gzipSync(messageOf(table), { level: 4 }) }
}

function namesOf(number: number): [account: string, group: string] {
  const account = Math.floor(number / groupsOfAccount)
  return [`c-${100_000 + account}`, `list-${number % groupsOfAccount}-${account}`]
}

function recordOf(reference: string): Uint8Array {
  const until = Date.now() + Math.floor(Math.random() * 3e10)
  const kind = { isEmpty: false, course: [{ reason: null, until }, expired] }
  const imports = Array.from({ length: importsOfGroup }, (_, place) => ({
    id: randomUUIDv7(),
    name: `import-${place}-${reference}`,
  }))
  return encodeGroup({
    ...{ id: randomUUIDv7(), reference },
    verdicts: {
      ...{
        held: false,
        whole: { campaign: kind.course, other: [{ reason: null, until: Infinity }] },
      },
      batches: new Map(imports.map(({ id }) => [id, kind])),
    },
    references: new Map(imports.map(({ id, name }) => [id, name])),
  })
}

const expired = { reason: 'expired', until: Infinity } as const

function messageOf(table: GateTable): Uint8Array {
  const parcels = [...table.accounts()].flatMap(({ id }) => [...parcelsOf(table, id)])
  return Buffer.concat([
    encodeHeading({ position: 'here', trueAfter: null }),
    ...parcels,
    messageEnd,
  ])
}

function millions(rate: number): string {
  return `${(rate / 1e6).toFixed(2)} million`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`
}
