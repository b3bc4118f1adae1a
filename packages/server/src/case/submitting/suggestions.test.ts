import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../../testing/cast.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readDraft } from './read-draft.ts'
import { saveDraft } from './save-draft.ts'
import { submitCase } from './submit-case.ts'

/** Half of them seem to be Swiss; all signed up and confirmed between two known days. */
const rows = Array.from({ length: 60 }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, '0')
  const address = `kundin${at}@${at % 2 === 0 ? 'bluewin.ch' : 't-online.de'}`
  return `${address};2026-0${(at % 3) + 1}-${day} 1${at % 10}:07:31;2026-0${(at % 3) + 1}-${day} 2${at % 4}:12:04`
})
const list = `E-Mail;Angemeldet am;Bestätigt am\n${rows.join('\n')}\n`

onEachDatabase('What the file tells', (given) => {
  test('is suggested once a method asks for it, and states nothing by itself', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, list)
    const before = await readDraft(house, 'customer', account, caseId)
    assert.deepEqual(before.suggestions, [
      { from: 'domain_countries', pointer: '/countries', value: ['DE', 'CH'] },
    ])
    const content = { methods: [{ code: 'form_double_opt_in', share: 100 }], answers: {} }
    const saved = await save(owner, account, caseId, content)
    assert.deepEqual(saved.suggestions.slice(1), [
      {
        from: 'first_sign_up',
        pointer: '/answers/form_double_opt_in~1collected_from',
        value: '2026-01-01',
      },
      {
        from: 'last_sign_up',
        pointer: '/answers/form_double_opt_in~1collected_until',
        value: '2026-03-27',
      },
      {
        from: 'columns',
        pointer: '/answers/form_double_opt_in~1double_opt_in_records',
        value: 'recipients_file',
      },
    ])
    assert.deepEqual(saved.content, content)
  })

  test('is marked for the desk where it was stated unchanged, and not where it was stated otherwise', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, list)
    const complete = await completeContent(house, account)
    const stated = {
      'form_double_opt_in/collected_from': '2026-01-01',
      'form_double_opt_in/collected_until': '2026-03-31',
    }
    const content = { ...complete, answers: { ...complete.answers, ...stated } }
    await save(owner, account, caseId, { ...content, countries: ['CH', 'DE'] } as never)
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    const { personId } = await castReviewer(house)
    const { submissions } = await readDeskCase(house, personId, account, caseId)
    assert.deepEqual(
      submissions.map(({ suggested }) => suggested),
      [['/countries', '/answers/form_double_opt_in~1collected_from']],
    )
  })

  function save(
    owner: { personId: string; name: string },
    account: string,
    caseId: string,
    content: Parameters<typeof saveDraft>[4]['content'],
  ) {
    const wish = { version: 0, step: 2, alsoCases: [], content }
    return saveDraft(given().house, { id: owner.personId, name: owner.name }, account, caseId, wish)
  }
})
