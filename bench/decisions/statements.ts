import type { Requirement } from '@freigabe/core'
import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { plainLetters } from '../../packages/server/src/example/lists/names.ts'
import { policyFor } from '../../packages/server/src/testing/policy-at-home.ts'
import type { Statements } from './submission.ts'
import type { Trade } from './trades.ts'

/** What the answers are drawn from. Days are `YYYY-MM-DD`. */
export interface About {
  trade: Trade
  account: string
  countries: readonly string[]
  /** When the recipients came, and when they last bought. */
  came: { from: string; until: string }
  bought: { from: string; until: string }
  /** Whether the records stand in the recipients file, or in an export uploaded apart. */
  recordsInFile: boolean
  /** How those came once who were moved here. */
  original: string
  /** The share of the recommended answers that is given. */
  eager: number
}

type Answers = Statements['answers']

/** Statements that are complete: all that is required of these methods, and some of what is recommended. */
export function statementsOn(
  chance: Chance,
  methods: Statements['methods'],
  about: About,
): Statements {
  const policy = policyFor(...about.countries)
  const byId = new Map(policy.requirements.map((one) => [one.id, one]))
  const asked = [
    ...methods.flatMap(({ code }) => {
      const { requirements } = policy.methods.find((one) => one.code === code)!
      return requirements.map((id) => [code, id] as const)
    }),
    ...policy.generalRequirements.map((id) => ['general', id] as const),
  ]
  const answers: Answers = {}
  for (const [area, id] of asked) {
    const requirement = byId.get(id)!
    if (requirement.necessity !== 'required' && !chance.is(about.eager)) continue
    answers[`${area}/${id}`] = answerTo(chance, requirement, about)
  }
  return { methods, answers, countries: [...about.countries] }
}

function answerTo(chance: Chance, requirement: Requirement, about: About): Answers[string] {
  const known = own[requirement.id]
  if (known !== undefined) return known(about, chance)
  switch (requirement.kind) {
    case 'confirmation':
      return true
    case 'choice':
      return requirement.choices![0]!.value
    case 'number':
      return requirement.range?.min ?? 1
    case 'date':
      return about.came.until
    case 'link':
      return `https://www.${siteOf(about)}/newsletter/anmelden?form=${chance.whole(1, 99)}`
    case 'file':
      return fileOf(requirement, about, chance)
    case 'records':
      return about.recordsInFile ? 'recipients_file' : fileOf(requirement, about, chance)
    default:
      return `${about.account}: ${about.trade.sends}. ${about.trade.sells}.`
  }
}

/** Where an answer follows from the trade or the list. */
const own: Record<string, (about: About, chance: Chance) => Answers[string]> = {
  purpose: ({ trade }) => trade.sends,
  sender_name: ({ account }) => account,
  goods_sold: ({ trade }) => trade.sells,
  goods_advertised: ({ trade }) => trade.sells,
  collected_from: ({ came }) => came.from,
  collected_until: ({ came }) => came.until,
  ordered_from: ({ bought }) => bought.from,
  ordered_until: ({ bought }) => bought.until,
  original_method: ({ original }) => original,
  former_last_mailing: () => '2026-10-20',
  former_bounce_rate: (_, chance) => Math.round(chance.between(0.1, 1.4) * 10) / 10,
  former_complaint_rate: (_, chance) => Math.round(chance.between(0, 0.12) * 100) / 100,
  unsubscribe_handling: (_, chance) => chance.one(['platform_only', 'synced', 'by_hand']),
}

/** A supporting file that no other account has. */
function fileOf({ id }: Requirement, { account, trade }: About, chance: Chance) {
  return { file: `${account}, ${id}, ${chance.whole(1, 1_000_000)}\n${trade.sends}\n` }
}

/** `https://www.` and this is the site of an account. */
function siteOf({ account }: About): string {
  return `${plainLetters(account)}.example.org`
}
