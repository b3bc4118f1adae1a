import type { Readable } from 'node:stream'
import type { App } from '../http/server.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON without declaring its shape
  body: any
  headers: Record<string, unknown>
}

/** A caller of the API that acts like a browser or a program: keeps its cookie and CSRF token, or a key. */
export interface Visitor {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body?: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  upload(
    path: string,
    bytes: Buffer | string | Readable,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

/** A browser in which a person has signed in. */
export async function signedIn(app: App, email: string, password: string): Promise<Visitor> {
  return visitor(app, await signIn(app, email, password))
}

/** Signs a person in, and returns the headers that identify their browser. */
export async function signIn(app: App, email: string, password: string) {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/session',
    payload: { email, password },
  })
  if (response.statusCode !== 200) throw new Error(`Sign-in failed: ${response.body}`)
  const cookie = [response.headers['set-cookie']].flat().join('; ').split(';', 1)[0]!
  return { cookie, 'x-csrf-token': String(response.json().csrfToken) }
}

/** A program with a key, at an address of its own where it asks a lot. */
export function withKey(app: App, secret: string, from?: string): Visitor {
  return visitor(app, { authorization: `Bearer ${secret}` }, from)
}

/** A caller with these headers, or with none, at the address of this machine or another. */
export function visitor(
  app: App,
  headers: Record<string, string> = {},
  from = '127.0.0.1',
): Visitor {
  const call =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
    async (path: string, payload?: unknown, more: Record<string, string> = {}): Promise<Answer> => {
      const response = await app.inject({
        method,
        url: `/v1${path}`,
        headers: { ...headers, ...more },
        remoteAddress: from,
        ...(payload === undefined ? {} : { payload: payload as object }),
      })
      const json = String(response.headers['content-type'] ?? '').includes('json')
      return {
        status: response.statusCode,
        body: json ? response.json() : response.body,
        headers: response.headers,
      }
    }
  return {
    get: call('GET'),
    post: call('POST'),
    put: call('PUT'),
    patch: call('PATCH'),
    delete: call('DELETE'),
    upload: (path, bytes, more) =>
      call('POST')(path, bytes, { 'content-type': 'application/octet-stream', ...more }),
  }
}
