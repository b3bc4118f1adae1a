import type { DeskCase } from '@freigabe/contract'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later, useSoon } from '../../parts/later.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { useCase } from '../case/case-context.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { usePassing } from '../mutations.ts'
import { useGoOn } from '../next/use-go-on.ts'
import { type PassingKind, PassingProvider } from './passing-context.tsx'

const HandOverDialog = later(() =>
  import('./hand-over-dialog.tsx').then((part) => part.HandOverDialog),
)
const loadReasons = () => import('./reason-dialogs.tsx')
const DeferDialog = later(() => loadReasons().then((part) => part.DeferDialog))
const SkipDialog = later(() => loadReasons().then((part) => part.SkipDialog))
const PriorityDialog = later(() => loadReasons().then((part) => part.PriorityDialog))

/** The dialogs that pass on the open case, and their keys, around everything that opens them. */
export function PassingDialogs({ children }: { children: ReactNode }) {
  const { t } = useTranslation('desk')
  const { account, caseId, shown, isLead, isBarred, leasedBy, takeOver } = useCase()
  const [kind, setKind] = useState<PassingKind | null>(null)
  const passing = usePassing(account, caseId)
  const toast = useToast()
  const goOn = useGoOn()
  useSoon(DeferDialog, HandOverDialog, SkipDialog, PriorityDialog)
  const isQueued = shown.queued !== null
  const isReview = isQueued && shown.status === 'in_review'
  const mayPass = isReview && (leasedBy === null || isLead)
  const may = {
    defer: mayPass,
    handOver: mayPass,
    // A person who is barred from the case is not offered it.
    skip: isReview && !isBarred,
    raise: isQueued && isLead,
    lower: isQueued && isLead,
  }
  const ask = (asked: PassingKind) => may[asked] && setKind(asked)
  const close = () => setKind(null)
  const done = (changed: DeskCase) => {
    takeOver(changed)
    close()
  }
  const passed = (done: 'defer' | 'handOver' | 'skip') => (changed: DeskCase) => {
    takeOver(changed)
    close()
    toast(t(`${done}.done`, { group: shown.groupName }), 'petrol')
    goOn(caseId)
  }
  useKeys({ h: () => ask('defer'), o: () => ask('handOver'), s: () => ask('skip') })
  return (
    <PassingProvider value={{ may, ask }}>
      {children}
      {kind === 'defer' && (
        <DeferDialog passing={passing} onDone={passed('defer')} onClose={close} />
      )}
      {kind === 'skip' && <SkipDialog passing={passing} onDone={passed('skip')} onClose={close} />}
      {kind === 'handOver' && (
        <HandOverDialog
          title={t('handOver.title', { group: shown.groupName })}
          withSkills
          mutation={passing.handOver}
          onClose={close}
          onConfirm={(to, note) =>
            passing.handOver.mutate({ to, note }, { onSuccess: passed('handOver') })
          }
        />
      )}
      {(kind === 'raise' || kind === 'lower') && (
        <PriorityDialog kind={kind} passing={passing} onDone={done} onClose={close} />
      )}
    </PassingProvider>
  )
}
