import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { CutShort } from './bytes.ts'
import { type GateTable, openGateTable } from './gate-table.ts'
import { encodeGroup } from './group-record.ts'
import {
  changedParcels,
  encodeHeading,
  messageEnd,
  parcelsOf,
  putParcel,
  readMessage,
} from './parcels.ts'

const position = `9f1c.${2 ** 40}.0123456789abcdef0123456789abcdef`
const course = [{ reason: null, until: Infinity }]

test('however a message is cut into pieces, what is put is what was sent', async () => {
  const table = tableOf(3, 450)
  const whole = messageOf(table)
  const cuts = fc.array(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(cuts, async (cuts) => {
      const ends = [...new Set([...cuts, whole.length])].sort((one, other) => one - other)
      const pieces = ends.map((end, place) => whole.subarray(ends[place - 1] ?? 0, end))
      const { heading, copy } = await receive(pieces)
      assert.deepEqual(heading, { position, trueAfter: 12.5 })
      assert.deepEqual(contentsOf(copy), contentsOf(table))
    }),
    { numRuns: 50 },
  )
})

test('wherever a message is broken off, that is noticed', async () => {
  const whole = messageOf(tableOf(2, 3))
  for (let length = 0; length < whole.length; length += 1) {
    await assert.rejects(receive([whole.subarray(0, length)]), CutShort)
  }
})

test('groups and accounts that are no more are taken away', async () => {
  const table = tableOf(2, 3)
  const { copy } = await receive([messageOf(table)])
  const [first, second] = [...table.accounts()]
  const gone = table.idOf([...table.groupsOf(first!)][0]!)
  table.drop(first!, gone)
  table.putAccount({ ...first!, revision: 9, standing: { suspended: true, mode: 'observe' } })
  table.dropAccount(second!.id)
  const parcels = [first!.id, second!.id].flatMap((id) => [
    ...changedParcels(table, { id, revision: 9 }, [gone]),
  ])
  const changes = [encodeHeading({ position, trueAfter: null }), ...parcels, messageEnd]
  assert.equal((await receive(changes, copy)).heading.trueAfter, null)
  assert.deepEqual(contentsOf(copy), contentsOf(table))
})

function tableOf(accounts: number, groups: number): GateTable {
  const table = openGateTable()
  for (let number = 0; number < accounts; number += 1) {
    const standing = { suspended: number === 1, mode: 'enforce' } as const
    const reference = number === 2 ? null : `k-${number}`
    const account = {
      id: randomUUID(),
      reference,
      standing,
      revision: number * 2 ** 33,
      at: 1.8e12,
    }
    table.putAccount(account)
    for (let group = 0; group < groups; group += 1) {
      const verdicts = {
        held: false,
        whole: { campaign: course, other: course },
        batches: new Map(),
      }
      const record = {
        id: randomUUID(),
        reference: `list-${group}`,
        verdicts,
        references: new Map(),
      }
      table.put(table.account(account.id)!, encodeGroup(record))
    }
  }
  return table
}

function messageOf(table: GateTable): Uint8Array {
  const parcels = [...table.accounts()].flatMap(({ id }) => [...parcelsOf(table, id)])
  return Buffer.concat([encodeHeading({ position, trueAfter: 12.5 }), ...parcels, messageEnd])
}

async function receive(pieces: readonly Uint8Array[], copy = openGateTable()) {
  const { heading, parcels } = await readMessage(Readable.from(pieces))
  for await (const parcel of parcels) putParcel(copy, parcel)
  return { heading, copy }
}

function contentsOf(table: GateTable) {
  return [...table.accounts()].map((account) => {
    const { id, reference, standing, revision, at } = account
    const groups = [...table.groupsOf(account)].map(table.groupAt)
    const inOrder = groups.sort((one, other) => (one.id < other.id ? -1 : 1))
    return { id, reference, standing, revision, at, groups: inOrder }
  })
}
