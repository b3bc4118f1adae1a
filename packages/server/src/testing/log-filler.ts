import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { openEmbedded } from '../database/open-database.ts'

/**
 * A process with an embedded database in the folder FOLDER, for tests of a disk without room for the
 * database's log. Prints `ready`; once told to, it writes on and on, as a server would.
 */
const [folder] = process.argv.slice(2)
const { root } = await openEmbedded(folder!)
await sql`create table kept as select 0 as number`.execute(root)
console.log('ready')
await once(process.stdin, 'data')
for (;;) {
  await write().catch(() => undefined)
  await nextTurn()
}

async function write() {
  await sql`select pg_logical_emit_message(false, 'test', repeat('x', 100000))`.execute(root)
  await sql`update kept set number = number + 1`.execute(root)
  await sql`vacuum kept`.execute(root)
}
