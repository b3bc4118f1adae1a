import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { MailDialog } from '../../../parts/dialog/mail-dialog.tsx'
import { useCase } from '../../case/case-context.tsx'
import { mailPreviewQuery, type PreviewWish } from '../../queries.ts'
import { Refusal } from '../refusal.tsx'

interface MailStepProps {
  opened: boolean
  title: string
  wish: PreviewWish
  /** The button says what it does. */
  confirm: string
  color?: string
  /** What goes along with the mail and does not stand in it. */
  children?: ReactNode
  mutation: { isPending: boolean; error: unknown }
  onConfirm: () => void
  onClose: () => void
}

/** The last step before the mail about a case is sent, whatever it says. */
export function MailStep({ wish, mutation, children, ...step }: MailStepProps) {
  const { account, caseId } = useCase()
  const mail = useQuery({ ...mailPreviewQuery(account, caseId, wish), enabled: step.opened })
  return (
    <MailDialog {...step} mail={mail} isPending={mutation.isPending}>
      {children}
      <Refusal error={mutation.error} onLeave={step.onClose} />
    </MailDialog>
  )
}
