import { parentPort, workerData } from 'node:worker_threads'
import { attachGate, type SharedGate } from '../src/gate/share-gate.ts'

/** What a thread is handed, and what it is to ask again and again until it is told to stop. */
export interface Asking {
  shared: SharedGate
  /** Anything but 0 ends it, once each was asked. */
  isOver: Int32Array
  accounts: readonly string[]
  groups: readonly string[]
}

const { shared, isOver, accounts, groups } = workerData as Asking
const gate = attachGate(shared)
const pairs = accounts.flatMap((account) => groups.map((group) => ({ account, group })))
const lists = pairs.map(({ account, group }) => gate.group(account, group))
/** How often what was answered to what. */
const counts: Record<string, number> = {}
const note = (place: number, way: string, answer: string) => {
  const { account, group } = pairs[place]!
  const name = [way, account, group, answer].join(' ')
  counts[name] = (counts[name] ?? 0) + 1
}

parentPort!.postMessage('asking')
for (let round = 0; round < pairs.length || Atomics.load(isOver, 0) === 0; round += 1) {
  const place = round % pairs.length
  const { reason, batches } = gate.check({ ...pairs[place]!, detail: true })
  const parts = new Set(batches.map((batch) => batch.reason ?? 'allow'))
  note(place, 'check', [reason ?? 'allow', ...parts].join('+'))
  const known = lists[place]!.check()
  note(place, 'list', known.reason ?? 'allow')
}
parentPort!.postMessage(counts)
