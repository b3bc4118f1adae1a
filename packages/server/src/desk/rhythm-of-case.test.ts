import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { checkDraft } from '../case/submitting/check-draft.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import type { House } from '../house.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../testing/cast.ts'
import { accept, handIn } from '../testing/decide.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { quickestDatabase } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { readDeskCase } from './read-desk-case.ts'

test('the desk, and not the customer, reads that sign-ups follow neither what was stated nor the lists accepted before', async (t) => {
  const { house, end } = await openTestHouse(quickestDatabase)
  t.after(end)
  const { account, owner } = await castAccount(house)
  const first = await castCase(house, owner.actor, account, listAt([19, 20, 21, 22, 8]))
  await handIn(house, owner, account, first.caseId)
  await accept(house, account, first.caseId)

  const second = await castCase(house, owner.actor, account, listAt([9, 10, 11, 13, 14]))
  await stateRate(house, owner, account, second.caseId)
  const { contradictions: told } = await checkDraft(house, 'customer', account, second.caseId)
  assert.ok(told.every(({ code }) => !['rate_at_odds', 'rhythm_unlike_before'].includes(code)))
  const reviewer = await castReviewer(house)
  const seen = await readDeskCase(house, reviewer.personId, account, second.caseId)
  const texts = seen.contradictions.map(({ code, text }) => [code, text.de])
  assert.match(
    String(texts.find(([code]) => code === 'rate_at_odds')),
    /„2 bis 3 Personen pro Woche“\. In einer üblichen Woche .* 14 Anmeldungen/,
  )
  assert.match(String(texts.find(([code]) => code === 'rhythm_unlike_before')), /nach Stunden/)

  const stranger = await castAccount(house)
  const third = await castCase(house, stranger.owner.actor, stranger.account, listAt([9, 10, 11]))
  await handIn(house, stranger.owner, stranger.account, third.caseId)
  const alone = await readDeskCase(house, reviewer.personId, stranger.account, third.caseId)
  assert.ok(alone.contradictions.every(({ code }) => code !== 'rhythm_unlike_before'))
})

/** Two sign-ups a day for most of a year, at one of these hours each. */
function listAt(hours: readonly number[]): string {
  const rows = Array.from({ length: 600 }, (_, row) => {
    const day = new Date(Date.UTC(2026, 0, 5) + Math.floor(row / 2) * 86_400_000).toISOString()
    const time = `${String(hours[row % hours.length]).padStart(2, '0')}:${10 + (row % 50)}:${10 + ((row * 7) % 50)}`
    return `person${row}.${hours[0]}@gmx.de;${day.slice(0, 10)} ${time}\n`
  })
  return `E-Mail;Angemeldet am\n${rows.join('')}`
}

async function stateRate(
  house: House,
  owner: Awaited<ReturnType<typeof castAccount>>['owner'],
  account: string,
  caseId: string,
): Promise<void> {
  const content = await completeContent(house, account)
  const answers = {
    ...content.answers,
    'form_double_opt_in/consent_wording': 'Ja, gern. Es melden sich 2 bis 3 Personen pro Woche an.',
  }
  await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
    version: 0,
    content: { ...content, answers } as never,
    alsoCases: [],
    step: 4,
  })
  await submitCase(house, owner, account, caseId, {
    submissionId: randomUUID(),
    draftVersion: 1,
    declarationVersion: policyAtHome.declaration.version,
  })
}
