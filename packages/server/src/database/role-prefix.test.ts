import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rolePrefix } from './role-prefix.ts'
import { databaseRole, type RoleName, roles } from './roles.ts'

/** PostgreSQL's names have at most 63 bytes. */
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
