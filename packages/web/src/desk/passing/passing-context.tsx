import { createContext, useContext } from 'react'

/** The ways of passing on a case that ask something first. */
export type PassingKind = 'defer' | 'handOver' | 'skip' | 'raise' | 'lower'

interface Passing {
  /** Which of them the reader may use on the case now. */
  may: Record<PassingKind, boolean>
  ask: (kind: PassingKind) => void
}

const PassingContext = createContext<Passing | null>(null)

export const PassingProvider = PassingContext.Provider

/** Passing on the open case, from its buttons, keys and the palette. */
export function useAskPassing(): Passing {
  const passing = useContext(PassingContext)
  if (!passing) throw new Error('useAskPassing is called outside an open case')
  return passing
}
