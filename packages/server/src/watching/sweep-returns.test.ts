import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { checkGates } from '../gate/asking/check-gates.ts'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { castReviewer, castSubmitted } from '../testing/cast.ts'
import { accept } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { liftAtOnce } from '../testing/settle-hold.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { listHolds } from './holds/view-holds.ts'
import { listLooks } from './list-looks.ts'
import { recordReturns } from './record-returns.ts'
import { judgeWhatCameBack, sweepReturns } from './sweep-returns.ts'

onEachDatabase('What came back, as it is judged', (given) => {
  test('a rate surely above the limit holds the import, once, and the gate says so', async () => {
    const { house } = given()
    const { account, group, batch } = await sent({ bounced: 60 })
    await sweepReturns(house)
    await Promise.all([judgeWhatCameBack(house, account), judgeWhatCameBack(house, account)])
    const [hold, ...others] = await listHolds(house, 'customer', account)
    assert.deepEqual(others, [])
    assert.deepEqual([hold?.unit, hold?.batch?.id, hold?.cause], ['import', batch, 'figures'])
    assert.equal(await verdict(account, group), 'held')
  })

  test('what is above the lower limit alone is looked at, and sending goes on', async () => {
    const { house } = given()
    const { account, group, batch } = await sent({ bounced: 24 })
    await judgeWhatCameBack(house, account)
    const looks = (await listLooks(house)).filter((look) => look.account.id === account)
    assert.deepEqual(
      looks.map((look) => [look.unit, look.batch?.id, look.figures.came, look.figures.of]),
      [['import', batch, 24, 400]],
    )
    assert.deepEqual(await listHolds(house, 'customer', account), [])
    assert.equal(await verdict(account, group), 'allow')
  })

  test('once a person has lifted a hold, the same figures hold nothing again', async () => {
    const { house } = given()
    const { account, group, tell } = await sent({ bounced: 60 })
    await judgeWhatCameBack(house, account)
    const [hold] = await listHolds(house, 'customer', account)
    const { personId, name, actor } = await castReviewer(house)
    const wish = { decisionId: randomUUIDv7(), text: 'Ein Fehler beim Versand.' }
    await liftAtOnce(house, { personId, name, actor }, account, hold!.id, wish)
    await tell(1)
    await judgeWhatCameBack(house, account)
    assert.equal(await verdict(account, group), 'allow')
  })

  test('an account of whom nothing is told is not due', async () => {
    const { house } = given()
    const { account } = await sent({ bounced: 1 })
    await sweepReturns(house)
    const due = await inRole(house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('return_look')
        .select('account_id')
        .where('account_id', '=', account)
        .where(({ eb, ref }) => eb('looked_at', '<', ref('told_at')))
        .execute(),
    )
    assert.deepEqual(due, [])
  })

  /** An approved import to which 400 messages went, by two mailbox providers, and so many did not arrive. */
  async function sent({ bounced }: { bounced: number }) {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { batch_id: batch } = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('batch')
        .select('batch_id')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    const parts = ['gmx', 'webde'].map((provider) => ({ batch, provider, count: 200 }))
    const send = { id: 'run', account, group, purpose: 'campaign' as const, count: 400, parts }
    await recordSends(house, sendingOf(house), [send], null)
    await tell(bounced)
    return { account, group, batch, tell }

    async function tell(count: number) {
      const halves = [Math.ceil(count / 2), Math.floor(count / 2)]
      const reports = ['gmx', 'webde'].flatMap((provider, place) =>
        halves[place] === 0
          ? []
          : {
              ...{ id: `${provider} ${count}`.replace(' ', '-'), account, group, batch, provider },
              ...{ kind: 'bounce' as const, class: 'unknown_recipient' as const },
              count: halves[place]!,
            },
      )
      await recordReturns(house, reports, null)
    }
  }

  async function verdict(account: string, group: string): Promise<string> {
    const asked = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [asked], null)
    return answer!.reason ?? answer!.verdict
  }
})
