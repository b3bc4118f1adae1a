import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import { withdrawCase } from '../case/withdraw-or-resume-case.ts'
import type { Tx } from '../database/database.ts'
import { countSignUps } from '../gate/sending/count-sign-ups.ts'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { verifyLog } from '../log/verify-log.ts'
import { signedIn } from '../testing/browser.ts'
import { castAccount, castCase, completeContent, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { recordReturns } from '../watching/record-returns.ts'
import { sweepRetention } from './sweep-retention.ts'

onEachDatabase('Retention', (given) => {
  test('contact data, invitations and letters go when their time has come, and how many is on record', async () => {
    const { house, app, clock } = given()
    const [open, closed] = [await withContact(), await withContact()]
    await withdrawCase(house, closed.owner.actor, closed.account, closed.caseId)
    const browser = await signedIn(app, open.owner.email, password)
    const wish = { email: 'tina@example.org', role: 'reader', locale: 'de' }
    await browser.post(`/accounts/${open.account}/invitations`, wish)
    await settleMails(open.account)

    clock.forward({ days: 36 })
    await sweepRetention(house)
    assert.deepEqual(await countsOnRecord(), [])
    clock.forward({ days: 2 })
    await sweepRetention(house)
    clock.forward({ days: 53 })
    await sweepRetention(house)
    clock.forward({ days: 90 })
    await sweepRetention(house)
    assert.deepEqual(await countsOnRecord(), [
      { mail: 0, contact: 0, invitation: 1, refusedDecision: 0, complaint: 0 },
      { mail: 0, contact: 1, invitation: 0, refusedDecision: 0, complaint: 0 },
      { mail: 2, contact: 0, invitation: 0, refusedDecision: 0, complaint: 0 },
    ])
    const kept = await inRole(house.database, 'privacy', null, (tx) =>
      tx.selectFrom('contact').select('case_id').execute(),
    )
    assert.deepEqual(kept, [{ case_id: open.caseId }])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('permits go when their time has come, and what was taken of an approval’s cap stays taken', async () => {
    const { house, clock } = given()
    const { account, group } = await withContact()
    const of = { account_id: account, group_id: group, batches: [], recipients: 1, caps: [] }
    const at = clock.now()
    await inRole(house.database, 'gate', null, async (tx) => {
      for (const purpose of ['campaign', 'test'] as const) {
        const permit = { ...of, purpose, permit_id: randomUUIDv7(), issued_at: at, until: at }
        await tx.insertInto('permit').values(permit).execute()
        const cap = { account_id: account, purpose, name: 'one', taken: 1, at }
        await tx.insertInto('permit_cap').values(cap).execute()
      }
    })
    const kept = () =>
      inRole(house.database, 'gate', null, async (tx) => [
        (await tx.selectFrom('permit').select('purpose').execute()).length,
        ...(await tx.selectFrom('permit_cap').select('purpose').execute()),
      ])
    clock.forward({ days: 89 })
    await sweepRetention(house)
    assert.equal((await kept()).length, 3)
    clock.forward({ days: 1 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [0, { purpose: 'campaign' }])
  })

  test('the days on which somebody was asked to confirm go after 90 days', async () => {
    const { house, clock } = given()
    const day = clock.now().slice(0, 10)
    const digest = Buffer.alloc(16, 7)
    const asked = (tx: Tx) => tx.selectFrom('confirmation_day').select('day').execute()
    await inRole(house.database, 'gate', null, (tx) =>
      tx.insertInto('confirmation_day').values({ digest, day }).execute(),
    )
    clock.forward({ days: 89 })
    await sweepRetention(house)
    assert.deepEqual(await inRole(house.database, 'gate', null, asked), [{ day }])
    clock.forward({ days: 1 })
    await sweepRetention(house)
    assert.deepEqual(await inRole(house.database, 'gate', null, asked), [])
  })

  test('what was sent and came back goes after 400 days, by the hour after 14, and under which id it was told after 30', async () => {
    const { house, clock } = given()
    const { account, group } = await withContact()
    const parts = [{ provider: 'gmx', count: 10 }]
    const send = { id: 'one', account, group, purpose: 'campaign' as const, count: 10, parts }
    await recordSends(house, sendingOf(house), [send], null)
    const told = { account, kind: 'complaint' as const, count: 1 }
    const returns = [
      { ...told, id: 'one', group },
      { ...told, id: 'two', address: 'anna@example.com' },
    ]
    await recordReturns(house, returns, null)
    const kept = () =>
      inRole(house.database, 'privacy', null, async (tx) => {
        const tables = [
          ...(['sent_count', 'return_count', 'untold_count'] as const),
          ...(['return_seen', 'hour_count'] as const),
        ]
        const counts: number[] = []
        for (const table of tables) {
          const rows = tx.selectFrom(table).select('account_id').where('account_id', '=', account)
          counts.push((await rows.execute()).length)
        }
        return counts
      })
    clock.forward({ days: 13 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [1, 1, 1, 2, 1])
    clock.forward({ days: 2 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [1, 1, 1, 2, 0])
    clock.forward({ days: 15 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [1, 1, 1, 0, 0])
    clock.forward({ days: 370 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [0, 0, 0, 0, 0])
  })

  test('how many signed up through a source in an hour goes after 60 days', async () => {
    const { house, clock } = given()
    const { account } = await withContact()
    const at = { account, source: randomUUIDv7(), hour: clock.now() }
    await inRole(house.database, 'gate', null, (tx) => countSignUps(tx, [{ ...at, asked: 1 }]))
    const kept = async () => {
      await sweepRetention(house)
      const rows = await inRole(house.database, 'privacy', null, (tx) =>
        tx.selectFrom('sign_up_count').select('hour').where('account_id', '=', account).execute(),
      )
      return rows.length
    }
    clock.forward({ days: 59 })
    assert.equal(await kept(), 1)
    clock.forward({ days: 2 })
    assert.equal(await kept(), 0)
  })

  /** A submitted case with contact data. */
  async function withContact() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    const content = {
      ...(await completeContent(house, account)),
      contact: { name: 'Tina', email: 'tina@example.org' },
    }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: content as never,
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    return { account, owner, group, caseId }
  }

  /** Marks the letters of an account as taken by the mail server; those of the others wait. */
  async function settleMails(account: string) {
    await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .updateTable('mail')
        .set({ state: 'sent', sent_at: given().clock.now() })
        .where('account_id', '=', account)
        .execute(),
    )
  }

  async function countsOnRecord() {
    const events = await inRole(given().house.database, 'admin', null, (tx) =>
      tx
        .selectFrom('platform_event')
        .select('body')
        .where('type', '=', 'retention_ended')
        .execute(),
    )
    return events.map(({ body }) => body)
  }
})
