import { createContext, useContext } from 'react'
import type { PassingKind } from './passing-dialog.ts'

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
