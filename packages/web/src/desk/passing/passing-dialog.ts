import type { DeskCase } from '@freigabe/contract'
import type { usePassing } from '../mutations.ts'

/** The ways of passing on a case that ask something first. */
export type PassingKind = 'defer' | 'handOver' | 'skip' | 'raise' | 'lower'

export interface PassingDialogProps {
  passing: ReturnType<typeof usePassing>
  onDone: (changed: DeskCase) => void
  onClose: () => void
}
