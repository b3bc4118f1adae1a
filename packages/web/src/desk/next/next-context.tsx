import { createContext, useContext } from 'react'
import type { TakeNext } from './use-take-next.ts'

const NextContext = createContext<TakeNext | null>(null)

export const NextProvider = NextContext.Provider

/** Taking the next case, shared by the queue and the open case. */
export function useNext(): TakeNext {
  const next = useContext(NextContext)
  if (!next) throw new Error('useNext is called outside the desk')
  return next
}
