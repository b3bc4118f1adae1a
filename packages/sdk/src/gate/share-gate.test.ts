import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import {
  encodeGroup,
  type GateTable,
  never,
  openDenials,
  openGateTable,
  openMailingDays,
  setTrueAsOf,
  thisMoment,
  toShare,
} from '@freigabe/gate'
import type { Asking } from '../../test/asking-thread.ts'
import { attachGate } from './share-gate.ts'

const account = randomUUID()
const ids = Array.from({ length: 20 }, () => randomUUID())

test('whatever one thread changes, another sees nothing allowed that was not allowed in between', async () => {
  const { table, ask } = openShared()
  putAccount(table, 0)
  const asking = await ask(['k-open', 'k-shut'], ['open-3', 'shut-3', 'open-7', 'shut-7', ids[3]!])
  const begun = performance.now()
  for (let round = 1; performance.now() - begun < 3_000; round += 1) {
    changeSomething(table, round)
    if (round % 500 !== 0) continue
    setTrueAsOf(table, thisMoment(), 60_000)
    await nextTurn()
  }
  const counts = await asking.answers()
  const may: Record<string, RegExp> = {
    'k-open open': /^(allow(\+allow)?|unknown_group|revoked\+|stale)$/,
    'k-open shut': /^(revoked(\+revoked)?|unknown_group|stale)$/,
    'k-shut open': /^(account_suspended(\+account_suspended)?|unknown_group|stale)$/,
    'k-shut shut': /^(account_suspended(\+account_suspended)?|unknown_group|stale)$/,
  }
  for (const answered of Object.keys(counts)) {
    const [, named, list, answer] = answered.split(' ') as [string, string, string, string]
    const wanted = may[`${named} ${list.split('-')[0]}`] ?? /^(?!.*(allow.*revoked|revoked.*allow))/
    assert.match(answer, wanted, answered)
  }
  for (const answer of ['k-open open-3 allow+allow', 'k-open shut-3 revoked+revoked'])
    assert.ok((counts[`check ${answer}`] ?? 0) > 100, JSON.stringify(counts, null, 2))
})

test('a day on which another thread let something pass is told once, by whom it follows', async () => {
  const { table, ask } = openShared()
  putAccount(table, 0)
  for (const number of [3, 7]) putGroup(table, number, number === 3)
  const days = openMailingDays(table)
  const asking = await ask(['k-open'], ['open-3', 'shut-7'])
  const told: object[] = []
  while (told.length === 0) {
    told.push(...days.take(10))
    await nextTurn()
  }
  await asking.answers()
  const day = new Date().toISOString().slice(0, 10)
  assert.deepEqual([...told, ...days.take(10)], [{ account, group: ids[3], day }])
})

test('what an observed account would have been denied is counted in every thread, and told once', () => {
  const { table } = openShared()
  putAccount(table, 0)
  for (const number of [3, 7]) putGroup(table, number, number === 3)
  const take = openDenials(table)
  const gates = [attachGate(toShare(table.bytes)), attachGate(toShare(table.bytes))]
  const lists = gates.flatMap((gate) =>
    ['open-3', 'shut-7'].map((name) => gate.group('k-open', name)),
  )
  const askEach = () => {
    for (const list of lists)
      for (const purpose of ['campaign', 'test'] as const) list.check(purpose)
    return gates[0]!.check({ account: 'k-open', group: 'shut-7' }).maySend
  }
  assert.equal(askEach(), false)
  const day = '2026-11-25'
  assert.deepEqual(take(10, day), [])
  const standing = { suspended: false, mode: 'observe' } as const
  table.putAccount({ id: account, reference: 'k-open', standing, revision: 1, at: 1 })
  assert.deepEqual([askEach(), askEach()], [true, true])
  assert.deepEqual(take(10, day), [{ account, group: ids[7], day, reason: 'revoked', count: 6 }])
  assert.deepEqual(take(10, day), [])
})

test('what nobody vouches for any more is stale in every thread, by name and by group', () => {
  const { table } = openShared()
  putAccount(table, 0)
  putGroup(table, 3, true)
  const gate = attachGate(toShare(table.bytes))
  const list = gate.group('k-open', 'open-3')
  const both = () => [
    list.check().reason,
    gate.check({ account: 'k-open', group: 'open-3' }).reason,
  ]
  assert.deepEqual(both(), [null, null])
  setTrueAsOf(table, never, 60_000)
  assert.deepEqual(both(), ['stale', 'stale'])
  setTrueAsOf(table, thisMoment(), 60_000)
  assert.deepEqual(both(), [null, null])
})

test('while something is half put nothing is answered from it', () => {
  const { table } = openShared()
  putAccount(table, 0)
  putGroup(table, 3, true)
  const gate = attachGate(toShare(table.bytes))
  const version = Atomics.add(table.bytes.head, 0, 1)
  assert.equal(gate.check({ account: 'k-open', group: 'open-3' }).reason, 'stale')
  Atomics.store(table.bytes.head, 0, version)
  assert.equal(gate.check({ account: 'k-open', group: 'open-3' }).reason, null)
})

function openShared() {
  const table = openGateTable()
  setTrueAsOf(table, thisMoment(), 60_000)
  return {
    table,
    async ask(accounts: readonly string[], groups: readonly string[]) {
      const isOver = new Int32Array(new SharedArrayBuffer(4))
      const workerData: Asking = { shared: toShare(table.bytes), isOver, accounts, groups }
      const place = new URL('../../test/asking-thread.ts', import.meta.url)
      const thread = new Worker(place, { workerData })
      await once(thread, 'message')
      return {
        async answers(): Promise<Record<string, number>> {
          const said = once(thread, 'message')
          Atomics.store(isOver, 0, 1)
          return (await said)[0]
        },
      }
    },
  }
}

/** Groups, their names and the account change between open and shut. */
function changeSomething(table: GateTable, round: number) {
  const known = table.account(account)
  const number = (round * 7) % ids.length
  if (known === undefined || round % 1009 === 0) putAccount(table, round)
  if (round % 5003 === 0) table.dropAccount(account)
  else if (round % 11 === 0) table.drop(table.account(account)!, ids[number]!)
  else putGroup(table, number, round % 3 > 0, round)
  // Makes pages be tidied, and the index grow.
  putOther(table, round)
}

function putAccount(table: GateTable, round: number) {
  const suspended = round % 2 === 1
  const reference = suspended ? 'k-shut' : 'k-open'
  const standing = { suspended, mode: 'enforce' } as const
  table.putAccount({ id: account, reference, standing, revision: round, at: round })
}

function putGroup(table: GateTable, number: number, isOpen: boolean, round = 0) {
  const reference = `${isOpen ? 'open' : 'shut'}-${number}`
  const course = [{ reason: isOpen ? null : ('revoked' as const), until: Infinity }]
  const references = new Map([[randomUUID(), 'x'.repeat(1 + (round % 200))]])
  const batches = new Map([...references.keys()].map((id) => [id, { isEmpty: false, course }]))
  const verdicts = { held: false, whole: { campaign: course, other: course }, batches }
  const record = encodeGroup({ id: ids[number]!, reference, verdicts, references })
  table.put(table.account(account)!, record)
}

const others: string[] = []

function putOther(table: GateTable, round: number) {
  const known = table.account(account)
  if (known === undefined) return
  const course = [{ reason: null, until: Infinity }]
  const verdicts = { held: false, whole: { campaign: course, other: course }, batches: new Map() }
  others[round % 20_000] ??= randomUUID()
  const id = others[round % 20_000]!
  const reference = `other-${round % 20_000}-${'y'.repeat(round % 50)}`
  table.put(known, encodeGroup({ id, reference, verdicts, references: new Map() }))
}
