import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { api, BodyOf } from '@freigabe/contract'
import type { RuleEffect } from '@freigabe/core'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { examplePlatform, exampleReaders } from '../../notify/letters/example-letters.ts'
import { renderLetter } from '../../notify/letters/render-letter.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  completeContent,
} from '../../testing/cast.ts'
import { askAtOnce } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { policyAtHome as policy, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { forecastCase } from '../clock/forecast-case.ts'
import { previewMail } from '../deciding/preview-mail.ts'
import { readCase } from '../read-case.ts'
import { latestSubmission } from '../submitting/latest-submission.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { submitCase } from '../submitting/submit-case.ts'
import { answerQuestions } from './answer-questions.ts'
import { amendQuestion } from './ask-question.ts'

const key = 'form_double_opt_in/double_opt_in_records'

onEachDatabase('A question by rule', (given) => {
  test('names statement, file and what was found, on the page and in the letter', async () => {
    const { house } = given()
    const { account, caseId, owner } = await castAsked(house)
    const [question] = (await readCase(house, 'customer', account, caseId)).questions
    const [point] = question!.about
    assert.deepEqual(
      [point?.pointer, point?.statement, point?.stated, point?.file],
      [
        '/answers/form_double_opt_in~1double_opt_in_records',
        'Anmelde- und Bestätigungszeiten',
        'steht in der Empfängerdatei',
        'kunden.csv',
      ],
    )
    assert.match(point!.found!, /keine Spalte gefunden für: Zeitpunkt der Anmeldung/)
    const letters = await lettersTo(house, owner.email)
    const asking = letters.filter((letter) => letter.template === 'questions')
    assert.deepEqual(asking[0]?.params.questions[0]?.points, question!.about)
  })

  test('is worded as the shipped rule has it, and not as its ground, on the page and in the letter', async () => {
    const { house } = given()
    const rule = policy.rules.find(({ id }) => id === 'confirmations_not_in_file')!
    const asking = rule.then as Extract<RuleEffect, { effect: 'ask' }>
    const { account, caseId, owner } = await castAsked(house, asking)
    const [question] = (await readCase(house, 'customer', account, caseId)).questions
    assert.match(question!.text, /dort fehlt aber die Spalte/)
    assert.equal(question!.text, asking.question!.de)
    assert.equal(question!.about.length, 1)
    const letters = await lettersTo(house, owner.email)
    const letter = letters.find(({ template }) => template === 'questions')!
    const { text } = renderLetter(letter, exampleReaders.de, examplePlatform)
    assert.match(text.replaceAll(/\s+/g, ' '), /dort fehlt aber die Spalte/)
  })

  test('comes with a letter that says when a decision follows the answer, as the page does', async () => {
    const { house } = given()
    const { account, caseId, owner } = await castAsked(house)
    const letters = await lettersTo(house, owner.email)
    const asking = letters.find((letter) => letter.template === 'questions')!
    const { afterAnswer } = await forecastCase(house, 'customer', account, caseId)
    assert.equal(asking.params.afterAnswer?.ifAtOnce, afterAnswer)
    const { hours } = asking.params.afterAnswer!
    for (const [locale, promise] of [
      [
        'de',
        /Nach Ihrer Antwort entscheiden wir innerhalb von \S+ Geschäftsstunden: bis .+, wenn Sie sofort antworten\./,
      ],
      [
        'en',
        /We will decide within \S+ business hours of your answer: by .+ if you answer at once\./,
      ],
    ] as const) {
      const { text } = renderLetter(asking, { ...exampleReaders[locale] }, examplePlatform)
      assert.match(text.replaceAll(/\s+/g, ' '), promise)
    }
    assert.ok(Number.isInteger(hours) && hours > 0)
  })

  test('is not taken for answered by a submission that answered another', async () => {
    const { house } = given()
    const asked = await castAsked(house)
    const { account, caseId, owner } = asked
    const submissionId = randomUUIDv7()
    const reply = async (id: string) => {
      const { questions } = await readCase(house, 'customer', account, caseId)
      const open = questions.filter(({ state }) => state === 'open')
      await answerQuestions(house, owner, account, caseId, {
        submissionId: id,
        declarationVersion: policy.declaration.version,
        answers: open.map((each) => ({ questionId: each.id, text: 'Ja.', evidence: [] })),
      })
    }
    await reply(submissionId)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      ...{
        leaseToken: token!,
        questionId: randomUUIDv7(),
        grounds: ['origin_unclear'],
        requirements: [],
      },
      ...{ text: 'Und seit wann?' },
    })
    await assert.rejects(reply(submissionId), { code: 'ID_TAKEN' })
    await reply(randomUUIDv7())
  })

  test('has its statement put right with the answer, and the rules judge what then stands there', async () => {
    const { house } = given()
    const { account, caseId, owner, evidence } = await castAsked(house)
    await answer(house, { account, caseId, owner }, { [key]: [evidence] })
    const { content } = await inRole(house.database, 'command', account, (tx) =>
      latestSubmission(tx, account, caseId),
    )
    assert.deepEqual(content.answers[key], [evidence])
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
  })

  test('takes no statement that it is not about, and none that is faulty', async () => {
    const { house } = given()
    const asked = await castAsked(house)
    await assert.rejects(answer(house, asked, { 'general/last_mailing': 'never' }), {
      code: 'REQUEST_INVALID',
    })
    await assert.rejects(answer(house, asked, { [key]: [] }), { code: 'SUBMISSION_INCOMPLETE' })
    const opened = await readCase(house, 'customer', asked.account, asked.caseId)
    assert.equal(opened.status, 'awaiting_answer')
  })

  test('that asks for one more detail leads to where it belongs', async () => {
    const { house } = given()
    const requirement = 'objection_notice_proof'
    await publishRules(house, {
      needs_proof: ['screening.recipients < 100', { effect: 'require', requirement }],
    })
    const { account, caseId } = await castSubmitted(house, 'existing_customer')
    const [question] = (await readCase(house, 'customer', account, caseId)).questions
    assert.deepEqual(
      question!.about.map(({ pointer }) => pointer),
      [`/answers/existing_customer~1${requirement}`],
    )
  })
})

onEachDatabase('A question by a reviewer', (given) => {
  test('names the statements that it is about, on the page and in the letter as it was previewed, and has them put right', async () => {
    const { house } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token: leaseToken } = await takeLease(house, reviewer, account, caseId)
    const statements = ['method:form_double_opt_in', `answer:${key}`]
    const asked = { text: 'Wie kam es dazu?', statements }
    const ask = (wish: { statements: string[] }) =>
      askAtOnce(house, reviewer, account, caseId, {
        ...{ leaseToken: leaseToken!, questionId: randomUUIDv7(), grounds: [], requirements: [] },
        ...{ ...asked, ...wish },
      })
    await assert.rejects(ask({ statements: ['answer:general/nothing'] }), {
      code: 'STATEMENT_UNKNOWN',
    })
    const wish = { kind: 'questions', command: asked } as const
    const preview = await previewMail(house, account, caseId, wish)
    await ask({ statements })
    const [question] = (await readCase(house, 'customer', account, caseId)).questions
    assert.deepEqual(
      question!.about.map(({ pointer, statement }) => [pointer, statement]),
      [
        ['/methods/0', 'Formular mit Double-Opt-in'],
        ['/answers/form_double_opt_in~1double_opt_in_records', 'Anmelde- und Bestätigungszeiten'],
      ],
    )
    assert.equal(question!.about[0]!.stated, '100\u00a0% der Empfänger')
    assert.match(preview.text, /Formular mit Double-Opt-in/)
    const letters = await lettersTo(house, owner.email)
    const told = letters.find((letter) => letter.template === 'questions')
    assert.deepEqual(told?.params.questions[0]?.points, question!.about)
    await answer(house, { account, caseId, owner }, { [key]: 'recipients_file' })
    const { content } = await inRole(house.database, 'command', account, (tx) =>
      latestSubmission(tx, account, caseId),
    )
    assert.equal(content.answers[key], 'recipients_file')
  })

  test('is refused where it names neither a ground nor a statement, and so is an amendment that leaves none', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token: leaseToken } = await takeLease(house, reviewer, account, caseId)
    const ask = async (names: { grounds?: string[]; statements?: string[] }) => {
      const questionId = randomUUIDv7()
      await askAtOnce(house, reviewer, account, caseId, {
        ...{ leaseToken: leaseToken!, questionId, text: 'Und seit wann?' },
        ...{ grounds: [], requirements: [detail], ...names },
      })
      return questionId
    }
    for (const names of [{}, { statements: [] }]) {
      await assert.rejects(ask(names), { code: 'QUESTION_ABOUT_NOTHING' })
    }
    assert.deepEqual((await readCase(house, 'customer', account, caseId)).questions, [])
    const onGround = await ask({ grounds: ['origin_unclear'] })
    const onStatement = await ask({ statements: [`answer:${key}`] })
    const amend = (questionId: string) => {
      const wish = { questionId, text: 'Und seit wann genau?', grounds: [], requirements: [] }
      return amendQuestion(house, reviewer.actor, account, caseId, wish)
    }
    await assert.rejects(amend(onGround), { code: 'QUESTION_ABOUT_NOTHING' })
    await amend(onStatement)
    const { questions } = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(
      questions.map(({ text }) => text),
      ['Und seit wann?', 'Und seit wann genau?'],
    )
  })

  test('does not tell the account who of the staff asked, and tells the desk', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token: leaseToken } = await takeLease(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      ...{ leaseToken: leaseToken!, questionId: randomUUIDv7(), grounds: [], requirements: [] },
      ...{ text: 'Seit wann?', statements: [`answer:${key}`] },
    })
    const seenBy = (reader: 'customer' | 'desk') => readCase(house, reader, account, caseId)
    const [asked] = (await seenBy('desk')).questions
    assert.equal(asked!.by.name, reviewer.name)
    assert.notEqual(asked!.by.id, null)
    assert.ok(!JSON.stringify(await seenBy('customer')).includes(reviewer.name))
  })
})

const words = { de: 'Protokoll', en: 'Record' }
const detail: BodyOf<typeof api.askQuestion>['requirements'][number] = {
  ...{ id: 'record', kind: 'text', necessity: 'required' },
  ...{ label: words, why: { de: '', en: '' } },
}

const asPlainGround: RuleEffect = { effect: 'ask', ground: 'statements_contradict' }

/** A list without any times, said to hold them. */
async function castAsked(house: House, then: RuleEffect = asPlainGround) {
  await publishRules(house, {
    confirmations_not_in_file: [
      `"recipients_file" in answers["${key}"] && !("confirmed_at" in screening.columns)`,
      then,
    ],
  })
  const { account, owner } = await castAccount(house)
  const { caseId } = await castCase(house, owner.actor, account)
  const content = await completeContent(house, account)
  const [evidence] = content.answers[key] as string[]
  await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
    version: 0,
    content: { ...content, answers: { ...content.answers, [key]: 'recipients_file' } } as never,
    alsoCases: [],
    step: 4,
  })
  await submitCase(house, owner, account, caseId, {
    submissionId: randomUUIDv7(),
    draftVersion: 1,
    declarationVersion: policy.declaration.version,
  })
  return { account, caseId, owner, evidence: evidence! }
}

type Asked = Pick<Awaited<ReturnType<typeof castAsked>>, 'account' | 'caseId' | 'owner'>

async function answer(
  house: House,
  { account, caseId, owner }: Asked,
  corrections: Record<string, string | string[]>,
) {
  const { questions } = await readCase(house, 'customer', account, caseId)
  await answerQuestions(house, owner, account, caseId, {
    submissionId: randomUUIDv7(),
    declarationVersion: policy.declaration.version,
    answers: questions.map(({ id }) => ({ questionId: id, text: 'Hier ist er.', evidence: [] })),
    corrections,
  })
}
