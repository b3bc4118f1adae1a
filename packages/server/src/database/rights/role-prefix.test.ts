import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { onServer, openEmptyDatabase, testDatabases } from '../../testing/test-database.ts'
import { openPostgres } from '../open-database.ts'
import { databaseRole, type RoleName, rolePrefix, roles } from './roles.ts'

/** Names in PostgreSQL have at most 63 bytes. */
const databaseNames = fc.string({ minLength: 1, maxLength: 63, unit: 'grapheme-ascii' })

test('an ordinary database name is its own prefix', () => {
  assert.equal(rolePrefix('freigabe_2'), 'freigabe_2')
})

test('role names of any database fit into PostgreSQL’s names and need no quoting', () => {
  fc.assert(
    fc.property(databaseNames, (name) => {
      for (const role of Object.keys(roles) as RoleName[]) {
        assert.match(databaseRole(rolePrefix(name), role), /^[a-z0-9_]{1,63}$/)
      }
    }),
  )
})

test('two databases never share their roles', () => {
  fc.assert(
    fc.property(databaseNames, databaseNames, (one, other) => {
      fc.pre(one !== other)
      assert.notEqual(rolePrefix(one), rolePrefix(other))
    }),
  )
  assert.notEqual(rolePrefix(`${'a'.repeat(60)}x`), rolePrefix(`${'a'.repeat(60)}y`))
  assert.notEqual(rolePrefix('Freigabe'), rolePrefix('freigabe'))
  assert.notEqual(rolePrefix('a-b'), rolePrefix('a_b'))
})

const withoutPostgres = !testDatabases.includes('postgres') && 'needs a server with roles'

test('a database goes by its own name, until it is told whose roles it shares', {
  skip: withoutPostgres,
}, async () => {
  const { database, url, drop } = await openEmptyDatabase('postgres')
  const name = new URL(url!).pathname.slice(1)
  await database.close()
  await onServer(url!, `alter database ${name} set freigabe.role_prefix = 'another_name'`)
  const told = await openPostgres(url!, 1)
  await told.close()
  await drop()
  assert.deepEqual([database.prefix, told.prefix], [name, 'another_name'])
})
