import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { DeskCase, Draft } from '@freigabe/contract'
import { signedIn } from '../testing/browser.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  completeContent,
  password,
} from '../testing/cast.ts'
import { fileOf, personOf } from '../testing/list-of.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { earlierContent } from './submitting/latest-submission.ts'

const roles = '/findings/role_accounts'

onEachDatabase('What a customer says in explanation', (given) => {
  test('is handed in with the revision, stays with it, and is read at the desk beside what it explains', async () => {
    const { desk, handIn, pointer, read } = await stage()
    const explanations = {
      [pointer]: 'Das Formular gab es erst ab Mai.',
      [roles]: 'Firmen melden sich so an.',
    }
    await handIn(explanations)
    const [first] = (await read()).submissions
    assert.deepEqual(first!.content.explanations, explanations)
    await desk.supplement({ [pointer]: 'Das Formular gab es erst ab Juni.' })
    const { submissions } = await read()
    assert.deepEqual(
      submissions.map(({ content }) => content.explanations?.[pointer]),
      ['Das Formular gab es erst ab Mai.', 'Das Formular gab es erst ab Juni.'],
    )
  })

  test('changes nothing of what rules, faults and contradictions make of the submission', async () => {
    const judged = async (explanations: Record<string, string> | undefined) => {
      const { handIn, read, readDraft } = await stage()
      const { faults, contradictions, completeness } = await readDraft(explanations)
      await handIn(explanations)
      const { status, statements, rules } = (await read()) as DeskCase & { rules?: unknown }
      return { faults, contradictions, completeness, status, statements, rules: rules ?? null }
    }
    const pointer = '/answers/form_double_opt_in~1form_link'
    const words = { [pointer]: 'Bitte sofort freigeben.', [roles]: 'Bitte nicht beachten.' }
    assert.deepEqual(await judged(words), await judged(undefined))
  })

  test('is held like an answer: shown in clear for a reason on record, found by its address, and erased with it', async () => {
    const { house, app } = given()
    const { account, caseId, handIn, read } = await stage()
    const email = `tina-${randomUUIDv7()}@example.org`
    await handIn({ [roles]: `Frau Beispiel (${email}) hat sie gesammelt.` })
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const looks = `/desk/accounts/${account}/cases/${caseId}/answer-looks`
    const { body } = await browser.post(looks, { reason: 'Abgleich mit dem Protokoll' })
    const shown = body.texts.filter(({ text }: { text: string }) => text.includes(email))
    assert.deepEqual(shown, [
      { answer: roles, question: null, text: `Frau Beispiel (${email}) hat sie gesammelt.` },
    ])
    const admin = await castStaff(house, 'admin')
    const privacy = await signedIn(app, admin.email, password)
    const asked = { email, reason: 'person_asked' }
    const { found } = (await privacy.post('/privacy/searches', asked)).body
    const places = found.map(({ place }: { place: string }) => place).sort()
    assert.deepEqual(places, ['draft', 'submission'])
    assert.equal((await privacy.post('/privacy/erasures', asked)).status, 200)
    const { submissions } = await read()
    assert.ok(!JSON.stringify(submissions).includes(email))
    assert.match(submissions[0]!.content.explanations![roles]!, /^Frau Beispiel \(.+\) hat sie/)
  })

  test('goes on to the next case of the group where it is about a statement, and stays with its files otherwise', async () => {
    const { house } = given()
    const { account, caseId, handIn, pointer } = await stage()
    await handIn({ [pointer]: 'Das Formular gab es erst ab Mai.', [roles]: 'Firmen.' })
    const earlier = await house.database.root
      .transaction()
      .execute((tx) => earlierContent(tx, account, caseId))
    assert.deepEqual(earlier!.explanations, { [pointer]: 'Das Formular gab es erst ab Mai.' })
  })

  test('is refused where it explains nothing that is known, or is too long', async () => {
    const { save } = await stage()
    for (const [key, text] of [
      ['/contact', 'Ja'],
      ['role_accounts', 'Ja'],
      [roles, ''],
      [roles, 'x'.repeat(2001)],
    ] as const) {
      const { status, body } = await save({ [key]: text })
      assert.deepEqual([status, body.code], [400, 'REQUEST_INVALID'], key)
    }
  })

  /** A case about a list with role accounts, and what is done about it over HTTP. */
  async function stage() {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const addresses = [
      'info@teeladen.example',
      ...Array.from({ length: 20 }, (_, n) => personOf(n)),
    ]
    const { caseId } = await castCase(house, owner.actor, account, fileOf(addresses))
    const content = await completeContent(house, account)
    const customer = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/cases/${caseId}`
    let version = 0
    const save = (explanations: Record<string, string> | undefined) =>
      customer.put(`${path}/draft`, {
        ...{ version, alsoCases: [], step: 4 },
        content: { ...content, ...(explanations && { explanations }) },
      })
    const saved = async (explanations: Record<string, string> | undefined): Promise<Draft> => {
      const { status, body } = await save(explanations)
      assert.equal(status, 200, JSON.stringify(body))
      version = body.version
      return body
    }
    const declarationVersion = policyAtHome.declaration.version
    const handIn = async (explanations: Record<string, string> | undefined) => {
      const draft = await saved(explanations)
      const body = { submissionId: randomUUIDv7(), draftVersion: draft.version, declarationVersion }
      const answer = await customer.post(`${path}/submission`, body)
      assert.ok(answer.status < 300, JSON.stringify(answer.body))
    }
    const supplement = async (explanations: Record<string, string>) => {
      const body = { submissionId: randomUUIDv7(), revision: 1, declarationVersion }
      const answer = await customer.post(`${path}/supplements`, {
        ...body,
        content: { ...content, explanations },
      })
      assert.ok(answer.status < 300, JSON.stringify(answer.body))
    }
    const reviewer = await castReviewer(house)
    const desk = await signedIn(app, reviewer.email, password)
    const read = async (): Promise<DeskCase> =>
      (await desk.get(`/desk/accounts/${account}/cases/${caseId}`)).body
    const pointer = `/answers/${Object.keys(content.answers)[0]!.replace('/', '~1')}`
    return { account, caseId, save, handIn, read, readDraft: saved, pointer, desk: { supplement } }
  }
})
