import type { Api, BodyInput, DeskHold } from '@freigabe/contract'
import { client } from '../../../api/client.ts'
import { useKeptState } from '../../../case/actions/use-kept-state.ts'
import type { Sending } from '../../../desk/decision/letter/mailed-form.tsx'
import { useHoldStep } from '../../mutations.ts'

export type HoldStepName = 'lift' | 'confirm'

/** What is written on a hold, kept in this browser until it is sent. */
export interface HoldDraft {
  step: HoldStepName | null
  /** Of the decision that it becomes: sent twice, it is made once. */
  decisionId: string
  text: string
  grounds: string[]
  found: string
}

/** The draft of the decision on a hold; each way on keeps what was written for it. */
export function useHoldDraft(hold: string) {
  const [draft, keep, forget] = useKeptState<HoldDraft>(`freigabe.hold-letter.${hold}`, () => ({
    ...{ step: null, decisionId: crypto.randomUUID() },
    ...{ text: '', grounds: [], found: '' },
  }))
  return { draft, change: (part: Partial<HoldDraft>) => keep({ ...draft, ...part }), forget }
}

export type HoldWish = BodyInput<Api['previewHoldMail']>

/** What the letter of a step is written from. */
export function wishOf(step: HoldStepName, { text, grounds, found }: HoldDraft): HoldWish {
  return step === 'lift'
    ? { kind: 'lifted', command: { text } }
    : { kind: 'confirmed', command: { grounds, found } }
}

/** What has to be written before it can be sent. */
export function missingIn(
  step: HoldStepName,
  { text, grounds, found }: HoldDraft,
): 'text' | 'grounds' | 'found' | null {
  if (step === 'lift') return text.trim() === '' ? 'text' : null
  if (found.trim() === '') return 'found'
  return grounds.length === 0 ? 'grounds' : null
}

/** Sends the chosen step. It outlives the step's form, which is gone as soon as the hold has ended. */
export function useSendingHoldStep(
  hold: DeskHold,
  { draft, forget }: ReturnType<typeof useHoldDraft>,
): Sending {
  const params = { account: hold.account.id, hold: hold.id }
  const { decisionId, text, grounds, found } = draft
  const { isPending, error, reset, mutate } = useHoldStep(hold, (step: HoldStepName) =>
    step === 'lift'
      ? client.liftHold({ params, body: { decisionId, text } })
      : client.confirmHold({ params, body: { decisionId, grounds, found } }),
  )
  const send = () => {
    if (draft.step !== null) mutate(draft.step, { onSuccess: forget })
  }
  return { isPending, error, reset, send }
}
