import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Preview } from '../worker/messages.ts'
import { type Decision, decideOnFile, type Means } from './decide-on-file.ts'

const file = new File(['E-Mail\n'], 'kunden.csv')
const cleaned = new Blob(['E-Mail\r\n'])
const dropped = {
  ...{ refused: 0, empty: 1, invalid: 0, duplicates: 2 },
  ...{ gone: 3, listed: 0, stale: 0, roles: 0 },
}
const mended = {
  file: cleaned,
  mended: { rows: 10, dropped, freed: 0, respelt: 0, formulas: 0 },
}

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
    rows: 20,
    unwanted: { gone: 0, stale: 0, roles: 0 },
    atFirst: null,
    dayOrder: null,
    typos: [],
  }
}

/** Nothing in it is worth a question. */
const goodFile = { ...previewRead(null), screening: { notes: [], findings: [] } }

const quick = { always: false, beside: null }

function meansThat(decide: Decision[], preview: Preview, more: Partial<Means> = {}) {
  const asked: unknown[] = []
  const means: Means = {
    look: async () => preview,
    async ask(_file, _preview, outcome) {
      asked.push(outcome)
      return decide.shift()!
    },
    match: async () => null,
    mend: async () => mended,
    save: () => undefined,
    nameMended: () => 'bereinigt.csv',
    ...more,
  }
  return { means, asked }
}

test('a cleaned file is known by its headings, and read in the encoding that its mark tells', async () => {
  const clean: Decision = { kind: 'mended', domains: {}, leavesOutHidden: false, leaveOut: [] }
  const { means } = meansThat([clean], previewRead('iso-8859-15'))
  const sent = await decideOnFile(file, quick, means)
  assert.deepEqual([sent?.name, sent?.body, sent?.columns], ['bereinigt.csv', cleaned, {}])
})

test('the columns that were chosen, one after the other, go with the file, cleaned or not', async () => {
  const choices = [{ email: 1 }, { email: 2, signed_up_at: null }, { source: 0 }]
  for (const then of [
    { kind: 'as_it_is' },
    { kind: 'mended', domains: {}, leavesOutHidden: false, leaveOut: [] },
  ] as Decision[]) {
    const decisions = choices.map((columns): Decision => ({ kind: 'columns', columns }))
    const { means } = meansThat([...decisions, then], previewRead(null))
    const chosen = { email: 2, signed_up_at: null, source: 0 }
    assert.deepEqual((await decideOnFile(file, quick, means))?.columns, chosen)
  }
})

test('with a cleaned file goes from which one it was made and what was left out, with any other nothing', async () => {
  const clean: Decision = { kind: 'mended', domains: {}, leavesOutHidden: true, leaveOut: ['gone'] }
  const preview = { ...previewRead(null), sha256: 'ab'.repeat(32) }
  const sent = await decideOnFile(file, quick, meansThat([clean], preview).means)
  assert.deepEqual(sent?.mended, {
    from: 'ab'.repeat(32),
    rowsBefore: 20,
    rowsAfter: 10,
    leftOut: { empty: 1, duplicates: 2, gone: 3, hidden: 4 },
  })
  const plain = await decideOnFile(file, quick, meansThat([{ kind: 'as_it_is' }], preview).means)
  assert.equal(plain?.mended, null)
})

test('a list of those to be left out holds for whichever column is chosen afterwards, and its digest is kept', async () => {
  const list = new File(['carla@gmx.de'], 'sperrliste.csv')
  const hashes = new Int32Array(4)
  const read = { sha256: 'cd'.repeat(32), addresses: 1, hashes }
  const asked: unknown[] = []
  const match: Means['match'] = async (_, { preview }, { name }) => {
    asked.push([preview.reading.columns, name])
    return { name, list: read, rows: 1, refusal: null }
  }
  const given: unknown[] = []
  const mend: Means['mend'] = async (_file, seen) => {
    given.push(seen.match?.list)
    return mended
  }
  const clean: Decision = { kind: 'mended', domains: {}, leavesOutHidden: false, leaveOut: [] }
  const decisions: Decision[] = [
    { kind: 'list', list },
    { kind: 'columns', columns: { email: 1 } },
  ]
  const preview = { ...previewRead(null), sha256: 'ab'.repeat(32) }
  const look: Means['look'] = async (_, columns) => ({
    ...preview,
    reading: { columns, encoding: null },
  })
  const { means } = meansThat([...decisions, clean], preview, { look, match, mend })
  const sent = await decideOnFile(file, { always: true, beside: null }, means)
  assert.deepEqual(asked, [
    [{}, 'sperrliste.csv'],
    [{ email: 1 }, 'sperrliste.csv'],
  ])
  assert.deepEqual(given, [read])
  assert.equal(sent?.mended?.leaveOutList, read.sha256)
  const none: Decision[] = [{ kind: 'list', list }, { kind: 'list', list: null }, clean]
  const without = await decideOnFile(
    file,
    { always: true, beside: null },
    meansThat(none, preview, { match }).means,
  )
  assert.equal(without?.mended?.leaveOutList, undefined)
})

test('a list chosen before a good file is asked about and applied here; unseen it goes to the server, kept it goes as well', async () => {
  const list = new File(['carla@gmx.de'], 'sperrliste.csv')
  const read = { sha256: 'cd'.repeat(32), addresses: 1, hashes: new Int32Array(4) }
  const match: Means['match'] = async (_, __, { name }) => ({
    ...{ name, list: read, rows: 1, refusal: null },
  })
  const columns = { email: 2, unclear: [], confidence: 1, isChosen: true }
  const preview = { ...goodFile, columns, sha256: 'ab'.repeat(32) } as unknown as Preview
  const beside = { always: false, beside: list }
  const clean: Decision = { kind: 'mended', domains: {}, leavesOutHidden: false, leaveOut: [] }
  const { means, asked } = meansThat([clean], preview, { match })
  const sent = await decideOnFile(file, beside, means)
  assert.deepEqual([asked.length, sent?.mended?.leaveOutList, sent?.list], [1, read.sha256, null])
  const kept = meansThat([{ ...clean, keepsList: true }], preview, { match })
  const also = await decideOnFile(file, beside, kept.means)
  assert.deepEqual(also?.list, { file: list, keep: true })
  const unseen = meansThat([], preview, { look: async () => null })
  const plain = await decideOnFile(file, beside, unseen.means)
  assert.deepEqual([plain?.body, plain?.list], [file, { file: list, keep: false }])
})

test('saving, stopping and what fails leave the question open, and say so', async () => {
  const save: Decision = { kind: 'save', domains: {}, leavesOutHidden: false, leaveOut: [] }
  const answers = [async () => mended, async () => null, () => Promise.reject(new Error())]
  const { means, asked } = meansThat([save, save, save, { kind: 'leave_out' }], previewRead(null), {
    mend: () => answers.shift()!(),
  })
  assert.equal(await decideOnFile(file, quick, means), null)
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
    await decideOnFile(file, quick, means)
    assert.equal(asked.length, isShown ? 1 : 0)
  }
})

test('who would not wait for the look is asked nothing', async () => {
  const { means, asked } = meansThat([], previewRead(null), { look: async () => null })
  assert.equal((await decideOnFile(file, { always: true, beside: null }, means))?.body, file)
  assert.deepEqual(asked, [])
})
