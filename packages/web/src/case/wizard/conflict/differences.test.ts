import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Typed } from '../draft/draft-keeper.ts'
import { differences, merged, theirsAtFirst } from './differences.ts'

const base = draft({ 'general/purpose': 'Newsletter' })

test('only the parts in which two versions differ are put to the person', () => {
  const mine = draft({ 'general/purpose': 'Newsletter', 'general/sender_name': 'Tea' })
  const theirs = draft({ 'general/purpose': 'Offers', 'general/sender_name': 'Tea' })
  assert.deepEqual(differences(mine, theirs), [{ part: 'general/purpose' }])
})

test('what the person has not touched or left blank comes from the other version at first', () => {
  const mine = draft({ 'general/purpose': 'Newsletter', 'general/sender_name': 'Tea' })
  const theirs = draft({ 'general/purpose': 'Offers', 'general/place': 'Fair' })
  assert.deepEqual([...theirsAtFirst(mine, theirs, base)].sort(), [
    'general/place',
    'general/purpose',
  ])
})

test('each part of the merged version comes from where it was chosen', () => {
  const mine = draft({ 'general/purpose': 'Newsletter', 'general/sender_name': 'Tea' })
  const theirs = draft({ 'general/purpose': 'Offers', 'general/place': 'Fair' })
  const { answers } = merged(mine, theirs, new Set(['general/purpose', 'general/place'])).content
  assert.deepEqual(answers, {
    'general/purpose': 'Offers',
    'general/sender_name': 'Tea',
    'general/place': 'Fair',
  })
})

test('explanations are parts like answers: both are kept, and one that differs is put to the person', () => {
  const [link, roles] = ['/answers/form~1link', '/findings/role_accounts']
  const mine = draft({}, { [link]: 'Since May.' })
  const theirs = draft({}, { [link]: 'Since June.', [roles]: 'Companies.' })
  const parts = [`explanation:${link}`, `explanation:${roles}`]
  assert.deepEqual(
    differences(mine, theirs).map(({ part }) => part),
    parts,
  )
  const takeTheirs = theirsAtFirst(mine, theirs, draft({}))
  assert.deepEqual([...takeTheirs], [parts[1]])
  assert.deepEqual(merged(mine, theirs, takeTheirs).content.explanations, {
    [link]: 'Since May.',
    [roles]: 'Companies.',
  })
})

function draft(answers: Record<string, string>, explanations?: Record<string, string>): Typed {
  const content = { methods: [], answers, ...(explanations && { explanations }) }
  return { content, alsoCases: [], step: 2 }
}
