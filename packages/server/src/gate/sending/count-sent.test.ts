import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SendReport } from '@freigabe/contract'
import { castAccount, castCase } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { recordSends } from './record-sends.ts'
import { sendingOf } from './sending.ts'

onEachDatabase('What was sent by import, day and provider', (given) => {
  test('is added up as it is told, once for each report', async () => {
    const { batch, report } = await cast()
    const parts = [
      { batch, provider: 'gmail', count: 60 },
      { batch, provider: 'gmx', count: 30 },
      { count: 10 },
    ]
    const told = report({ id: 'one', count: 100, parts })
    assert.deepEqual(await outcomes([told, { ...told, id: 'two' }]), ['recorded', 'recorded'])
    assert.deepEqual(await outcomes([told]), ['known'])
    assert.deepEqual(await counted(told.account), [
      [batch, 'gmail', 120],
      [batch, 'gmx', 60],
      [null, null, 20],
    ])
  })

  test('is the named import’s where nothing more was told, and the group’s where several were', async () => {
    const { batch, report } = await cast()
    const told = report({ id: 'one', count: 40, batches: [batch] })
    const whole = report({ id: 'two', count: 7 })
    const test = report({ id: 'three', count: 3, purpose: 'test' })
    await outcomes([told, whole, test])
    assert.deepEqual(await counted(told.account), [
      [batch, null, 40],
      [null, null, 7],
    ])
  })

  test('is refused where the parts do not add up, are of another import, or stand for something else', async () => {
    const { batch, report } = await cast()
    const other = await cast()
    const parts = [{ batch, count: 5 }]
    assert.deepEqual(
      await outcomes([
        report({ id: 'one', count: 6, parts }),
        report({ id: 'two', count: 5, parts: [{ batch: other.batch, count: 5 }] }),
        report({ id: 'three', count: 5, parts }),
        report({ id: 'three', count: 5, parts: [{ count: 5 }] }),
      ]),
      ['parts_differ', 'unknown_batch', 'recorded', 'id_reused'],
    )
    assert.deepEqual(await counted(report({ id: '', count: 0 }).account), [[batch, null, 5]])
  })

  test('adds up whatever many tell of one group at once', async () => {
    const { report } = await cast()
    const told = (id: number, order: number[]) =>
      outcomes(
        order.map((part) =>
          report({ id: `${id}-${part}`, count: 2, parts: [{ provider: `p${part}`, count: 2 }] }),
        ),
      )
    await Promise.all(
      Array.from({ length: 20 }, (_, id) => told(id, id % 2 ? [1, 2, 3] : [3, 2, 1])),
    )
    assert.deepEqual(
      (await counted(report({ id: '', count: 0 }).account)).map(([, , count]) => count),
      [40, 40, 40],
    )
  })

  async function cast() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch } = await castCase(house, owner.actor, account)
    const report = (rest: Partial<SendReport> & { id: string; count: number }): SendReport => ({
      account,
      group,
      purpose: 'campaign',
      ...rest,
    })
    return { batch, report }
  }

  async function outcomes(sends: SendReport[]) {
    const { house } = given()
    const told = await recordSends(house, sendingOf(house), sends, null)
    return told.map(({ reason, outcome }) => reason ?? outcome)
  }

  async function counted(account: string) {
    const rows = await given()
      .house.database.root.selectFrom('sent_count')
      .select(['batch_id', 'provider', 'recipients'])
      .where('account_id', '=', account)
      .orderBy('batch_id')
      .orderBy('provider')
      .execute()
    return rows.map(({ batch_id, provider, recipients }) => [batch_id, provider, recipients])
  }
})
