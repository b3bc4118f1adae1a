import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A PostgreSQL database of its own, with the settings of an installation on it. */
export interface ScratchDatabase {
  settings: Record<string, string>
  drop(): Promise<void>
}

/** Creates it on the server that tests are given. */
export async function createScratchDatabase(server: string): Promise<ScratchDatabase> {
  const name = `freigabe_cli_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const keys = ['SESSION', 'SKETCH', 'SEALING', 'SIGNING'].map((purpose) => [
    `FREIGABE_${purpose}_KEY`,
    `k1:${randomBytes(32).toString('base64')}`,
  ])
  return {
    settings: { DATABASE_URL: url.href, ...Object.fromEntries(keys) },
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
