import { useMemo } from 'react'

/**
 * An id for what is about to be sent. It stays the same through every click and repetition, so that sending
 * twice does nothing twice, and becomes another one as soon as something else would be sent.
 */
export function useActId(content: unknown): string {
  const said = JSON.stringify(content)
  return useMemo(() => ({ said, id: crypto.randomUUID() }), [said]).id
}
