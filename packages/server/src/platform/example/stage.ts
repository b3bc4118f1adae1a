import type { Account, AccountRole } from '@freigabe/contract'
import { createAccount } from '../../accounts/create-account.ts'
import type { House } from '../../house.ts'
import type { Person } from './people.ts'
import type { StoryTime } from './story-time.ts'

/** The people of the platform by what they are in the story. */
export interface Staff {
  admin: Person
  lead: Person
  miriam: Person
  tobias: Person
}

/** What every story plays on. */
export interface Stage {
  /** A house with the story's clock. Nothing is enqueued in it: the story does the jobs' work itself. */
  house: House
  time: StoryTime
  staff: Staff
  /** Notes that somebody can sign in, for the list that is printed and shown. */
  signIn(email: string, name: string, role: AccountRole, of: string): void
}

/** Yields the moment at which it goes on; the director moves the clock there and resumes it. */
export type Story = AsyncGenerator<string, void, void>

/** Opens an account, as the platform's administrator does for a new customer. */
export function openAccount(
  { house, staff }: Stage,
  wish: Pick<Account, 'name' | 'locale' | 'timeZone' | 'country'> & {
    reference: string
    domain: string
  },
): Promise<Account> {
  const by = { kind: 'staff', personId: staff.admin.id, role: 'admin' } as const
  return createAccount(house, by, wish)
}
