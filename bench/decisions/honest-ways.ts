import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { honestLists } from '../../packages/screening/src/testing/simulated/honest-lists.ts'
import { today } from '../../packages/screening/src/testing/simulated/life.ts'
import type { ListKind } from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import { bases } from './bases.ts'
import { type Draft, type DraftWish, dayText, drafted } from './draft.ts'
import { somebody } from './people.ts'
import { earlier, type Way } from './way.ts'

const day = 86_400

/** Lists as they should be, with all the untidiness of life. */
export const honestWays: readonly Way[] = [
  honest('form of the platform, imported by it', 8, (chance, key) => [
    platformsOwn(drafted(chance, key, bases.platformForm), 'platform_records'),
  ]),
  honest('form of the platform, delivered by it', 8, (chance, key) => [
    platformsOwn(recent(drafted(chance, key, bases.platformForm, few(chance))), 'platform_form'),
  ]),
  honest('form of the customer, delivered', 4, (chance, key) => {
    const kind = bases.platformForm.kinds[0]
    const draft = recent(drafted(chance, key, bases.doubleOptIn, { ...few(chance), kind }))
    draft.by = 'web_form'
    return [draft]
  }),
  honest('small growth of a clean group', 8, (chance, key) => [grown(chance, key)]),
  honest('small growth of a clean group, uploaded', 4, (chance, key) => {
    const draft = grown(chance, key)
    draft.by = 'customer'
    draft.isOwnWord = true
    return [draft]
  }),
  ...(['doubleOptIn', 'customers', 'members'] as const).map((base) =>
    honest(`large list of a known account: ${base}`, 3, (chance, key) => [
      either(known(drafted(chance, key, bases[base], large(chance)), 1)),
    ]),
  ),
  ...honestLists
    .filter((kind) => bases.doubleOptIn.kinds.includes(kind))
    .map((kind) =>
      honest(`double opt-in: ${kind.name}`, 1, (chance, key) => [
        either(drafted(chance, key, bases.doubleOptIn, { kind })),
      ]),
    ),
  honest('shop customers with their orders', 6, (chance, key) => [
    either(drafted(chance, key, bases.customers)),
  ]),
  honest('box at checkout', 4, (chance, key) => [either(drafted(chance, key, bases.checkout))]),
  honest('members of an association', 5, (chance, key) => [
    either(drafted(chance, key, bases.members)),
  ]),
  honest('fair and counter', 4, (chance, key) => [either(drafted(chance, key, bases.fair))]),
  honest('move from another platform', 7, (chance, key) => [
    either(drafted(chance, key, bases.migration)),
  ]),
  honest('customers moved from another platform', 3, (chance, key) => [
    either(drafted(chance, key, bases.movedCustomers)),
  ]),
  honest('customer database', 4, (chance, key) => [either(drafted(chance, key, bases.crm))]),
  honest('form without confirmation', 4, (chance, key) => [
    either(drafted(chance, key, bases.singleOptIn)),
  ]),
  honest('lead form in a network', 3, (chance, key) => [
    either(drafted(chance, key, bases.leadAds)),
  ]),
  honest('employees', 3, (chance, key) => [either(drafted(chance, key, bases.employees))]),
  honest('newsrooms', 3, (chance, key) => [either(drafted(chance, key, bases.press))]),
  honest('contest', 3, (chance, key) => [either(drafted(chance, key, bases.contest))]),
  honest('inquiries', 3, (chance, key) => [either(drafted(chance, key, bases.inquiry))]),
  honest('neighbours abroad, as stated', 3, (chance, key) => {
    const draft = either(drafted(chance, key, bases.doubleOptIn))
    draft.stated.countries!.push('FR')
    for (const one of draft.table.recipients) {
      if (chance.is(0.3)) Object.assign(one, somebody(chance, { from: 'france', atWork: 0 }))
    }
    return [draft]
  }),
  honest('three accounts that one agency looks after', 1, (chance, key) => {
    const contact = { name: 'Agentur', email: `team@${key.replaceAll(' ', '-')}.example.org` }
    return ['one', 'two', 'three'].map((part) => {
      const draft = either(drafted(chance, `${key} ${part}`, bases.doubleOptIn))
      draft.stated.contact = contact
      return draft
    })
  }),
]

export function honest(name: string, each: number, make: Way['make']): Way {
  return { name, truth: 'honest', each, make }
}

/** Customers import by themselves, or through a platform that passes their files on. */
export function either(draft: Draft): Draft {
  draft.by = draft.chance.one(['customer', 'platform'])
  return draft
}

function platformsOwn(draft: Draft, by: Draft['by']): Draft {
  draft.by = by
  draft.isOwnWord = false
  return draft
}

/** As many as a form brings in a day or two. */
function few(chance: Chance): DraftWish {
  return { rows: chance.whole(15, 120), ageDays: 400 }
}

/** So many that a part of them says something, from an account that is there for a while. */
export function large(chance: Chance, kind?: ListKind): DraftWish {
  return { kind, rows: chance.whole(1600, 2800), ageDays: 400, isComplete: true }
}

/**
 * From an account of which people accepted so many good lists before, which were mailed and well received: people of
 * the same audience, some of them earlier.
 */
export function known(draft: Draft, lists: number): Draft {
  const { account, table } = draft
  const { recipients } = table
  const partOf = (part: number) => recipients.filter((_, row) => row % (lists + 8) === part)
  draft.earlier = Array.from({ length: lists }, (_, part) => {
    const good = { ...table, recipients: partOf(part).map((one) => ({ ...one })) }
    const group = `${account.key} good ${part + 1}`
    // Whole weeks, so that the days of the week stay what they are.
    return earlier({ ...draft, group, table: good }, 28 * (part + 1))
  })
  draft.table = { ...table, recipients: recipients.filter((_, row) => row % (lists + 8) >= lists) }
  return draft
}

/** Who signed up within the last two days, since when the form has been delivering. */
export function recent(draft: Draft): Draft {
  return movedTo(draft, 2)
}

/** A twentieth more in a group that was accepted before, recorded and imported by the platform. */
export function grown(chance: Chance, key: string): Draft {
  const kind = bases.platformForm.kinds[0]
  const rows = chance.whole(700, 1300)
  const group = drafted(chance, key, bases.doubleOptIn, { rows, kind, ageDays: 400 })
  group.by = 'platform_records'
  const more = moreOf(chance, key, group)
  more.earlier = [earlier(group, 90)]
  return more
}

/** The next few of a group, who came since it was accepted. */
export function moreOf(chance: Chance, key: string, group: Draft): Draft {
  const { by, table } = group
  const rows = chance.whole(25, 60)
  const kind = bases.platformForm.kinds[0]
  const more = drafted(chance, key, bases.doubleOptIn, { rows, kind, of: group })
  const { recipients } = more.table
  more.table = { recipients, columns: [...table.columns], writing: table.writing }
  return { ...movedTo(more, 85), by, group: group.group, isOwnWord: false }
}

/** The same people at the same times of day, but within the last days, and stated so. */
function movedTo(draft: Draft, days: number): Draft {
  for (const one of draft.table.recipients) {
    const date = Math.floor(one.signedUp! / day) * day
    const later = today - (draft.chance.whole(0, days) + 1) * day - date
    one.signedUp! += later
    one.confirmed = Math.min(one.confirmed! + later, today)
  }
  const { answers } = draft.stated
  for (const key of Object.keys(answers)) {
    if (key.endsWith('/collected_from')) answers[key] = dayText(today - (days + 2) * day)
    if (key.endsWith('/collected_until')) answers[key] = dayText(today)
  }
  return draft
}
