import type { Access, Endpoint } from '@freigabe/contract'
import { neededScope } from '../../http/authorize.ts'

const people: Partial<Record<Access, string>> = {
  person: 'whoever is signed in',
  reader: 'members of the account',
  editor: 'editors and owners of the account',
  owner: 'owners of the account',
  reviewer: 'reviewers',
  lead: 'leads',
  support: 'support',
  billing: 'billing',
  admin: 'administrators',
}
const keys: Partial<Record<Access, string>> = {
  account_key: 'account keys',
  platform_key: 'platform keys',
}

/** How callers say who they are. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'freigabe_session',
    description:
      'The session of a person, set by `POST /session`. Served over HTTPS its name is `__Secure-freigabe_session`.',
  },
  csrfToken: {
    type: 'apiKey',
    in: 'header',
    name: 'x-csrf-token',
    description: 'With each write of a session: the token that `GET /session` tells.',
  },
  accountKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key for one account. The scopes are `read`, `write` and `gate`.',
  },
  platformKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key for the whole platform. The scopes are `read`, `write` and `gate`.',
  },
}

/** The ways to authenticate, any one of which suffices. */
export function securityOf(endpoint: Endpoint): Record<string, string[]>[] {
  const { access, method } = endpoint
  if (access.includes('public')) return [{}]
  const session: Record<string, string[]> =
    method === 'GET' ? { session: [] } : { session: [], csrfToken: [] }
  const scope = [neededScope(endpoint)]
  return [
    ...(access.some((each) => people[each]) ? [session] : []),
    ...(access.includes('account_key') ? [{ accountKey: scope }] : []),
    ...(access.includes('platform_key') ? [{ platformKey: scope }] : []),
  ]
}

/** Who may call an endpoint, as a sentence. */
export function accessSentence(endpoint: Endpoint): string {
  const { access } = endpoint
  if (access.includes('public')) return 'For everybody, without signing in.'
  const persons = access.flatMap((each) => people[each] ?? [])
  const programs = access.flatMap((each) => keys[each] ?? [])
  const scope = programs.length === 0 ? '' : ` with the scope \`${neededScope(endpoint)}\``
  return `For ${listed([...persons, ...programs])}${scope}.`
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
