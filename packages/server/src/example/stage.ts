import type { Account, AccountRole } from '@freigabe/contract'
import type { House } from '../house.ts'
import { createAccount } from '../people/accounts/create-account.ts'
import type { Biller } from './billing-acts.ts'
import type { Customer } from './customer-acts.ts'
import type { Reviewer } from './desk-acts.ts'
import { plainLetters } from './lists/plain-letters.ts'
import { joinAccount, type Person } from './people.ts'
import type { Adviser } from './request-acts.ts'
import type { StoryClock, StoryTime } from './story-time.ts'

/** What every story plays on. */
export interface Stage {
  /** A house with the story's clock. Nothing is enqueued in it: the story does the jobs' work itself. */
  house: House
  clock: StoryClock
  time: StoryTime
  admin: Person
  miriam: Reviewer
  tobias: Reviewer
  lead: Reviewer
  support: Adviser
  billing: Biller
  /** Notes that somebody can sign in, for the list that is printed and shown. */
  signIn(email: string, name: string, role: string, of: string): void
}

/** One group's story: yields the moment at which it goes on, and is resumed when the clock is there. */
export type Story = AsyncGenerator<string, void, void>

/** An account in the story, with a way to act as each of its people. */
export interface Customers {
  account: Account
  as(person: Person): Customer
  /** Somebody new, with an address at the account's own domain. */
  join(name: string, role: AccountRole): Promise<Person>
  /** Somebody who belongs to another account already. */
  share(person: Person, role: AccountRole): Promise<Person>
}

type NewAccount = Pick<Account, 'name' | 'locale' | 'timeZone' | 'country'> & {
  reference: string
  domain: string
}

/** Opens an account so many days ago, as the administrator does for a new customer. */
export async function openAccount(
  stage: Stage,
  daysAgo: number,
  wish: NewAccount,
): Promise<Customers> {
  const { house, admin } = stage
  stage.clock.moveTo(stage.time.daysAgo(daysAgo, '09:20'))
  const by = { kind: 'staff', personId: admin.id, role: 'admin' } as const
  const account = await createAccount(house, by, wish)
  const { locale, timeZone } = wish
  return {
    account,
    as: (person) => ({ house, account: account.id, person }),
    join(name, role) {
      const email = `${mailbox(name)}@${wish.domain}`
      stage.signIn(email, name, role, wish.name)
      return joinAccount(house, admin, account.id, { name, email, locale, timeZone }, role)
    },
    share: (person, role) => joinAccount(house, admin, account.id, person, role),
  }
}

/** `Rüdiger Brandt` has the mailbox `ruediger.brandt`. */
function mailbox(name: string): string {
  return name.split(' ').map(plainLetters).join('.')
}
