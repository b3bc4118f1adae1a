import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  title: 'Team',
  lead: 'Who works for the platform, and in what role.',
  invite: 'Invite to the team',
  inviteSubmit: 'Send the invitation',
  invited: 'The invitation to {{email}} is on its way.',
  email: 'E-mail address',
  roles: 'Roles',
  rolesRequired: 'Please choose at least one role.',
  role: {
    reviewer: 'Reviewer',
    lead: 'Lead',
    support: 'Support',
    billing: 'Billing',
    admin: 'Admin',
  },
  roleHint: {
    reviewer: 'Reviews cases and decides them.',
    lead: 'Reviews, assigns, publishes policy, revokes and suspends.',
    support: 'Sees what the customer sees, and advises. Decides nothing.',
    billing: 'Decides on goodwill, nothing else.',
    admin: 'Manages team, keys and settings. Decides no cases.',
  },
  table: 'The platform’s team',
  name: 'Name',
  since: 'Member since',
  actions: 'Actions',
  skills: 'Skills',
  skillsChange: 'Set skills',
  skillsTitle: 'Skills of {{name}}',
  skillsHint:
    'Cases that need a skill under the policy go only to reviewers who have it, and to leads. All other cases go to any reviewer.',
  change: 'Change roles',
  changeTitle: 'Roles of {{name}}',
  leave: 'Remove from the team',
  changeNone: 'Without a role, {{name}} leaves the team and is signed out.',
  pending: 'Open invitations',
  pendingTable: 'Open invitations to the team',
  until: 'Valid until',
  withdraw: 'Withdraw',
} as const satisfies TextsOf<typeof german>
