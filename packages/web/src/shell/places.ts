import type { Session, StaffRole } from '@freigabe/contract'
import { linkOptions } from '@tanstack/react-router'

/** The places of an account, as its members see them. */
export function accountPlaces(session: Session, account: string) {
  const role = session.memberships.find(({ accountId }) => accountId === account)?.role
  const params = { account }
  return [
    {
      name: 'dashboard' as const,
      link: linkOptions({ to: '/a/$account', params }),
      // Every path of the account begins with the dashboard's; it leads to groups and cases.
      exact: true,
      below: [
        `/a/${account}/groups/`,
        `/a/${account}/cases/`,
        `/a/${account}/proceedings`,
        `/a/${account}/complaints`,
        `/a/${account}/holds`,
      ],
    },
    { name: 'requests' as const, link: linkOptions({ to: '/a/$account/requests', params }) },
    {
      name: 'notifications' as const,
      link: linkOptions({ to: '/a/$account/notifications', params }),
    },
    { name: 'people' as const, link: linkOptions({ to: '/a/$account/people', params }) },
    { name: 'facts' as const, link: linkOptions({ to: '/a/$account/facts', params }) },
    ...(role === 'owner'
      ? [{ name: 'keys' as const, link: linkOptions({ to: '/a/$account/keys', params }) }]
      : []),
    ...(role === 'owner' || session.staffRoles.includes('admin')
      ? [{ name: 'webhooks' as const, link: linkOptions({ to: '/a/$account/webhooks', params }) }]
      : []),
  ]
}

/** The places of the platform that a member of staff may see. */
export function staffPlaces(session: Session) {
  const has = (...roles: StaffRole[]) => roles.some((role) => session.staffRoles.includes(role))
  return [
    ...(has('reviewer', 'lead')
      ? [
          { name: 'desk' as const, link: linkOptions({ to: '/desk' }) },
          { name: 'secondOpinion' as const, link: linkOptions({ to: '/second-opinions' }) },
        ]
      : []),
    ...(has('reviewer', 'lead')
      ? [
          { name: 'holds' as const, link: linkOptions({ to: '/holds' }) },
          { name: 'appeals' as const, link: linkOptions({ to: '/requests' }) },
          { name: 'integrity' as const, link: linkOptions({ to: '/integrity' }) },
        ]
      : []),
    ...(has('support') ? [{ name: 'advice' as const, link: linkOptions({ to: '/support' }) }] : []),
    ...(has('billing')
      ? [{ name: 'goodwill' as const, link: linkOptions({ to: '/billing' }) }]
      : []),
    ...(has('lead')
      ? [{ name: 'figures' as const, link: linkOptions({ to: '/admin/figures' }) }]
      : []),
    ...(has('lead') ? [outcomes] : []),
    ...(has('reviewer', 'lead', 'support', 'admin')
      ? [{ name: 'accounts' as const, link: linkOptions({ to: '/admin/accounts' }) }]
      : []),
    ...(has('admin', 'lead')
      ? [{ name: 'staff' as const, link: linkOptions({ to: '/admin/staff' }) }]
      : []),
    ...(has('admin', 'lead')
      ? [{ name: 'policy' as const, link: linkOptions({ to: '/admin/policy' }) }]
      : []),
    ...(has('admin') && !has('lead') ? [outcomes] : []),
    ...(has('admin')
      ? [
          { name: 'platformKeys' as const, link: linkOptions({ to: '/admin/keys' }) },
          { name: 'platformWebhooks' as const, link: linkOptions({ to: '/admin/webhooks' }) },
          { name: 'senders' as const, link: linkOptions({ to: '/admin/senders' }) },
          { name: 'privacy' as const, link: linkOptions({ to: '/admin/privacy' }) },
          { name: 'calendar' as const, link: linkOptions({ to: '/admin/calendar' }) },
          { name: 'platform' as const, link: linkOptions({ to: '/admin/platform' }) },
        ]
      : []),
  ]
}

export type Place = ReturnType<typeof accountPlaces | typeof staffPlaces>[number]

/** Beside the figures for leads; administration does not begin with it. */
const outcomes = { name: 'outcomes' as const, link: linkOptions({ to: '/admin/outcomes' }) }

/** More than this do not stand side by side on a screen of usual width. */
const sideBySide = 6

/** Whether the places need the menu on screens on which others stand side by side. */
export function areMany(places: readonly Place[]): boolean {
  return places.length > sideBySide
}
