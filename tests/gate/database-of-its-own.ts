import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { onServer } from '../../packages/server/src/testing/test-database.ts'
import { testConfig } from '../../packages/server/src/testing/test-house.ts'
import { setUpDatabase } from '../../scripts/test/prepare-databases.ts'
import { findServer } from '../../scripts/test/prepare-postgres.ts'
import {
  standbyOf,
  startPostgres,
  type ThrowAwayPostgres,
} from '../../scripts/test/start-postgres.ts'
import { type Balancer, layBalancer } from './balancer.ts'

const programs = findServer()
export const withoutPrograms = programs === undefined && 'there is no PostgreSQL'
/** A database that is killed has to keep what it reported as committed. */
const settings = { synchronous_commit: 'on' }

/** Clusters of PostgreSQL that a test may kill and exchange, at one constant address. */
export interface OwnDatabase {
  url: string
  /** The current one. */
  cluster: ThrowAwayPostgres
  house: OpenHouse
  /** Another one that has all that this one has, until it is told to stop following. */
  standBy(): Promise<Standby>
  /** Leads to another one from now on. */
  leadTo(cluster: ThrowAwayPostgres): void
  close(): Promise<void>
}

export interface Standby extends ThrowAwayPostgres {
  /** Later commits no longer reach it. */
  hearNoMore(): Promise<void>
  promote(): Promise<void>
}

export async function openOwnDatabase(): Promise<OwnDatabase> {
  const clusters = [await startPostgres(programs!, settings)]
  let cluster = clusters[0]!
  const balancer = await layBalancer([portOf(cluster)])
  const url = urlThrough(balancer)
  await onServer(cluster.url, 'create database freigabe')
  const setUp = await openPostgres(url)
  await setUpDatabase(setUp)
  await setUp.close()
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-own-'))
  const house = await openHouse(testConfig(folder), { database: await openPostgres(url) })
  house.gate.readAll()
  return {
    url,
    house,
    get cluster() {
      return cluster
    },
    async standBy() {
      const standby = await startPostgres(programs!, settings, standbyOf(cluster))
      clusters.push(standby)
      return { ...standby, ...standingBy(standby, cluster) }
    },
    leadTo(other) {
      cluster = other
      balancer.lead([portOf(other)])
    },
    async close() {
      await house.close()
      await balancer.close()
      for (const each of clusters) await each.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/**
 * Saves the contents of a cluster's folder, for which it is down a moment; returns a function that restores
 * them.
 */
export async function keepFolder(cluster: ThrowAwayPostgres): Promise<() => Promise<void>> {
  const kept = `${cluster.folder}.tar`
  await cluster.crash('SIGINT')
  execFileSync('tar', ['-C', cluster.folder, '-cf', kept, '.'])
  await cluster.restart()
  return async () => {
    await cluster.crash('SIGINT')
    for (const name of readdirSync(cluster.folder))
      rmSync(join(cluster.folder, name), { recursive: true })
    execFileSync('tar', ['-C', cluster.folder, '-xpf', kept])
    rmSync(kept)
    await cluster.restart()
  }
}

function standingBy(standby: ThrowAwayPostgres, primary: ThrowAwayPostgres) {
  const until = async (statement: string, on: ThrowAwayPostgres) => {
    const database = await openPostgres(on.url)
    while ((await database.pool.query(statement)).rowCount === 0) await pause(20)
    await database.close()
  }
  return {
    async hearNoMore() {
      const sent = `select from pg_stat_replication where replay_lsn = pg_current_wal_lsn()`
      await until(sent, primary)
      await onServer(standby.url, `alter system set primary_conninfo = ''`)
      await onServer(standby.url, 'select pg_reload_conf()')
      await until('select where not exists (select from pg_stat_wal_receiver)', standby)
    },
    promote: () => onServer(standby.url, 'select pg_promote()'),
  }
}

function portOf({ url }: ThrowAwayPostgres): number {
  return Number(new URL(url).port)
}

function urlThrough({ port }: Balancer): string {
  return `postgres://postgres@127.0.0.1:${port}/freigabe`
}
