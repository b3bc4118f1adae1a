import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { openEmptyDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import type { PostgresDatabase } from './open-database.ts'
import { PostgresClient } from './postgres-client.ts'

if (testDatabases.includes('postgres')) {
  describe('A connection to PostgreSQL', () => {
    let opened: TestDatabase
    let client: PostgresClient
    before(async () => {
      opened = await openEmptyDatabase('postgres')
      client = new PostgresClient({ connectionString: opened.url! })
      await client.connect()
      await client.query('create table pet (id int primary key)')
    })
    after(async () => {
      await client.end()
      await opened.database.close()
      await opened.drop()
    })

    test('sends what begins a transaction with its first statement, in which it holds', async () => {
      const setting = "select current_setting('lock_timeout') as found, pg_current_xact_id() as id"
      await client.query('begin')
      await client.query("set local lock_timeout = '7s'")
      const [first] = (await client.query(setting)).rows
      await client.query("set local lock_timeout = '8s'")
      const [second] = (await client.query(setting)).rows
      await client.query('commit')
      const [afterwards] = (await client.query(setting)).rows
      assert.deepEqual([first.found, second.found, afterwards.found], ['7s', '8s', '0'])
      assert.equal(first.id, second.id)
    })

    test('says of a setting that fails what it failed of, and does nothing without it', async () => {
      await client.query('begin')
      await client.query('set local role nobody_of_that_name')
      const insert = () => client.query('insert into pet values ($1)', [1])
      await assert.rejects(insert, /nobody_of_that_name/)
      await assert.rejects(insert, { code: '25P02' })
      await client.query('rollback')
      assert.deepEqual((await client.query('select * from pet')).rows, [])
    })

    test('forgets with a transaction what was set in it, though nothing was asked', async () => {
      for (const end of ['commit', 'rollback'] as const) {
        await client.query('begin')
        await client.query("set local lock_timeout = '7s'")
        const { command } = await client.query(end)
        assert.equal(command, end.toUpperCase())
      }
      assert.equal(client.getTransactionStatus(), 'I')
      const { rows } = await client.query("select current_setting('lock_timeout') as found")
      assert.deepEqual(rows, [{ found: '0' }])
    })

    test('tells every statement that is out when it is lost', async () => {
      const { pool } = opened.database as PostgresDatabase
      const lost = await pool.connect()
      await lost.query('begin')
      await lost.query("set local lock_timeout = '7s'")
      const { rows } = await client.query('select 1')
      assert.equal(rows.length, 1)
      const asked = lost.query('select pg_terminate_backend(pg_backend_pid())')
      await assert.rejects(asked, { code: '57P01' })
      lost.release(true)
      const { rows: again } = await sql`select 1 as one`.execute(opened.database.root)
      assert.deepEqual(again, [{ one: 1 }])
    })

    test('answers a library that asks in its own way as the driver does', async () => {
      const called = Promise.withResolvers<pg.QueryResult>()
      client.query('select $1::int as one', [1], (error: Error, result: pg.QueryResult) =>
        error ? called.reject(error) : called.resolve(result),
      )
      assert.deepEqual((await called.promise).rows, [{ one: 1 }])
      const { rows } = await client.query({ text: 'select 2 as two', rowMode: 'array' })
      assert.deepEqual(rows, [[2]])
      const query = new pg.Query('select 3 as three')
      const ended = new Promise((resolve) => query.on('end', resolve))
      client.query(query)
      await ended
    })
  })
}
