import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { encodeGroup, type GateTable, openGateTable, putParcel } from '@freigabe/gate'
import fc from 'fast-check'
import { differences, putParcels } from './put-parcels.ts'

const accounts = Array.from({ length: 3 }, () => randomUUID())
const groups = Array.from({ length: 5 }, () => randomUUID())
const contents = fc.dictionary(
  fc.constantFrom(...accounts),
  fc.record({
    reference: fc.option(fc.constantFrom('k-1', 'k-2'), { nil: null }),
    revision: fc.nat(9),
    groups: fc.dictionary(fc.constantFrom(...groups), fc.constantFrom('revoked', 'held', null)),
  }),
)

test('whatever a table holds, with the differences put into it it holds what the other one does', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, async (before, wanted) => {
      const [table, other] = [tableOf(before), tableOf(wanted)]
      await putParcels(table, differences(table, other))
      assert.deepEqual(contentsOf(table), contentsOf(other))
    }),
  )
})

test('while they are put, no account has a revision that its groups do not have', () => {
  fc.assert(
    fc.property(contents, contents, (before, wanted) => {
      const [table, other] = [tableOf(before), tableOf(wanted)]
      const [old, now] = [contentsOf(table), contentsOf(other)]
      for (const parcel of differences(table, other)) {
        putParcel(table, parcel)
        for (const [id, account] of Object.entries(contentsOf(table))) {
          if (account.revision !== old[id]?.revision)
            assert.deepEqual(account.groups, now[id]!.groups)
        }
      }
    }),
  )
})

type Wanted = typeof contents extends fc.Arbitrary<infer Some> ? Some : never
type Contents = Record<string, { revision: number; groups: Record<string, unknown> }>

function tableOf(contents: Wanted): GateTable {
  const table = openGateTable()
  for (const [id, { reference, revision, groups }] of Object.entries(contents)) {
    const standing = { suspended: false, mode: 'enforce' } as const
    table.putAccount({ id, reference, standing, revision, at: 0 })
    for (const [group, reason] of Object.entries(groups)) {
      const course = [{ reason, until: Infinity }]
      const verdicts = {
        held: false,
        whole: { campaign: course, other: course },
        batches: new Map(),
      }
      const record = { id: group, reference: null, verdicts, references: new Map() }
      table.put(table.account(id)!, encodeGroup(record))
    }
  }
  return table
}

function contentsOf(table: GateTable): Contents {
  const all = [...table.accounts()].map((account) => {
    const groups = [...table.groupsOf(account)].map((group) => table.groupAt(group))
    const byId = groups.map(({ id, verdicts }) => [id, verdicts.whole.campaign[0]!.reason])
    return [account.id, { ...account, number: 0, groups: Object.fromEntries(byId) }] as const
  })
  return Object.fromEntries(all)
}
