import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import {
  europeanMail,
  europeanTrades,
  germanMail,
  germanTrades,
  inventedEnding,
} from '../../packages/server/src/example/lists/domains.ts'
import {
  european,
  german,
  type NamePool,
  plainLetters,
} from '../../packages/server/src/example/lists/names.ts'

/** Where recipients live, and how many of a hundred write from a company. */
export interface Milieu {
  from: 'germany' | 'britain' | 'france'
  atWork: number
}

interface Named {
  first: string
  last: string
  email: string
}

interface Place {
  names: NamePool
  mail: readonly (readonly [string, number])[]
  trades: readonly string[]
  /** Of the domains of its companies. */
  ending: string
}

const places: Record<Milieu['from'], Place> = {
  germany: { names: german, mail: germanMail, trades: germanTrades, ending: inventedEnding },
  britain: {
    names: european,
    mail: europeanMail,
    trades: europeanTrades,
    ending: '-example.co.uk',
  },
  france: {
    names: european,
    mail: [
      ['orange.fr', 40],
      ['free.fr', 20],
      ['laposte.net', 10],
      ['wanadoo.fr', 15],
      ['gmail.com', 15],
    ],
    trades: europeanTrades,
    ending: '-example.fr',
  },
}

/** An invented person. Nothing is ever sent to anybody here. */
export function somebody(chance: Chance, { from, atWork }: Milieu): Named {
  const { names, mail, trades, ending } = places[from]
  const first = chance.one(chance.is(0.53) ? names.women : names.men)
  const last = chance.is(0.12)
    ? `${chance.one(names.last)}-${chance.one(names.last)}`
    : chance.one(names.last)
  if (chance.is(atWork / 100)) {
    const domain = `${plainLetters(chance.one(names.last))}-${chance.one(trades)}${ending}`
    return { first, last, email: `${mailboxOf(chance, first, last)}@${domain}` }
  }
  // At large providers the plain name is mostly taken.
  const more = chance.is(0.75) ? chance.one(['', '.', '_']) + chance.whole(1, 9999) : ''
  const email = `${mailboxOf(chance, first, last)}${more}@${weighted(chance, mail)}`
  return { first, last, email }
}

function mailboxOf(chance: Chance, first: string, last: string): string {
  const [given, family] = [plainLetters(first), plainLetters(last)]
  return weighted(chance, [
    [`${given}.${family}`, 6],
    [`${given}${family}`, 2],
    [`${given.charAt(0)}.${family}`, 2],
    [`${family}.${given}`, 1],
    [`${family}${given.charAt(0)}`, 1],
  ])
}

/** One of the values, by their weights. */
function weighted<T>(chance: Chance, of: readonly (readonly [T, number])[]): T {
  let left = chance.part() * of.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of of) {
    left -= weight
    if (left < 0) return value
  }
  return of.at(-1)![0]
}
