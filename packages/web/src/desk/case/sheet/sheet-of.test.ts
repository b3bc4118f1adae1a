import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy, SheetFound, SheetLine } from '@freigabe/contract'
import type { Claims } from '../claims-of.ts'
import { isGrave, laySheet, statementOrder } from './sheet-of.ts'

test('what weighs most stands on top, then what lacks, then what nothing speaks to, and last what agrees', () => {
  const sheet = lay(
    { link: 'agrees', wording: 'silent', records: 'against', proof: 'against' },
    {
      records: [found('notice')],
      proof: [found('serious')],
    },
  )
  assert.deepEqual(statementOrder(sheet), [
    'answer:form/proof',
    'answer:form/records',
    'method:form',
    'answer:form/wording',
    'answer:form/link',
  ])
})

test('a statement that is not given is missing, whatever else was found', () => {
  const sheet = lay({ link: 'agrees' }, {}, { link: undefined })
  assert.deepEqual(
    sheet.open.map(({ id, standing }) => [id, standing]),
    [['answer:form/link', 'missing']],
  )
})

test('what agrees and reads otherwise than before does not fold', () => {
  const sheet = lay({ link: 'agrees' }, {}, {}, 'changed')
  assert.equal(sheet.agreeing.length, 0)
  assert.ok(sheet.silent.some(({ id }) => id === 'answer:form/link'))
})

test('a method that the policy refuses stands on top', () => {
  const sheet = lay({ link: 'silent' }, {}, {}, null, 'forbidden')
  assert.deepEqual(
    sheet.open.map(({ id }) => id),
    ['method:form'],
  )
})

test('what speaks to no statement is a line of its own where it weighs or comes from elsewhere', () => {
  const lines = ['info', 'warning'] as const
  const [light, grave] = lines.map((severity) =>
    laySheet(policyOf('allowed'), claims({}, {}, null), { lines: [], beside: [found(severity)] }),
  )
  assert.ok(!all(light!).includes('/list'))
  assert.deepEqual(
    grave!.open.map(({ id }) => id),
    ['/list'],
  )
})

test('only what tells against it and weighs a warning or more is grave', () => {
  assert.deepEqual(
    (['info', 'notice', 'warning', 'serious'] as const).map((severity) => isGrave(found(severity))),
    [false, false, true, true],
  )
  assert.ok(!isGrave({ ...found('serious'), speaks: 'for' }))
})

type Standings = Record<string, SheetLine['standing']>

function lay(
  standings: Standings,
  founds: Record<string, SheetFound[]> = {},
  answers: Record<string, string | undefined> = {},
  change: 'changed' | null = null,
  stance: 'allowed' | 'forbidden' = 'allowed',
) {
  const lines = Object.entries(standings).map(([id, standing]) => ({
    statement: `answer:form/${id}`,
    standing,
    found: founds[id] ?? [],
  }))
  return laySheet(policyOf(stance), claims(standings, answers, change), { lines, beside: [] })
}

const policyOf = (stance: string) => ({ methods: [{ code: 'form', stance }] }) as unknown as Policy

const all = ({ open, silent, agreeing }: ReturnType<typeof laySheet>) =>
  [...open, ...silent, ...agreeing].map(({ id }) => id)

const judged = (id: string) => ({ id, value: null, by: null, at: null, revision: null })

function claims(
  standings: Standings,
  answers: Record<string, string | undefined>,
  change: 'changed' | null,
): Claims {
  const claim = (id: string) => ({
    key: `form/${id}`,
    answer: id in answers ? answers[id] : 'given',
    change,
    faults: [],
    assessment: judged(`answer:form/${id}`),
  })
  const group = {
    method: 'form',
    share: 100,
    change: null,
    assessment: judged('method:form'),
    claims: Object.keys(standings).map(claim),
    leftOut: [],
  }
  return { groups: [group], faults: [] } as unknown as Claims
}

function found(severity: SheetFound['severity']): SheetFound {
  const text = { de: 'Text', en: 'Text' }
  return { from: 'finding', code: severity, batchId: null, severity, speaks: 'against', text }
}
