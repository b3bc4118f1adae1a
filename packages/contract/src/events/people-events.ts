import { z } from 'zod'
import { AccountRole } from '../people/person.ts'
import { Id } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const { person, invitation } = exampleIds
const OfPerson = z.object({ personId: Id })

/** The account and its people. */
export const peopleEvents = {
  'account.created': eventType({
    summary: 'An account was created.',
    data: z.object({}),
    example: {},
  }),
  'account.changed': eventType({
    summary: 'The settings of an account changed.',
    data: z.object({ changed: z.array(z.string()) }),
    example: { changed: ['locale'] },
  }),
  'person.invited': eventType({
    summary: 'Somebody was invited to the account.',
    data: z.object({ invitationId: Id, role: AccountRole }),
    example: { invitationId: invitation, role: 'editor' },
  }),
  'person.joined': eventType({
    summary: 'Somebody accepted an invitation.',
    data: OfPerson.extend({ role: AccountRole }),
    example: { personId: person, role: 'editor' },
  }),
  'person.changed': eventType({
    summary: 'Somebody of the account has another role.',
    data: OfPerson.extend({ role: AccountRole }),
    example: { personId: person, role: 'owner' },
  }),
  'person.removed': eventType({
    summary: 'Somebody no longer belongs to the account.',
    data: OfPerson,
    example: { personId: person },
  }),
}
