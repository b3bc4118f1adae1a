import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InvalidateQueryFilters, QueryClient } from '@tanstack/react-query'
import { about, keyOf } from './keys.ts'
import { read, readPages } from './read.ts'

const group = read('readGroup', { params: { account: 'a-1', group: 'g-1' } })
const cases = readPages('listCases', { params: { account: 'a-1' } })
const otherGroup = read('readGroup', { params: { account: 'a-2', group: 'g-2' } })
const account = read('readAccount', { params: { account: 'a-1' } })
const deskCase = read('readDeskCase', { params: { account: 'a-1', case: 'c-1' } })
const otherDeskCase = read('readDeskCase', { params: { account: 'a-1', case: 'c-2' } })
const queue = readPages('readQueue', { query: { account: 'a-1' } })
const all = { group, cases, otherGroup, account, deskCase, otherDeskCase, queue }

test('what follows from the lists and cases of an account becomes stale together, and nothing else', () => {
  assert.deepEqual(staleAfter(about('process', 'a-1')), ['group', 'cases'])
})

test('what is read at the desk becomes stale together, of whichever account', () => {
  assert.deepEqual(staleAfter(about('desk')), ['deskCase', 'otherDeskCase', 'queue'])
})

test('an operation names all that was read by it, and a part of its input what was asked with that part', () => {
  assert.deepEqual(staleAfter({ queryKey: keyOf('readQueue') }), ['queue'])
  const ofCase = keyOf('readDeskCase', { params: { case: 'c-1' } })
  assert.deepEqual(staleAfter({ queryKey: ofCase }), ['deskCase'])
})

test('a query is kept once however its input is ordered, and a list apart from its pages', () => {
  const queries = new QueryClient()
  const group = read('readGroup', { params: { group: 'g-1', account: 'a-1' } })
  queries.setQueryData(all.group.queryKey, {} as never)
  assert.ok(queries.getQueryState(group.queryKey))
  queries.setQueryData(cases.queryKey, { pages: [], pageParams: [] })
  const list = read('listCases', { params: { account: 'a-1' } })
  assert.equal(queries.getQueryState(list.queryKey), undefined)
})

function staleAfter(filters: InvalidateQueryFilters) {
  const queries = new QueryClient()
  for (const { queryKey } of Object.values(all)) queries.setQueryData(queryKey, {} as never)
  void queries.invalidateQueries(filters)
  return Object.entries(all)
    .filter(([, { queryKey }]) => queries.getQueryState(queryKey)?.isInvalidated)
    .map(([name]) => name)
}
