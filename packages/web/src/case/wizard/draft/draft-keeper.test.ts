import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '@freigabe/contract'
import { createDraftKeeper, type Typed } from './draft-keeper.ts'

const anna = { id: 'anna', name: 'Anna' }
const ben = { id: 'ben', name: 'Ben' }

test('what is typed is safe in the copy at once and leaves it when the server has the same words', async () => {
  const { server, storage, open } = place()
  const keeper = open()
  keeper.type(words('Newsletter'))
  assert.match(storage.read() ?? '', /Newsletter/)
  await keeper.flush()
  assert.equal(server.draft.content.answers['general/purpose'], 'Newsletter')
  assert.equal(storage.read(), null)
  assert.equal(keeper.read().state, 'saved')
})

test('a copy that never reached the server is picked up by the next visit', async () => {
  const { server, open } = place()
  server.reachable = false
  const first = open()
  first.type(words('Newsletter'))
  await first.flush()
  assert.equal(first.read().state, 'failed')
  server.reachable = true
  const next = open()
  assert.equal(next.read().typed.content.answers['general/purpose'], 'Newsletter')
  await next.flush()
  assert.equal(server.draft.version, 1)
  first.finish()
})

test('words typed while a save is under way are saved after it', async () => {
  const { server, open } = place()
  const keeper = open()
  keeper.type(words('One'))
  const saving = keeper.flush()
  keeper.type(words('One two'))
  await saving
  await keeper.flush()
  assert.equal(server.draft.content.answers['general/purpose'], 'One two')
  assert.equal(server.draft.version, 2)
})

test('what the server says of the same draft by now is heard, but no version of somebody else', async () => {
  const { server, open } = place()
  const keeper = open()
  const mistake = { pointer: '/countries' } as Draft['contradictions'][number]
  server.draft = { ...server.draft, contradictions: [mistake] }
  await keeper.refresh()
  assert.deepEqual(keeper.read().server.contradictions, [mistake])
  server.saveAs(ben, words('Ben'))
  await keeper.refresh()
  assert.equal(keeper.read().server.version, 0)
  keeper.type(words('Anna'))
  await keeper.flush()
  assert.equal(keeper.read().conflict?.content.answers['general/purpose'], 'Ben')
})

test('two people never overwrite each other: both versions stay until one is chosen', async () => {
  const { server, storage, open } = place()
  const keeper = open()
  server.saveAs(ben, words('Ben'))
  keeper.type(words('Anna'))
  await keeper.flush()
  assert.equal(keeper.read().conflict?.content.answers['general/purpose'], 'Ben')
  assert.equal(keeper.read().typed.content.answers['general/purpose'], 'Anna')
  assert.match(storage.read() ?? '', /Anna/)
  keeper.settle(words('Anna and Ben'))
  await keeper.flush()
  assert.equal(server.draft.content.answers['general/purpose'], 'Anna and Ben')
  assert.equal(keeper.read().conflict, null)
})

test('choosing the other version leaves nothing to save and no copy', async () => {
  const { server, storage, open } = place()
  const keeper = open()
  server.saveAs(ben, words('Ben'))
  keeper.type(words('Anna'))
  await keeper.flush()
  keeper.settle(words('Ben'))
  await keeper.flush()
  assert.equal(server.draft.version, 1)
  assert.equal(keeper.read().state, 'saved')
  assert.equal(storage.read(), null)
})

test('one’s own save whose answer got lost is known again and is no conflict', async () => {
  const { server, open } = place()
  const keeper = open()
  server.losesAnswers = true
  keeper.type(words('One'))
  await keeper.flush()
  server.losesAnswers = false
  keeper.type(words('One two'))
  await keeper.flush()
  assert.equal(keeper.read().conflict, null)
  assert.equal(server.draft.content.answers['general/purpose'], 'One two')
})

test('a refusal for good is shown and not repeated', async () => {
  const { server, open } = place()
  const keeper = open()
  server.refuses = true
  keeper.type(words('Late'))
  await keeper.flush()
  assert.equal((keeper.read().refusal as Error).message, 'refused')
  await keeper.flush()
  assert.equal(server.attempts, 1)
})

function words(purpose: string): Typed {
  return {
    content: { methods: [], answers: { 'general/purpose': purpose } },
    alsoCases: [],
    step: 2,
  }
}

/** A server that holds one draft as ours does, and a place for the copy. */
function place() {
  const server = {
    draft: empty(),
    reachable: true,
    losesAnswers: false,
    refuses: false,
    attempts: 0,
    saveAs(by: { id: string; name: string }, typed: Typed) {
      const version = server.draft.version + 1
      server.draft = { ...server.draft, ...structuredClone(typed), version, savedBy: by }
      return server.draft
    },
  }
  let copy: string | null = null
  const storage = {
    read: () => copy,
    write: (text: string) => {
      copy = text
    },
    clear: () => {
      copy = null
    },
  }
  const open = () =>
    createDraftKeeper({
      draft: server.draft,
      personId: anna.id,
      async save(typed, version) {
        server.attempts += 1
        if (!server.reachable) throw new Error('again')
        if (server.refuses) throw new Error('refused')
        if (version !== server.draft.version) throw new Error('changed')
        const saved = server.saveAs(anna, typed)
        if (server.losesAnswers) throw new Error('again')
        return saved
      },
      read: async () => server.draft,
      judge: (error) => (error as Error).message as 'changed' | 'again' | 'refused',
      storage,
      againMs: 2 ** 30,
    })
  return { server, storage, open }
}

function empty(): Draft {
  return {
    version: 0,
    content: { methods: [], answers: {} },
    alsoCases: [],
    step: 1,
    completeness: {
      required: 0,
      answered: 0,
      percent: 0,
      missing: [],
      recommendedMissing: [],
      nextBest: null,
    },
    faults: [],
    contradictions: [],
    suggestions: [],
    columnsInFiles: null,
    policy: { publication: 1, countries: [], hasRecipients: true },
    savedAt: null,
    savedBy: null,
  }
}
