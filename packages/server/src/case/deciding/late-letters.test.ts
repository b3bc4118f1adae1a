import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { examplePlatform, exampleReaders } from '../../notify/letters/example-letters.ts'
import type { Letter } from '../../notify/letters/letter.ts'
import { renderLetter } from '../../notify/letters/render-letter.ts'
import { castReviewer, castSubmitted } from '../../testing/cast.ts'
import { accept, askAtOnce, assessAll, rejectAtOnce } from '../../testing/decide.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { previewMail } from './preview-mail.ts'

onEachDatabase('A letter that comes after the promised moment', (given) => {
  test('owns up to it in either language where it accepts, as its author saw it before', async () => {
    const { house, clock } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const { dueAt } = (await readCase(house, 'customer', account, caseId)).clock
    clock.forward({ days: 3 })
    const command = { conditions: [], statement: {} }
    const seen = await previewMail(house, account, caseId, { kind: 'accepted', command })
    assert.match(seen.frame.opening.join(' '), ownsUp.de)
    await accept(house, account, caseId)
    const letter = await newest(house, owner.email)
    assert.equal('missed' in letter.params && letter.params.missed, dueAt)
    assertSays(letter, ownsUp)
  })

  test('owns up to it where it rejects', async () => {
    const { house, clock } = given()
    const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
    const { account, caseId, owner } = await castSubmitted(house, bought.code)
    clock.forward({ days: 3 })
    const reviewer = await castReviewer(house)
    await rejectAtOnce(house, reviewer.actor, account, caseId, {
      ...(await assessAll(house, reviewer, account, caseId)),
      ...{ decisionId: randomUUIDv7(), statement: {} },
      ...{ grounds: [...bought.grounds], remedies: [bought.remedies[0]!] },
    })
    assertSays(await newest(house, owner.email), ownsUp)
  })

  test('owns up to it where it asks', async () => {
    const { house, clock } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    clock.forward({ days: 3 })
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const question = {
      questionId: randomUUIDv7(),
      text: 'Wo?',
      grounds: ['origin_unclear'],
      requirements: [],
    }
    await askAtOnce(house, reviewer, account, caseId, { leaseToken: token!, ...question })
    assertSays(await newest(house, owner.email), ownsUp)
  })

  test('says nothing of it where the promise was kept', async () => {
    const { house } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { text } = renderLetter(
      await newest(house, owner.email),
      exampleReaders.de,
      examplePlatform,
    )
    assert.doesNotMatch(text.replaceAll(/\s+/g, ' '), ownsUp.de)
  })
})

const ownsUp = {
  de: /Wir hatten Ihnen eine Entscheidung bis .+ zugesagt\. Das haben wir nicht gehalten/,
  en: /We had promised you a decision by .+ We did not keep that promise/,
}

async function newest(house: House, address: string): Promise<Letter> {
  return (await lettersTo(house, address)).at(-1)!
}

function assertSays(letter: Letter, said: Record<'de' | 'en', RegExp>) {
  for (const locale of ['de', 'en'] as const) {
    const { text } = renderLetter(letter, exampleReaders[locale], examplePlatform)
    assert.match(text.replaceAll(/\s+/g, ' '), said[locale])
  }
}
