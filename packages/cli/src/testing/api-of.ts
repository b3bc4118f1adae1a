/** Calls of the API as a browser makes them. */
export interface Api {
  headers: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON without declaring its shape
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>
}

/** The API of a running server, without signing in. */
export function apiOf(url: string, headers: Record<string, string> = {}): Api {
  return {
    headers,
    async call(method, path, body) {
      const response = await fetch(`${url}/v1${path}`, {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    },
  }
}

/** The same for a signed-in person; the example platform's password by default. */
export async function signedIn(
  url: string,
  email: string,
  password = 'beispiel-freigabe',
): Promise<Api> {
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (response.status !== 200) throw new Error(`Sign-in failed: ${await response.text()}`)
  const cookie = response.headers.getSetCookie()[0]!.split(';', 1)[0]!
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  return apiOf(url, { cookie, 'x-csrf-token': csrfToken })
}
