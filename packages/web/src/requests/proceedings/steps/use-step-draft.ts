import type { Api, BodyInput, DeskProceeding, Measure } from '@freigabe/contract'
import { client } from '../../../api/client.ts'
import type { Sending } from '../../../desk/decision/letter/mailed-form.tsx'
import { useKeptState } from '../../../parts/kept/use-kept-state.ts'
import { useProceedingStep } from '../mutations.ts'
import type { StepName } from './steps-of.ts'

type Words = 'asked' | 'found' | 'why' | 'reasons'

/** What is written in a proceeding, kept in this browser until it is sent. */
export interface StepDraft extends Record<Words, string> {
  step: StepName | null
  /** Of what it becomes: sent twice, it happens once. */
  id: string
  /** What the account is heard about; null as long as it is what the proceeding says. */
  measure: Measure | null
  grounds: string[] | null
}

/** The draft of the next step in a proceeding. */
export function useStepDraft(proceeding: string) {
  const { state: draft, ...kept } = useKeptState<StepDraft>(
    `freigabe.proceeding-letter.${proceeding}`,
    () => ({
      ...{ step: null, id: crypto.randomUUID(), measure: null, grounds: null },
      ...{ asked: '', found: '', why: '', reasons: '' },
    }),
    { ids: ['id'], aside: ['step'] },
  )
  return { draft, ...kept }
}

/** The chosen step with what is written for it. */
export interface Chosen {
  proceeding: DeskProceeding
  step: StepName
  draft: StepDraft
}

/** The field of a step's words. */
export function wordsOf(step: StepName): Words {
  if (step === 'hear') return 'asked'
  return step === 'lift' || step === 'drop' ? 'reasons' : 'found'
}

/** The grounds of a step: a decision rests on those that the account was heard on. */
export function groundsOf({ proceeding, step, draft }: Chosen): string[] {
  const heard = proceeding.grounds.map(({ code }) => code)
  const chosen = draft.grounds ?? heard
  const isFree = step === 'hear' || step === 'atOnce'
  return isFree ? chosen : chosen.filter((code) => heard.includes(code))
}

/** What has to be written before it can be sent. */
export function missingIn(chosen: Chosen): Words | 'grounds' | null {
  const { step, draft } = chosen
  const words = wordsOf(step)
  if (words !== 'reasons' && step !== 'uphold' && groundsOf(chosen).length === 0) return 'grounds'
  if (draft[words].trim() === '') return words
  return step === 'atOnce' && draft.why.trim() === '' ? 'why' : null
}

export type StepWish = BodyInput<Api['previewProceedingMail']>

/** What the letter of a step is written from. */
export function wishOf(chosen: Chosen): StepWish {
  const { proceeding, step, draft } = chosen
  const grounds = groundsOf(chosen)
  const text = draft[wordsOf(step)]
  switch (step) {
    case 'hear':
      return { step: 'hearing', measure: draft.measure ?? proceeding.measure, grounds, text }
    case 'warn':
      return { step: 'warning', grounds, found: text }
    case 'suspend':
    case 'atOnce':
      return { step: 'suspension', grounds, found: text, atOnce: step === 'atOnce' ? {} : null }
    default:
      return {
        step: ({ uphold: 'upholding', lift: 'lifting', drop: 'dropping' } as const)[step],
        text,
      }
  }
}

/** Sends the chosen step. It outlives the step's form, which is gone as soon as the proceeding has moved. */
export function useSendingStep(
  proceeding: DeskProceeding,
  { draft, forget }: ReturnType<typeof useStepDraft>,
): Sending {
  const mutation = useProceedingStep(proceeding, take)
  const { step } = draft
  const send = () => step && mutation.mutate({ proceeding, step, draft }, { onSuccess: forget })
  const { isPending, error, reset } = mutation
  return { isPending, error, reset, send: () => void send() }
}

function take(chosen: Chosen): Promise<DeskProceeding> {
  const { proceeding, step, draft } = chosen
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const { id, measure, asked, found, why, reasons } = draft
  const decided = { decisionId: id, grounds: groundsOf(chosen), found }
  switch (step) {
    case 'hear': {
      const about = { measure: measure ?? proceeding.measure, grounds: groundsOf(chosen) }
      return client.openHearing({ params, body: { hearingId: id, ...about, text: asked } })
    }
    case 'warn':
      return client.warnAccount({ params, body: decided })
    case 'suspend':
      return client.suspendAccount({ params, body: { ...decided, atOnce: null } })
    case 'atOnce':
      return client.suspendAccount({ params, body: { ...decided, atOnce: { hearingId: id, why } } })
    case 'uphold':
      return client.upholdSuspension({ params, body: { decisionId: id, text: found } })
    case 'lift':
      return client.liftSuspension({ params, body: { decisionId: id, text: reasons } })
    case 'drop':
      return client.dropProceeding({ params, body: { decisionId: id, text: reasons } })
  }
}
