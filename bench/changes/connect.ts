import { openPostgres } from '../../packages/server/src/database/open-database.ts'

/** A connection of one's own, besides those of a house, and a function that ends it. */
export async function connect(url: string) {
  const database = await openPostgres(url, 1)
  const client = await database.pool.connect()
  return {
    client,
    async end() {
      client.release(true)
      await database.close()
    },
  }
}

export type Client = Awaited<ReturnType<typeof connect>>['client']
