import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import type { Key } from '../../keys/key-ring.ts'

const cookieName = 'freigabe_device'
const keptDays = 365
/** A shared browser is known to this many people; the last to sign in comes first. */
const maximumPeople = 4

type Part = Pick<House, 'keys' | 'config'>

/**
 * The id of the browser that asks, if the person with this address has signed in with it before. Nothing
 * about it is kept here: its cookie proves it with a keyed digest for each person, and opens nothing.
 */
export function knownDevice({ keys }: Part, request: FastifyRequest, email: string): string | null {
  const { id, marks } = readDevice(request)
  const isKnown = keys.session.some((key) =>
    marks.some((mark) => isSame(mark, markFor(key, id, email))),
  )
  return isKnown ? id : null
}

/** Lets the browser be recognised when the person with this address signs in again. */
export function rememberDevice(
  { keys, config }: Part,
  request: FastifyRequest,
  reply: FastifyReply,
  email: string,
): void {
  const { id, marks } = readDevice(request)
  const mark = markFor(keys.session[0]!, id, email)
  const kept = [mark, ...marks.filter((each) => each !== mark)].slice(0, maximumPeople)
  const secure = config.url.startsWith('https:') ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${cookieName}=${[id, ...kept].join('~')}; Max-Age=${keptDays * 86_400}; Path=/${secure}; HttpOnly; SameSite=Lax`,
  )
}

function readDevice(request: FastifyRequest): { id: string; marks: string[] } {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`)) ?? ''
  const [id = '', ...marks] = value.slice(cookieName.length + 1).split('~')
  if (!/^[\w-]{22}$/.test(id)) return { id: randomBytes(16).toString('base64url'), marks: [] }
  return { id, marks: marks.filter((mark) => /^[\w-]{22}$/.test(mark)).slice(0, maximumPeople) }
}

function markFor(key: Key, id: string, email: string): string {
  const digest = createHmac('sha256', key.bytes).update(`device:${id}:${email.toLowerCase()}`)
  return digest.digest().subarray(0, 16).toString('base64url')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
