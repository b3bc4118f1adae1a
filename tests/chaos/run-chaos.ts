import { setTimeout as pause } from 'node:timers/promises'
import {
  castAccount,
  castReviewer,
  completeContent,
} from '../../packages/server/src/testing/cast.ts'
import { playCase } from './case-story.ts'
import { type Counted, count } from './count.ts'
import { dice } from './dice.ts'
import { insistentPerson, type Patience } from './insist.ts'
import { type DatabaseKind, type Installation, install } from './installation.ts'
import { Ledger } from './ledger.ts'
import { type Strikes, strike } from './strikes.ts'

export interface ChaosWish {
  database: DatabaseKind
  kills: number
  seed: number
  /** Accounts whose owners work at the same time, each with a reviewer of their own. */
  accounts: number
}

export interface ChaosReport extends Counted, Patience {
  database: DatabaseKind
  strikes: Strikes
  decided: number
  gateAsked: number
  surprises: readonly string[]
  seconds: number
}

const ends = new Set(['accepted', 'rejected'])

/** Nothing takes longer once the killing has stopped: a dead worker's jobs pass on after 25 seconds. */
const longestCalm = 180_000

/**
 * Kills parts of an installation while people work in it, lets the people finish, and counts the results.
 * Null where there is no PostgreSQL.
 */
export async function runChaos(wish: ChaosWish): Promise<ChaosReport | null> {
  const startedAt = performance.now()
  const draw = dice(wish.seed)
  const installation = await install(wish.database, draw)
  if (installation === null) return null
  try {
    const people = await castPeople(installation, wish.accounts)
    for (const part of installation.parts) if (part.name !== 'database') await part.start()
    const ledger = new Ledger()
    const patience: Patience = { lostAnswers: 0, comeAgain: 0 }
    const work = await atWork(installation, people, { ledger, patience })
    const strikes = await strike(installation.parts, { ...wish, draw, nextWrite: work.nextWrite })
    await work.end()
    await untilCalm(installation)
    await installation.endProcesses()
    const counted = await countIn(installation, ledger)
    const decided = ledger.cases.filter(({ outcome }) => ends.has(outcome ?? '')).length
    const { gateAsked, surprises } = ledger
    const { lostAnswers, comeAgain } = patience
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    const told = { decided, gateAsked, surprises, lostAnswers, comeAgain, seconds }
    return { database: wish.database, strikes, ...counted, ...told }
  } finally {
    await installation.remove()
  }
}

/** The owners, the reviewers, and what each account states about its recipients. */
async function castPeople(installation: Installation, accounts: number) {
  const house = await installation.open()
  try {
    return await Array.fromAsync({ length: accounts }, async (_, place) => {
      const { account, owner } = await castAccount(house, `Versender ${place + 1}`)
      const reviewer = await castReviewer(house)
      const content = await completeContent(house, account)
      return { account, content, owner: owner.email, reviewer: reviewer.email }
    })
  } finally {
    await house.close()
  }
}

/** Has every account play one case after another until told to end, and then finish its last one. */
async function atWork(
  { url }: Installation,
  people: Awaited<ReturnType<typeof castPeople>>,
  { ledger, patience }: { ledger: Ledger; patience: Patience },
) {
  let written = Promise.withResolvers<void>()
  patience.onWrite = () => {
    written.resolve()
    written = Promise.withResolvers()
  }
  let [goesOn, number] = [true, 0]
  const lanes = people.map(async ({ account, content, owner, reviewer }) => {
    const cast = {
      account,
      content,
      customer: await insistentPerson(url, owner, patience),
      reviewer: await insistentPerson(url, reviewer, patience),
    }
    return async () => {
      while (goesOn) {
        number += 1
        await playCase(cast, number, ledger).catch((error: unknown) => {
          ledger.surprises.push(error instanceof Error ? error.message : String(error))
        })
      }
    }
  })
  const playing = (await Promise.all(lanes)).map((play) => play())
  return {
    nextWrite: () => written.promise,
    async end() {
      goesOn = false
      await Promise.all(playing)
    },
  }
}

/** Waits until the queue reports that it is empty; jobs that are never done are counted afterwards. */
async function untilCalm({ url }: Installation) {
  const until = performance.now() + longestCalm
  const waits =
    /^freigabe_jobs\{kind="(screen-batch|send-mail|carry-out-decision)",state="(created|retry|active)"\} [1-9]/m
  for (let calm = 0; calm < 2 && performance.now() < until; ) {
    const metrics = await fetch(`${url}/metrics`).then((answer) => answer.text())
    calm = waits.test(metrics) ? 0 : calm + 1
    // The figures are taken at most every five seconds.
    await pause(5500)
  }
}

async function countIn(installation: Installation, ledger: Ledger): Promise<Counted> {
  const house = await installation.open()
  try {
    return await count(house, ledger, installation.mails.received)
  } finally {
    await house.close()
  }
}
