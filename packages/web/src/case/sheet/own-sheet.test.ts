import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case, Policy, Question, SheetFound, SheetLine } from '@freigabe/contract'
import { layOwnSheet, type OwnSheet } from './own-sheet.ts'

test('what agrees folds, what nothing speaks to stands by itself, and what weighs most stands on top', () => {
  const sheet = lay({
    lines: [
      line('link', 'agrees', [found('info', 'for')]),
      line('wording', 'against', [found('notice')]),
      line('records', 'against', [found('warning')]),
    ],
  })
  assert.deepEqual(ids(sheet.open), ['answer:form/records', 'answer:form/wording'])
  assert.deepEqual(ids(sheet.agreeing), ['answer:form/link'])
  assert.deepEqual(ids(sheet.silent), ['method:form', '/countries', 'answer:general/purpose'])
})

test('a statement that is not given is missing, whatever was found', () => {
  const sheet = lay({ lines: [line('link', 'agrees')], answers: { 'form/link': undefined } })
  assert.deepEqual(
    sheet.open.map(({ id, standing }) => [id, standing]),
    [['answer:form/link', 'missing']],
  )
})

test('a question stands under the first statement it is about, which it does not repeat, and else on top', () => {
  const sheet = lay({
    questions: [
      question('of-link', ['/nothing', '/answers/form~1link', '/answers/form~1records']),
      question('of-method', ['/methods/0/share']),
      question('of-none', [null]),
      question('in-words', []),
    ],
  })
  assert.deepEqual(
    sheet.questions.map(({ id }) => id),
    ['of-none', 'in-words'],
  )
  assert.deepEqual(ids(sheet.asked), ['method:form', 'answer:form/link'])
})

test('a question about something found in a file that speaks to no statement is about the list', () => {
  const [point] = question('q', [null]).about
  const about = [{ ...point!, statement: null, stated: null, found: '12 of 40' }]
  const { asked } = lay({ questions: [{ ...question('q', []), about }] })
  assert.deepEqual(ids(asked), ['/list'])
})

test('an answered question stays with its line, which is no longer one of those asked', () => {
  const answered = { ...question('of-link', ['/answers/form~1link']), state: 'answered' } as const
  const sheet = lay({ lines: [line('link', 'agrees')], questions: [answered] })
  assert.deepEqual(sheet.asked, [])
  const [link] = sheet.open
  assert.deepEqual([link?.id, link?.questions[0]?.about[0]?.statement], ['answer:form/link', null])
})

test('a ground stands beside what it rests on, and beside the list where it rests on no line', () => {
  const resting = lay({ grounds: ['unproven'], restsOn: ['answer:form/link'] })
  assert.deepEqual(groundsOf(resting), { 'answer:form/link': ['unproven'] })
  const stated = lay({ grounds: ['bought', 'unproven'] })
  assert.deepEqual(groundsOf(stated), { '/list': ['unproven'], 'method:form': ['bought'] })
  const asked = { ...question('q', ['/answers/form~1records']), grounds: ['unproven'] }
  const put = lay({ grounds: ['unproven'], questions: [{ ...asked, state: 'answered' }] })
  assert.deepEqual(groundsOf(put), { 'answer:form/records': ['unproven'] })
})

test('of several statements that a decision rests on none is given all its grounds, which stand beside the list', () => {
  const resting = lay({
    grounds: ['unproven'],
    restsOn: ['answer:form/link', 'answer:form/wording'],
  })
  assert.deepEqual(groundsOf(resting), { '/list': ['unproven'] })
  const among = resting.open.filter(({ isAmongOthers }) => isAmongOthers)
  assert.deepEqual(ids(among), ['answer:form/link'])
})

test('a decision that is reviewed again grounds nothing any more', () => {
  assert.deepEqual(groundsOf(lay({ grounds: ['unproven'], status: 'in_review' })), {})
})

test('a condition stands beside the list', () => {
  const { open } = lay({ conditions: [{ code: 'first_half' }] })
  assert.deepEqual(
    open.map(({ id, conditions }) => [id, conditions.map(({ code }) => code)]),
    [['/list', ['first_half']]],
  )
})

interface Given {
  lines?: SheetLine[]
  answers?: Record<string, string | undefined>
  questions?: Question[]
  grounds?: string[]
  restsOn?: string[]
  conditions?: { code: string }[]
  status?: Case['status']
}

function lay(given: Given): OwnSheet {
  const { lines = [], answers = {}, questions = [], restsOn = [], status = 'rejected' } = given
  const { grounds = [], conditions = [] } = given
  const required = ['link', 'wording', 'records', 'purpose'].map((id) => ({
    id,
    necessity: 'required',
  }))
  const policy = {
    methods: [
      {
        code: 'form',
        stance: 'allowed',
        grounds: ['bought'],
        requirements: given.lines ? lines.map(idOf) : ['link', 'records'],
      },
    ],
    generalRequirements: ['purpose'],
    requirements: required,
  } as unknown as Policy
  const stated = Object.fromEntries(required.map(({ id }) => [`form/${id}`, 'given']))
  const content = {
    methods: [{ code: 'form', share: 100 }],
    answers: { ...stated, 'general/purpose': 'given', ...answers },
  }
  return layOwnSheet(policy, {
    status,
    questions,
    sheet: { lines, beside: [] },
    submissions: [{ content }],
    decision: {
      grounds: grounds.map((code) => ({
        code,
        basis: 'law',
        title: code,
        titles: { de: code, en: code },
      })),
      ...{ conditions, restsOn },
    },
  } as unknown as Parameters<typeof layOwnSheet>[1])
}

const idOf = ({ statement }: SheetLine) => statement.split('/')[1]!

const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)

function groundsOf({ asked, open, silent, agreeing }: OwnSheet) {
  const lines = [...asked, ...open, ...silent, ...agreeing].filter(({ grounds }) => grounds.length)
  return Object.fromEntries(lines.map(({ id, grounds }) => [id, grounds.map(({ code }) => code)]))
}

function line(id: string, standing: SheetLine['standing'], all: SheetFound[] = []): SheetLine {
  return { statement: `answer:form/${id}`, standing, found: all }
}

function found(
  severity: SheetFound['severity'],
  speaks: SheetFound['speaks'] = 'against',
): SheetFound {
  const text = { de: 'Text', en: 'Text' }
  return { from: 'finding', code: severity, batchId: null, severity, speaks, text }
}

function question(id: string, pointers: (string | null)[]): Question {
  const about = pointers.map((pointer) => ({
    ...{ pointer, statement: 'Label', stated: 'given' },
    ...{ file: null, columns: [], found: null },
  }))
  const by = { kind: 'rule', id: null, name: 'Regel' } as const
  return {
    id,
    text: '?',
    grounds: [],
    requirements: [],
    about,
    state: 'open',
    by,
    askedAt: '',
    answer: null,
  }
}
