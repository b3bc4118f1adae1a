import { useState } from 'react'

/**
 * One attempt to send: begins with an id of its own and keeps it through every click and repetition,
 * so that sending twice does nothing twice.
 */
export function useAttempt() {
  const [id, setId] = useState<string | null>(null)
  return {
    id,
    begin: () => setId(crypto.randomUUID()),
    end: () => setId(null),
  }
}
