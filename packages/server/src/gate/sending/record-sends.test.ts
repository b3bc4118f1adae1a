import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SendReport } from '@freigabe/contract'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { issueKey } from '../../platform/keys.ts'
import { castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { recordSends } from './record-sends.ts'
import { sendingOf } from './sending.ts'

onEachDatabase('What was sent', (given) => {
  test('is added up for the group, by day, and shown to the customer and at the desk', async () => {
    const { account, group, caseId } = await cast()
    assert.equal((await shown(account, group)).sent, null)
    await told([
      { ...report(account, group), id: 'old', count: 400, day: '2026-10-01' },
      { ...report(account, group), id: 'one', count: 100, day: '2026-11-24' },
      { ...report(account, group), id: 'two', count: 30 },
      { ...report(account, group), id: 'three', count: 20, day: '2026-11-25' },
      { ...report(account, group), id: 'test', count: 5, purpose: 'test' },
    ])
    const sent = { total: 550, lastThirtyDays: 150, lastDay: '2026-11-25', onLastDay: 50, over: 0 }
    assert.deepEqual((await shown(account, group)).sent, sent)
    const reviewer = await castReviewer(given().house)
    const atDesk = await readDeskCase(given().house, reviewer.personId, account, caseId)
    assert.deepEqual(atDesk.sent, sent)
  })

  test('counts once under its id, however often it is told, also on another day or twice at once', async () => {
    const { account, group } = await cast()
    const send = { ...report(account, group), id: 'run-1', count: 100 }
    assert.deepEqual(await outcomes([send, send]), ['recorded', 'known'])
    const many = await Promise.all(Array.from({ length: 20 }, () => outcomes([send])))
    assert.deepEqual(new Set(many.flat()), new Set(['known']))
    given().clock.forward({ days: 1 })
    assert.deepEqual(await outcomes([send]), ['known'])
    assert.equal((await shown(account, group)).sent?.total, 100)
  })

  test('is refused where its id stands for something else, and what was told beside it is kept', async () => {
    const { account, group } = await cast()
    const send = { ...report(account, group), id: 'run-1', count: 100 }
    await told([send])
    const answers = await told([
      { ...send, count: 99 },
      { ...send, day: '2026-01-01' },
      { ...send, id: 'run-2' },
      { ...send, id: 'run-3', batches: ['nothing-of-the-kind'] },
      { ...send, id: 'run-4', day: '2999-01-01' },
      { ...send, id: 'run-5', group: 'nowhere' },
    ])
    assert.deepEqual(
      answers.map(({ outcome, reason }) => reason ?? outcome),
      ['id_reused', 'id_reused', 'recorded', 'unknown_batch', 'day_to_come', 'unknown_group'],
    )
    assert.equal((await shown(account, group)).sent?.total, 200)
  })

  test('of another account is unknown to a key, and its ids are nobody else’s', async () => {
    const one = await cast()
    const other = await cast()
    const both = [one, other].map(({ account, group }) => ({
      ...report(account, group),
      id: 'same',
    }))
    const answers = await recordSends(given().house, sendingOf(given().house), both, [one.account])
    assert.deepEqual(
      answers.map(({ outcome }) => outcome),
      ['recorded', 'refused'],
    )
    assert.deepEqual(await outcomes(both), ['known', 'recorded'])
  })

  test('is told over HTTP by a key that may ask the gate, a thousand times at once', async () => {
    const { house, app } = given()
    const { account, group } = await cast()
    const admin = await castStaff(house, 'admin')
    const key = async (scopes: ('read' | 'write' | 'gate')[]) => {
      const wish = { name: 'Versand', scopes }
      const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
      return { authorization: `Bearer ${secret}` }
    }
    const sends = Array.from({ length: 1000 }, (_, place) => ({
      id: `run-${place}`,
      account,
      group,
      count: 3,
    }))
    const tell = async (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/v1/sends', headers, payload: { sends } })
    assert.equal((await tell(await key(['read', 'write']))).statusCode, 403)
    const answer = await tell(await key(['gate']))
    assert.equal(answer.statusCode, 200, answer.body)
    assert.ok(answer.json().sends.every((each: { outcome: string }) => each.outcome === 'recorded'))
    assert.equal((await shown(account, group)).sent?.total, 3000)
  })

  test('names no recipient by mistake', async () => {
    const { house, app } = given()
    const { account, group } = await cast()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/sends',
      headers: { authorization: `Bearer ${secret}` },
      payload: { sends: [{ id: 'anna@example.org', account, group, count: 1 }] },
    })
    assert.equal(answer.statusCode, 400)
  })

  async function cast() {
    const { account, group, caseId } = await castSubmitted(given().house)
    await accept(given().house, account, caseId)
    return { account, group, caseId }
  }

  function report(account: string, group: string): SendReport {
    return { id: 'run', account, group, purpose: 'campaign', count: 1 }
  }

  function told(sends: SendReport[]) {
    return recordSends(given().house, sendingOf(given().house), sends, null)
  }

  async function outcomes(sends: SendReport[]) {
    return (await told(sends)).map(({ outcome }) => outcome)
  }

  function shown(account: string, group: string) {
    return readGroup(given().house, 'customer', account, group)
  }
})
