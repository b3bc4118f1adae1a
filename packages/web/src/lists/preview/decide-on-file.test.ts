import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Preview } from '../worker/messages.ts'
import { type Decision, decideOnFile, type Means } from './decide-on-file.ts'

const file = new File(['E-Mail\n'], 'kunden.csv')
const mended = new Blob(['E-Mail\r\n'])

/** Read from column 2, remembered or found; nothing could be counted, so it is worth a question. */
function previewRead(encoding: Preview['reading']['encoding']): Preview {
  const found = { email: 2, unclear: [], confidence: 1, isChosen: false }
  const columns = { ...found, header: null, width: 3, roles: [] }
  const reading = { columns: {}, encoding }
  return {
    reading,
    columns,
    sha256: null,
    screening: null,
    refusal: null,
    empty: 0,
    lines: [],
    hiddenRows: 0,
    typos: [],
  }
}

function meansThat(decide: Decision[], preview: Preview, more: Partial<Means> = {}) {
  const asked: unknown[] = []
  const means: Means = {
    look: async () => preview,
    async ask(_file, _preview, outcome) {
      asked.push(outcome)
      return decide.shift()!
    },
    mend: async () => mended,
    save: () => undefined,
    nameMended: () => 'bereinigt.csv',
    ...more,
  }
  return { means, asked }
}

test('a cleaned file is known by its headings, and read in the encoding that its mark tells', async () => {
  const clean: Decision = { kind: 'mended', domains: {}, leavesOutHidden: false }
  const { means } = meansThat([clean], previewRead('iso-8859-15'))
  const sent = await decideOnFile(file, false, means)
  assert.deepEqual([sent?.name, sent?.body, sent?.columns], ['bereinigt.csv', mended, {}])
})

test('the columns that were chosen, one after the other, go with the file, cleaned or not', async () => {
  const choices = [{ email: 1 }, { email: 2, signed_up_at: null }, { source: 0 }]
  for (const then of [
    { kind: 'as_it_is' },
    { kind: 'mended', domains: {}, leavesOutHidden: false },
  ] as Decision[]) {
    const decisions = choices.map((columns): Decision => ({ kind: 'columns', columns }))
    const { means } = meansThat([...decisions, then], previewRead(null))
    const chosen = { email: 2, signed_up_at: null, source: 0 }
    assert.deepEqual((await decideOnFile(file, false, means))?.columns, chosen)
  }
})

test('saving, stopping and what fails leave the question open, and say so', async () => {
  const save: Decision = { kind: 'save', domains: {}, leavesOutHidden: false }
  const answers = [async () => mended, async () => null, () => Promise.reject(new Error())]
  const { means, asked } = meansThat([save, save, save, { kind: 'leave_out' }], previewRead(null), {
    mend: () => answers.shift()!(),
  })
  assert.equal(await decideOnFile(file, false, means), null)
  assert.deepEqual(asked, [null, 'saved', null, 'unreadable'])
})

test('a slip that weighs nothing is still shown where it can be mended, and not in a long list', async () => {
  for (const [recipients, isShown] of [
    [80, true],
    [5000, false],
  ] as const) {
    const columns = { email: 2, unclear: [], confidence: 1, isChosen: true }
    const facts = { recipients, typos: 1, domains: [] }
    const screening = { notes: [], findings: [{ id: 'typo_domains', severity: 'info', facts }] }
    const preview = { ...previewRead(null), screening, columns } as unknown as Preview
    const { means, asked } = meansThat([{ kind: 'as_it_is' }], preview)
    await decideOnFile(file, false, means)
    assert.equal(asked.length, isShown ? 1 : 0)
  }
})

test('who would not wait for the look is asked nothing', async () => {
  const { means, asked } = meansThat([], previewRead(null), { look: async () => null })
  assert.equal((await decideOnFile(file, true, means))?.body, file)
  assert.deepEqual(asked, [])
})
