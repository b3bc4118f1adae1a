import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password, type Reviewer } from '../testing/cast.ts'
import { accept } from '../testing/decide.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { proposeMeasure } from './proceedings/propose-measure.ts'
import { listProceedings, readDeskProceeding } from './proceedings/read-proceedings.ts'
import { suspendAccount } from './proceedings/suspend-and-lift.ts'

const grounds = ['false_statement']

onEachDatabase('An appeal against a suspension', (given) => {
  test('is decided by a lead who had no part in it, and lifts the proceeding with the suspension', async () => {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const reviewer = acting(await castReviewer(house))
    const lead = await castStaff(house, 'lead')
    const proceedingId = randomUUIDv7()
    await proposeMeasure(house, reviewer, account, {
      proceedingId,
      case: caseId,
      measure: 'suspension',
      grounds,
      reasons: 'Die Anmeldezeiten in der Datei wurden erfunden.',
    })
    await suspendAccount(house, acting(lead), account, proceedingId, {
      decisionId: randomUUIDv7(),
      grounds,
      found: 'Die Anmeldezeiten wurden erfunden.',
      atOnce: { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute Abend.' },
    })
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, appeal())
    assert.equal(filed.status, 201)
    const { kind, proceedingId: against } = filed.body.appealed
    assert.deepEqual([kind, against], ['suspended', proceedingId])
    assert.equal((await listProceedings(house, 'customer', account))[0]!.mayAppeal, false)
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    assert.equal((await (await as(lead.email)).post(path, upheld())).body.code, 'REVIEWER_BARRED')
    const other = await castStaff(house, 'lead')
    assert.equal((await (await as(other.email)).post(path, upheld())).body.outcome, 'upheld')
    assert.equal((await customer.get(`/accounts/${account}`)).body.suspendedAt, null)
    const seen = await readDeskProceeding(house, other.personId, account, proceedingId)
    assert.equal(seen.status, 'lifted')
  })

  async function as(email: string) {
    return signedIn(given().app, email, password)
  }
})

function acting({ actor, personId, name }: Reviewer): ActingStaff {
  return { actor, personId, name }
}

function appeal() {
  return {
    requestId: randomUUIDv7(),
    messageId: randomUUIDv7(),
    kind: 'appeal',
    title: 'Unser altes System',
    text: 'Die Zeiten kommen aus unserem alten System; der Abzug liegt bei.',
  }
}

function upheld() {
  const text = 'Der Abzug belegt die Zeiten.'
  return { messageId: randomUUIDv7(), outcome: 'upheld', reasons: ['new_evidence'], text }
}
