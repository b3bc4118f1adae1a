import type { DeskProceeding } from '@freigabe/contract'

export type StepName = 'drop' | 'lift' | 'hear' | 'warn' | 'suspend' | 'atOnce' | 'uphold'

/** What can be done in a proceeding now by a lead, or by a reviewer, who can take back what they proposed. */
export function stepsOf(proceeding: DeskProceeding, isLead: boolean): StepName[] {
  const { status, undecided, mayDecide, measure, hearing, proposal } = proceeding
  if (!isLead) return proposal.mine && status === 'proposed' ? ['drop'] : []
  const isOver = hearing?.over ?? false
  if (status === 'suspended') {
    return undecided && isOver && mayDecide ? ['lift', 'uphold'] : ['lift']
  }
  if (!undecided) return []
  if (!mayDecide) return ['drop', 'hear']
  const maySuspend = isOver && measure === 'suspension'
  return [
    ...(['drop', 'hear'] as const),
    ...(isOver ? (['warn'] as const) : []),
    maySuspend ? 'suspend' : 'atOnce',
  ]
}

/** The key of a step, as at a case; the graver measure has it where both are possible, and none suspends at once. */
export function keyOfStep(
  step: StepName,
  { measure }: DeskProceeding,
): 'A' | 'F' | 'R' | undefined {
  if (step === 'hear') return 'F'
  if (step === 'drop' || step === 'lift') return 'A'
  if (step === 'atOnce' || (step === 'warn' && measure !== 'warning')) return undefined
  return 'R'
}

/** Whether the account is told: it learns nothing of a proceeding that is dropped before it was heard. */
export function isTold(step: StepName, { hearing }: DeskProceeding): boolean {
  return step !== 'drop' || hearing !== null
}
