/** How the server logs: JSON lines, without personal data. */
export function logOptions(level: string) {
  return {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: (request: { method: string; id: string }) => ({
        method: request.method,
        id: request.id,
      }),
      err: loggedError,
    },
  }
}

type LoggedError = {
  type: string
  message: string
  code?: string
  stack: string
  cause?: LoggedError
}

/**
 * What is logged about an error: named parts only. Drivers attach queries, parameters and whole rows to their
 * errors, and those hold names and addresses.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack ?? '',
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}
