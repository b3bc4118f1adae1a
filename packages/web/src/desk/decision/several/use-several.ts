import type { DeskCase, QueueItem } from '@freigabe/contract'
import { useRef } from 'react'
import { client } from '../../../api/client.ts'
import { useCase } from '../../case/case-context.tsx'
import type { Mode } from '../../case/judging/case-draft.ts'
import { stopping } from '../../undo/stopping.ts'
import { takenBack } from '../../undo/taken-back.ts'
import { CasesNotReady, type NotReady } from './cases-not-ready.ts'
import { useFurtherCases } from './use-further-cases.ts'
import { useTellSeveral } from './use-tell-several.tsx'

/** A further case that is taken and ready; the id of what is done to it stays through repetitions. */
export interface TakenCase {
  params: { account: string; case: string }
  actId: string
  leaseToken: number
  revision: number
}

/**
 * Has one act cover the further cases that were chosen. All of them are taken first, and what they state
 * alike is judged as here; where one is not ready, nothing is sent. Then each goes out by itself, and what
 * was refused meanwhile is told. Where its author stops the sending, all of it is taken back.
 */
export function useSeveral() {
  const { account, caseId, unassessed } = useCase()
  const { chosenFor } = useFurtherCases()
  const tell = useTellSeveral()
  const actIds = useRef(new Map<string, string>())
  const actIdOf = (id: string) => {
    if (!actIds.current.has(id)) actIds.current.set(id, crypto.randomUUID())
    return actIds.current.get(id)!
  }
  /** What is complete here has to be complete there; a question needs no judgement. */
  const takeAll = async (mode: Mode) => {
    const taken: { item: QueueItem; as: TakenCase }[] = []
    const notReady: NotReady[] = []
    for (const item of chosenFor(mode)) {
      stopping.heed()
      const params = { account, case: item.caseId }
      try {
        const like = await client.takeLikeCase({ params, body: { like: caseId } })
        const { lease, revision } = like
        const as = { params, actId: actIdOf(item.caseId), leaseToken: lease.token!, revision }
        const isOpen = mode === 'accept' && unassessed.length === 0 && like.unassessed.length > 0
        if (isOpen) notReady.push({ item, unassessed: like.unassessed.length, error: null })
        else taken.push({ item, as })
      } catch (error) {
        notReady.push({ item, unassessed: 0, error })
      }
    }
    if (notReady.length > 0) throw new CasesNotReady(notReady)
    return taken
  }
  return {
    cover: async (
      mode: Mode,
      first: () => Promise<DeskCase>,
      further: (taken: TakenCase) => Promise<unknown>,
    ): Promise<DeskCase> => {
      const taken = await takeAll(mode)
      stopping.heed()
      const changed = await first()
      const isStopped = () => stopping.isAsked() && changed.scheduled !== null
      const sent: typeof taken = []
      const refused: { item: QueueItem; error: unknown }[] = []
      for (const { item, as } of taken) {
        if (isStopped()) break
        await further(as).then(
          () => sent.push({ item, as }),
          (error: unknown) => refused.push({ item, error }),
        )
      }
      if (isStopped()) await Promise.all(sent.map(({ as }) => takeBack(as)))
      else {
        const items = taken.map(({ item }) => item)
        tell(mode === 'ask' ? 'question' : 'decision', items, refused)
      }
      return changed
    },
  }
}

/** The bar goes on showing what could not be taken back. */
async function takeBack({ params, actId }: TakenCase) {
  takenBack.remember(actId)
  await client.undoDecision({ params }).catch(() => {})
}
