/** Those who answer requests: the desk appeals and additions, support advice, billing goodwill. */
export type RequestSide = 'desk' | 'support' | 'billing'

/** The sides that decide as well as answer. */
export type DecidingSide = Exclude<RequestSide, 'support'>

/** The sides that answer what nothing is decided about: additions and requests for advice. */
export type ReplyingSide = Exclude<RequestSide, 'billing'>

/** Where a side lists what waits for it. */
export const listOf = { desk: '/requests', support: '/support', billing: '/billing' } as const

/** The page of one request, as its side sees it. */
export const pageOf = {
  desk: '/requests/$account/$request',
  support: '/support/$account/$request',
  billing: '/billing/$account/$request',
} as const
