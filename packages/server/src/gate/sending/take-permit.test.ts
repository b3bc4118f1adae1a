import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { PermitAnswer, PermitQuestion } from '@freigabe/contract'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { issueKey } from '../../platform/keys.ts'
import { signUpLooker } from '../../sources/look-at-sign-up.ts'
import { castAccount, castCase, castStaff, castSubmitted } from '../../testing/cast.ts'
import { accept, handIn, handInAndReject } from '../../testing/decide.ts'
import { listOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'
import { recordSends } from './record-sends.ts'
import { sendingOf } from './sending.ts'
import { takePermit } from './take-permit.ts'

type Wish = Partial<PermitQuestion> & Pick<PermitQuestion, 'account' | 'group'>

onEachDatabase('A permit', (given) => {
  test('takes from the cap of an approval until nothing of it is left, and the gate says so', async () => {
    const { account, group } = await capped(500)
    const first = await take({ account, group, count: 300 })
    assert.deepEqual([first.verdict, first.count, first.left], ['allow', 300, 200])
    assert.equal(await gate(account, group), 'permit_required')
    const second = await take({ account, group, count: 300 })
    assert.deepEqual([second.count, second.left], [200, 0])
    assert.equal(await gate(account, group), 'condition_unmet')
    const { standing, conditions } = await readGroup(given().house, 'customer', account, group)
    const [{ usedUp, taken }] = conditions as [(typeof conditions)[number]]
    assert.deepEqual([standing, usedUp, taken], ['conditional', true, 500])
    const third = await take({ account, group, count: 1 })
    assert.deepEqual(
      [third.verdict, third.reason, third.refusal, third.permit],
      ['deny', 'condition_unmet', 'cap_used_up', null],
    )
  })

  test('of two hundred that are asked for at once never goes beyond the cap, nor leaves any of it', async () => {
    const { account, group } = await capped(500)
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => take({ account, group, count: 7 })),
    )
    const counts = answers.map(({ count }) => count)
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      500,
    )
    assert.equal(counts.filter((count) => count === 7).length, 71)
    assert.equal(await gate(account, group), 'condition_unmet')
  })

  test('says what may be sent, signed by a key that everybody can fetch, for five minutes', async () => {
    const { house, app, clock } = given()
    const { account, group } = await capped(500)
    const { permit, id, until, revision } = await take({ account, group, count: 20 })
    const answer = await app.inject('/.well-known/jwks.json')
    assert.match(String(answer.headers['cache-control']), /^public, max-age=/)
    const keys = createLocalJWKSet(answer.json<JSONWebKeySet>())
    const { payload, protectedHeader } = await jwtVerify(permit!, keys, {
      issuer: house.config.url,
      typ: 'freigabe-permit+jwt',
      algorithms: ['EdDSA'],
      currentDate: new Date(clock.now()),
    })
    assert.equal(protectedHeader.kid, answer.json().keys[0].kid)
    const seconds = Date.parse(clock.now()) / 1000
    assert.deepEqual(payload, {
      account: { id: account, reference: null },
      group: { id: group, reference: null },
      batches: null,
      purpose: 'campaign',
      count: 20,
      revision,
      iss: house.config.url,
      jti: id,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 300,
    })
    assert.equal(Date.parse(until!) / 1000, seconds + 300)
  })

  test('ends with the approval, if that is sooner', async () => {
    const { clock } = given()
    const { account, group } = await capped(500)
    const { approvalEndsAt } = await readGroup(given().house, 'customer', account, group)
    clock.set(new Date(Date.parse(approvalEndsAt!) - 60_000).toISOString())
    assert.equal((await take({ account, group })).until, approvalEndsAt)
    clock.set(approvalEndsAt!)
    const late = await take({ account, group })
    assert.deepEqual([late.reason, late.permit, late.refusal], ['expired', null, null])
  })

  test('is the same when it is asked for again, whatever was lost in between, and takes nothing twice', async () => {
    const { house } = given()
    const { account, group } = await capped(500)
    const question = wishFor({ account, group, count: 100 })
    const dies = {
      sign: () => Promise.reject(new Error('It died.')),
      open: () => Promise.resolve([]),
    }
    await assert.rejects(
      takePermit(house, { ...sending(), signer: dies }, question, null),
      /It died/,
    )
    const again = await Promise.all([asked(question), asked(question), asked(question)])
    assert.deepEqual(new Set(again.map(({ count }) => count)), new Set([100]))
    assert.equal((await take({ account, group, count: 500 })).count, 400)
    const otherwise = asked({ ...question, purpose: 'test', to: ['anna@example.org'] })
    assert.equal((await otherwise).refusal, 'not_their_address')
    const { group: other } = await castSubmitted(house)
    assert.equal((await asked({ ...question, group: other })).reason, 'unknown_group')
    const confirmation = { ...question, purpose: 'confirmation' as const, count: 1 }
    await assert.rejects(asked({ ...confirmation, signUp: signUp('s-1') }), {
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
  })

  test('is given for a group without a cap as it is asked for, and names the imports', async () => {
    const { account, group, batch } = await approved()
    const answer = await take({ account, group, batches: [batch], count: 70_000 })
    assert.deepEqual([answer.verdict, answer.count, answer.left], ['allow', 70_000, null])
    const claims = JSON.parse(Buffer.from(answer.permit!.split('.')[1]!, 'base64url').toString())
    assert.deepEqual(claims.batches, [{ id: batch, reference: null }])
  })

  test('is denied as the gate denies', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    assert.equal((await take({ account, group })).reason, 'in_review')
    assert.equal((await take({ account, group: 'nowhere' })).reason, 'unknown_group')
    const open = await approved()
    assert.equal((await take({ ...open, batches: ['nothing'] })).reason, 'never_approved')
    const theirs = await takePermit(house, sending(), wishFor(open), [account])
    assert.deepEqual([theirs.reason, theirs.revision], ['unknown_group', null])
  })

  test('for a confirmation is given twice for each sign-up, on two days, also to a group that nobody approved', async () => {
    const { house, clock } = given()
    const { account, group } = await castSubmitted(house)
    const [one, two] = [signUp('s-1'), signUp('s-2')]
    const ask = (signUp: typeof one) => take({ account, group, purpose: 'confirmation', signUp })
    const answers = [await ask(one), await ask(one)]
    clock.forward({ days: 1 })
    answers.push(await ask(one), await ask(two))
    clock.forward({ days: 1 })
    answers.push(await ask(one))
    assert.deepEqual(
      answers.map(({ refusal }) => refusal),
      [null, 'cap_used_up', null, null, 'cap_used_up'],
    )
    assert.deepEqual([answers[0]!.left, answers[2]!.left], [1, 0])
    assert.equal(answers[4]!.reason, 'permit_required')
  })

  test('for a confirmation is the same for the same sign-up, also requested many times at once, and for no other', async () => {
    const { account, group } = await castSubmitted(given().house)
    const question = wishFor({ account, group, purpose: 'confirmation', signUp: signUp('s-3') })
    const answers = await Promise.all(Array.from({ length: 5 }, () => asked(question)))
    assert.deepEqual(new Set(answers.map(({ verdict }) => verdict)), new Set(['allow']))
    assert.deepEqual(new Set(answers.map(({ until }) => until)).size, 1)
    await assert.rejects(asked({ ...question, signUp: signUp('s-4') }), {
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
  })

  test('for a confirmation or a test is not to be had where a person stopped something', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const confirmation = { account, group, purpose: 'confirmation', signUp: signUp('s-1') } as const
    assert.equal((await take(confirmation)).reason, 'rejected')
    const mail = await take({ account, group, purpose: 'test', to: [owner.email] })
    assert.equal(mail.reason, 'rejected')
  })

  test('for a test goes to people of the account alone, fifty times a day', async () => {
    const { house, clock } = given()
    const { account, owner, group } = await castSubmitted(house)
    const ask = (...to: string[]) => take({ account, group, purpose: 'test', to })
    assert.equal((await ask(owner.email.toUpperCase())).count, 1)
    const { owner: stranger } = await castAccount(house)
    const mixed = await ask(owner.email, stranger.email)
    assert.deepEqual([mixed.reason, mixed.refusal], ['permit_required', 'not_their_address'])
    assert.equal((await ask(...Array.from({ length: 48 }, () => owner.email))).left, 1)
    assert.equal((await ask(owner.email, owner.email)).refusal, 'cap_used_up')
    assert.equal((await ask(owner.email)).left, 0)
    clock.forward({ days: 1 })
    assert.equal((await ask(owner.email)).left, 49)
  })

  test('gives back to the cap what was not sent under it, and the gate opens again', async () => {
    const { account, group } = await capped(500)
    const { id } = await take({ account, group, count: 500 })
    assert.equal(await gate(account, group), 'condition_unmet')
    assert.deepEqual(await overs([{ ...report(account, group, 'one', 100), permit: id }]), [0])
    assert.equal(await gate(account, group), 'permit_required')
    assert.equal((await take({ account, group, count: 500 })).count, 400)
  })

  test('that is used twice is found by what is told of it, and what was sent too much counts', async () => {
    const { account, group } = await capped(500)
    const { id } = await take({ account, group, count: 100 })
    const told = (name: string, count: number) => ({
      ...report(account, group, name, count),
      permit: id,
    })
    assert.deepEqual(await overs([told('one', 120), told('two', 50)]), [20, 50])
    assert.deepEqual(await overs([told('three', 30), told('one', 120)]), [30, 20])
    const { sent } = await readGroup(given().house, 'customer', account, group)
    assert.deepEqual([sent!.total, sent!.over], [200, 100])
    assert.equal((await take({ account, group, count: 500 })).count, 300)
  })

  test('that does not exist, or is another group’s or account’s, covers nothing', async () => {
    const { account, group } = await capped(500)
    const other = await capped(500)
    const theirs = await take({ account: other.account, group: other.group, count: 100 })
    const answers = await overs([
      { ...report(account, group, 'one', 10), permit: theirs.id },
      { ...report(account, group, 'two', 10), permit: randomUUID() },
    ])
    assert.deepEqual(answers, [10, 10])
    const one = { purpose: 'confirmation', signUp: signUp('s-1') } as const
    const own = await take({ account, group, ...one })
    assert.deepEqual(await overs([{ ...report(account, group, 'three', 1), permit: own.id }]), [1])
    const left = await take({ account: other.account, group: other.group, count: 500 })
    assert.equal(left.count, 400)
  })

  test('is taken over HTTP by a key that may ask the gate, in words that the contract checks', async () => {
    const { house, app } = given()
    const { account, group } = await capped(500)
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
    const post = (body: object) =>
      app.inject({
        method: 'POST',
        url: '/v1/gate/permits',
        headers: { authorization: `Bearer ${secret}` },
        payload: { id: randomUUID(), account, group, ...body },
      })
    assert.equal((await post({ count: 20 })).json().count, 20)
    assert.equal((await post({ purpose: 'confirmation' })).statusCode, 400)
    const confirmation = { purpose: 'confirmation', signUp: signUp('s-1') }
    assert.equal((await post({ ...confirmation, count: 2 })).statusCode, 400)
    assert.equal((await post({ ...confirmation, signUp: { id: 's-1' } })).statusCode, 400)
    assert.equal((await post(confirmation)).json().verdict, 'allow')
    assert.equal((await post({ purpose: 'test' })).statusCode, 400)
    assert.equal((await post({ to: ['anna@example.org'] })).statusCode, 400)
  })

  /** A group whose list of 500 was first accepted for a limited number of recipients. */
  async function capped(limit: number) {
    return approved([{ code: 'first_send_at_most', limit }])
  }

  async function approved(conditions: Parameters<typeof accept>[3] = []) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, listOf(0, 500))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId, conditions)
    return { account, group, batch }
  }

  function sending() {
    return sendingOf(given().house, signUpLooker(given().house))
  }

  function asked(question: PermitQuestion): Promise<PermitAnswer> {
    return takePermit(given().house, sending(), question, null)
  }

  function take(wish: Wish): Promise<PermitAnswer> {
    return asked(wishFor(wish))
  }

  async function overs(sends: Parameters<typeof recordSends>[2]) {
    return (await recordSends(given().house, sending(), sends, null)).map(({ over }) => over)
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})

/** A sign-up whose recipient no other has. */
function signUp(id: string) {
  return { id, address: `${id}-${randomUUID()}@example.org` }
}

function wishFor(wish: Wish): PermitQuestion {
  return { id: randomUUID(), purpose: 'campaign', count: 1, ...wish }
}

function report(account: string, group: string, id: string, count: number) {
  return { id, account, group, purpose: 'campaign' as const, count }
}
