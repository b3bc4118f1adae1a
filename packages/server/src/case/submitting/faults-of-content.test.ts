import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { SubmissionContent } from '@freigabe/core'
import { AppError } from '../../http/app-error.ts'
import { changeAccount } from '../../people/accounts/keep-accounts.ts'
import { castAccount, castCase, completeContent } from '../../testing/cast.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readDraft } from './read-draft.ts'
import { saveDraft } from './save-draft.ts'
import { submitCase, supplementCase } from './submit-case.ts'

onEachDatabase('The day that it is where an account is', (given) => {
  const moments = [
    { timeZone: 'Europe/Berlin', at: '2026-11-25T23:30:00.000Z' },
    { timeZone: 'Asia/Tokyo', at: '2026-11-25T15:30:00.000Z' },
  ]
  for (const { timeZone, at } of moments) {
    test(`can be stated from half past midnight on, and the next one cannot (${timeZone})`, async () => {
      const { house, clock } = given()
      clock.set(at)
      const { account, owner } = await castAccount(house)
      await changeAccount(house, owner.actor, account, { timeZone })
      const { caseId } = await castCase(house, owner.actor, account)
      const content = await completeContent(house, account)
      const save = (version: number, day: string) =>
        saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
          version,
          content: on(content, day) as never,
          alsoCases: [],
          step: 4,
        })
      const declarationVersion = policyAtHome.declaration.version
      const handIn = (draftVersion: number) => {
        const wish = { submissionId: randomUUIDv7(), draftVersion, declarationVersion }
        return submitCase(house, owner, account, caseId, wish)
      }
      const supplement = (day: string) => {
        const stated = { content: on(content, day) as never, declarationVersion, revision: 1 }
        const wish = { ...stated, submissionId: randomUUIDv7() }
        return supplementCase(house, owner, account, caseId, wish)
      }
      await save(0, '2026-11-27')
      assert.deepEqual(await flaws(account, caseId), ['date_in_future'])
      await assert.rejects(handIn(1), isIncomplete)
      await save(1, '2026-11-26')
      assert.deepEqual(await flaws(account, caseId), [])
      await handIn(2)
      await assert.rejects(supplement('2026-11-27'), isIncomplete)
      await supplement('2026-11-26')
    })
  }

  async function flaws(account: string, caseId: string) {
    const { faults } = await readDraft(given().house, 'customer', account, caseId)
    return [...new Set(faults.map(({ code }) => code))]
  }
})

/** The content with this day as the end of the period in which its recipients signed up. */
function on(content: SubmissionContent, day: string): SubmissionContent {
  return { ...content, answers: { ...content.answers, 'form_double_opt_in/collected_until': day } }
}

function isIncomplete(error: unknown): boolean {
  return error instanceof AppError && error.code === 'SUBMISSION_INCOMPLETE'
}
