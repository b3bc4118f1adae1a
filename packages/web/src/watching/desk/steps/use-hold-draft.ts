import type { Api, BodyInput, DeskHold } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import type { Sending } from '../../../desk/decision/letter/mailed-form.tsx'
import { useRestoredState } from '../../../desk/undo/restored.ts'
import { stopping } from '../../../desk/undo/stopping.ts'
import { useAfterSendingLetter } from '../../../desk/undo/use-after-sending-letter.ts'
import { useHoldStep } from '../../mutations.ts'
import { emptyHold, type HoldDraft, type HoldStepName, keptHold } from './kept-hold.ts'

/** The draft of the decision on a hold; each way on keeps what was written for it. */
export function useHoldDraft(hold: string) {
  const { state: draft, ...kept } = useRestoredState<HoldDraft>(keptHold.keyOf(hold), emptyHold, {
    ids: ['decisionId'],
    aside: ['step'],
  })
  return { draft, ...kept }
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
  const { t } = useTranslation('watching')
  const afterSending = useAfterSendingLetter()
  const { isPending, error, reset, mutate } = useHoldStep(hold, async (step: HoldStepName) => {
    const decided =
      step === 'lift'
        ? await client.liftHold({ params, body: { decisionId, text } })
        : await client.confirmHold({ params, body: { decisionId, grounds, found } })
    // Before the sheet shows it: the letter makes way then, and the bar must be there.
    sent(step, decided)
    return decided
  })
  const sent = (step: HoldStepName, { scheduled, account, group }: DeskHold) => {
    const about = { accountId: account.id, holdId: hold.id, accountName: account.name }
    const item = scheduled && { ...scheduled, ...about, groupName: group?.name ?? null }
    afterSending(item, { forget, sent: t(`${step}.sent`) })
  }
  const send = () => {
    if (draft.step === null) return
    stopping.forget()
    mutate(draft.step)
  }
  return { isPending, error, reset, send, stop: stopping.ask }
}
