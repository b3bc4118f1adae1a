import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  answerCompiled,
  type CompiledBatch,
  type Course,
  type DenyReason,
  denyReasons,
} from '@freigabe/core/gate'
import fc from 'fast-check'
import type { AccountRecord } from './account-record.ts'
import { CannotShare, toShare } from './gate-bytes.ts'
import { openGateTable } from './gate-table.ts'
import { encodeGroup, type GroupRecord } from './group-record.ts'

const reason = fc.constantFrom(...denyReasons)
const moments = [1_700_000_000_000, 1_800_000_000_000, 1_800_000_000_001, 1_900_000_000_000]
const course: fc.Arbitrary<Course> = fc
  .tuple(
    fc.subarray(moments.slice(1)),
    fc.array(reason, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([ends, reasons, isOpen]) =>
    [...ends, Infinity].map((until, place) => ({
      reason: isOpen && place === 0 ? null : (reasons[place] as DenyReason),
      until,
    })),
  )
const reference = fc.option(fc.stringMatching(/^[!-~]{1,100}$/), { nil: null })
const group: fc.Arbitrary<GroupRecord> = fc
  .record({
    ...{ id: fc.uuid(), reference, held: fc.boolean(), campaign: course, other: course },
    kinds: fc.array(fc.record({ isEmpty: fc.boolean(), course }, { noNullPrototype: true }), {
      minLength: 1,
      maxLength: 3,
    }),
    imports: fc.uniqueArray(fc.tuple(fc.uuid(), reference, fc.nat(3)), { selector: ([id]) => id }),
  })
  .map(({ id, reference, held, campaign, other, kinds, imports }) => {
    const inOrder = imports.toSorted(([one], [another]) => (one < another ? -1 : 1))
    const judged = inOrder.flatMap(([batch, , kind]): [string, CompiledBatch][] =>
      kinds[kind] === undefined ? [] : [[batch, kinds[kind]]],
    )
    return {
      ...{ id, reference, references: new Map(inOrder.map(([batch, name]) => [batch, name])) },
      verdicts: { held, whole: { campaign, other }, batches: new Map(judged) },
    }
  })

test('a group is the same after it was written and read, and the same bytes whenever it is written', () => {
  fc.assert(
    fc.property(group, (record) => {
      const { table, account } = tableWithAccount()
      table.put(account, encodeGroup(record))
      const found = table.find(account, record.id)
      assert.deepEqual(table.groupAt(found), record)
      assert.deepEqual(encodeGroup(table.groupAt(found)), encodeGroup(record))
      assert.equal(table.put(account, encodeGroup(record)), false)
    }),
  )
})

test('what is read from the bytes of a group is what it is judged to be', () => {
  const purpose = fc.constantFrom('campaign' as const, 'confirmation' as const, 'test' as const)
  fc.assert(
    fc.property(group, purpose, fc.constantFrom(...moments), (record, purpose, at) => {
      const { table, account } = tableWithAccount()
      table.put(account, encodeGroup(record))
      const { reason } = table.stepOf(table.find(account, record.id), { purpose, at })
      const { overall } = answerCompiled(record.verdicts, account.standing, { purpose, at })
      assert.deepEqual(
        overall,
        reason === null ? { verdict: 'allow' } : { verdict: 'deny', reason },
      )
    }),
    { numRuns: 2000 },
  )
})

test('whatever is put, renamed and dropped in any order, each name finds what has it and nothing else', () => {
  const names = Array.from({ length: 12 }, (_, place) => `list-${place}`)
  const ids = Array.from({ length: 40 }, () => randomUUID())
  const accounts = ['k-1', 'k-2', 'k-3'].map((name) => accountOf(name))
  const step = fc.record({
    account: fc.constantFrom(...accounts),
    id: fc.constantFrom(...ids),
    what: fc.constantFrom('put', 'put', 'put', 'drop', 'drop account', 'rename account'),
    called: fc.option(fc.constantFrom('k-1', 'k-2', 'k-3', 'k-4'), { nil: null }),
    reference: fc.option(fc.constantFrom(...names), { nil: null }),
    padding: fc.nat(400),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const table = openGateTable()
      const model = new Map<string, Map<string, GroupRecord>>()
      const called = new Map(accounts.map(({ id, reference }) => [id, reference]))
      for (const { account, id, what, reference, padding, ...step } of steps) {
        const groups = model.get(account.id) ?? new Map<string, GroupRecord>()
        const isTaken = [...groups.values()].some(
          (each) => each.reference === reference && each.id !== id,
        )
        if (what === 'drop account') {
          table.dropAccount(account.id)
          model.delete(account.id)
          continue
        }
        const isFree = step.called === null || ![...called.values()].includes(step.called)
        if (what === 'rename account' && isFree) called.set(account.id, step.called)
        table.putAccount({ ...account, reference: called.get(account.id)! })
        model.set(account.id, groups)
        const known = table.account(account.id)!
        if (what === 'rename account') continue
        if (what === 'drop') {
          table.drop(known, id)
          groups.delete(id)
        } else if (!isTaken || reference === null) {
          const record = recordOf(id, reference, padding)
          table.put(known, encodeGroup(record))
          groups.set(id, record)
        }
      }
      for (const account of accounts) {
        const known = table.account(account.id)
        const groups = model.get(account.id)
        assert.equal(known?.id, groups && account.id)
        assert.equal(known?.reference, groups && called.get(account.id))
        for (const name of ['k-1', 'k-2', 'k-3', 'k-4']) {
          const isTheirs = groups !== undefined && called.get(account.id) === name
          assert.equal(table.account(name)?.id === account.id, isTheirs)
        }
        if (known === undefined || groups === undefined) continue
        for (const name of [...names, ...ids]) {
          const wanted: GroupRecord | undefined = [...groups.values()].find(({ id, reference }) =>
            [id, reference].includes(name),
          )
          const found = table.find(known, name)
          assert.equal(found === -1 ? undefined : table.groupAt(found).id, wanted?.id)
        }
        assert.equal([...table.groupsOf(known)].length, groups.size)
      }
      const sizes = [...model.values()].map((groups) => groups.size)
      assert.equal(
        table.size.groups,
        sizes.reduce((sum, size) => sum + size, 0),
      )
    }),
    { numRuns: 200 },
  )
})

test('of twenty thousand groups each is found by its names alone, also after half of them were renamed or dropped', () => {
  const { table, account } = tableWithAccount()
  const ids = Array.from({ length: 20_000 }, () => randomUUID())
  for (const [place, id] of ids.entries()) {
    table.put(account, encodeGroup(recordOf(id, `list-${place}`, place)))
  }
  for (const [place, id] of ids.entries()) {
    if (place % 4 === 0) table.drop(account, id)
    if (place % 4 === 1) table.put(account, encodeGroup(recordOf(id, `new-${place}`, place + 1)))
  }
  for (const [place, id] of ids.entries()) {
    const found = [id, `list-${place}`, `new-${place}`].map((name) => table.find(account, name))
    const byWhich = found.map((number) => number !== -1 && table.idOf(number) === id)
    const wanted = [place % 4 !== 0, place % 4 > 1, place % 4 === 1]
    assert.deepEqual(byWhich, wanted)
  }
})

test('where a runtime has no memory that threads can share, a table is what it is elsewhere, and says so', () => {
  const { SharedArrayBuffer: known } = globalThis
  try {
    Reflect.deleteProperty(globalThis, 'SharedArrayBuffer')
    const { table, account } = tableWithAccount()
    for (let place = 0; place < 20_000; place += 1) {
      table.put(account, encodeGroup(recordOf(randomUUID(), `list-${place}`, place)))
    }
    for (let place = 0; place < 20_000; place += 1) {
      const { reference } = table.groupAt(table.find(account, `list-${place}`))
      assert.equal(reference, `list-${place}`)
    }
    assert.throws(() => toShare(table.bytes), CannotShare)
  } finally {
    globalThis.SharedArrayBuffer = known
  }
})

test('a group that changes again and again takes no more room than one that does not', () => {
  const { table, account } = tableWithAccount()
  for (let round = 0; round < 20_000; round += 1) {
    table.put(account, encodeGroup(recordOf(fixedId, 'newsletter', round % 300)))
  }
  assert.ok(table.size.bytes < 4_000_000, `${table.size.bytes} bytes`)
})

test('what is longer than a page is kept like anything else', () => {
  const { table, account } = tableWithAccount()
  const imports = Array.from({ length: 60_000 }, () => [randomUUID(), null] as const)
  const record = { ...recordOf(fixedId, 'newsletter', 0), references: new Map(imports) }
  table.put(account, encodeGroup(recordOf(randomUUID(), 'before', 0)))
  table.put(account, encodeGroup(record))
  table.put(account, encodeGroup(recordOf(randomUUID(), 'after', 0)))
  assert.equal(table.groupAt(table.find(account, 'newsletter')).references.size, 60_000)
  assert.deepEqual(
    ['before', 'after', 'none'].map((name) => table.find(account, name) === -1),
    [false, false, true],
  )
})

const fixedId = randomUUID()

test('groups that are looked for together are found as each by itself', () => {
  const table = openGateTable()
  const names: { account: string; group: string }[] = []
  for (let each = 0; each < 40; each += 1) {
    const record = accountOf(`k-${each}`)
    table.putAccount(record)
    for (let place = 0; place < 30; place += 1) {
      const id = randomUUID()
      table.put(table.account(record.id)!, encodeGroup(recordOf(id, `list-${place}`, place)))
      for (const account of [record.id, `k-${each}`, 'k-none', randomUUID(), 'ü', 'k'.repeat(300)])
        for (const group of [id, `list-${place}`, 'none', 'ß', 'l'.repeat(300)])
          names.push({ account, group })
    }
  }
  const found = table.locate(names)
  assert.equal(found.length, names.length)
  for (const [place, { account, group }] of names.entries()) {
    const known = table.account(account)
    assert.equal(found[place]!.account?.number, known?.number)
    assert.equal(found[place]!.account?.revision, known?.revision)
    assert.deepEqual(found[place]!.account?.standing, known?.standing)
    assert.equal(found[place]!.group, known === undefined ? -1 : table.find(known, group))
  }
  assert.deepEqual(openGateTable().locate(names.slice(0, 2)), [
    { account: null, group: -1 },
    { account: null, group: -1 },
  ])
})

function tableWithAccount() {
  const table = openGateTable()
  table.putAccount(accountOf('k-1'))
  return { table, account: table.account('k-1')! }
}

function accountOf(reference: string): AccountRecord {
  return {
    id: randomUUID(),
    reference,
    standing: { suspended: false, mode: 'enforce' },
    revision: 1,
    at: 0,
  }
}

function recordOf(id: string, reference: string | null, padding: number): GroupRecord {
  const course = [{ reason: null, until: Infinity }]
  const references = new Map([[randomUUID(), 'x'.repeat(1 + (padding % 100))]])
  const verdicts = { held: false, whole: { campaign: course, other: course }, batches: new Map() }
  return { id, reference, verdicts, references }
}
