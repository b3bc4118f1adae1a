import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { completeness, type SubmissionContent } from '@freigabe/core'
import { readQueue } from '../../desk/queue/read-queue.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../../testing/cast.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { submitCase, supplementCase } from '../submitting/submit-case.ts'

onEachDatabase('A case that lacks recommended details', (given) => {
  test('goes fast once they are added, as its meter says', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const bare = await completeContent(house, account)
    const whole = withRecommended(bare)
    const { declaration } = policyAtHome
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: bare as never,
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: declaration.version,
    })
    const reviewer = await castReviewer(house)
    const route = async () => {
      const { items } = await readQueue(house, reviewer.personId, { account, limit: 1 })
      const { evaluation } = await readDeskCase(house, reviewer.personId, account, caseId)
      return [items[0]?.route, evaluation?.route]
    }
    assert.deepEqual(await route(), ['normal', 'normal'])
    assert.ok(completeness(policyAtHome, bare).nextBest)
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: declaration.version,
      content: whole as never,
    })
    assert.deepEqual(await route(), ['fast', 'fast'])
  })
})

/** The method's recommended details, with the file that is already there. */
function withRecommended({ methods, answers }: SubmissionContent): SubmissionContent {
  const evidence = answers['form_double_opt_in/confirmation_mail']!
  return {
    methods,
    answers: {
      ...answers,
      'form_double_opt_in/form_screenshot': evidence,
      'form_double_opt_in/test_sign_up': true,
    },
  }
}
