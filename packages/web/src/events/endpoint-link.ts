import { linkOptions } from '@tanstack/react-router'

/** The page of a webhook: of an account, or of the platform where `account` is null. */
export function endpointLink(account: string | null, endpoint: string) {
  return account === null
    ? linkOptions({ to: '/admin/webhooks/$endpoint', params: { endpoint } })
    : linkOptions({ to: '/a/$account/webhooks/$endpoint', params: { account, endpoint } })
}

/** The page of all of them. */
export function endpointsLink(account: string | null) {
  return account === null
    ? linkOptions({ to: '/admin/webhooks' })
    : linkOptions({ to: '/a/$account/webhooks', params: { account } })
}
