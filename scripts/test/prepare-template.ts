import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { onServer } from '../../packages/server/src/testing/on-server.ts'
import { setUpDatabase } from './set-up-database.ts'

const name = 'freigabe_template'

/**
 * Name of a database that is set up on the throw-away PostgreSQL, from which each test takes a copy.
 * Nobody can connect to it any more: PostgreSQL copies no database that is in use.
 *
 * @param server where one may connect as superuser
 */
export async function prepareTemplate(server: string): Promise<string> {
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openPostgres(url.href)
  await setUpDatabase(database)
  await database.close()
  await onServer(server, `alter database ${name} allow_connections false`)
  return name
}
