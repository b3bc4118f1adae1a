import type { Draft } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary, type ErrorSummaryProps } from '../../parts/page/error-summary.tsx'
import { SavedAt } from '../../parts/time/saved-at.tsx'
import { fieldId } from './fields/pointer.ts'
import { faultsOn } from './pages.ts'
import { useFaultLabel } from './use-fault-label.ts'
import { useFaultText } from './use-fault-text.ts'
import { useWizard } from './wizard-context.ts'
import classes from './wizard-form.module.css'

interface WizardFormProps {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** The action that continues, in place of the next page. */
  submit?: ReactNode
  /** What that action was refused for, and how often it was tried. */
  refused?: ErrorSummaryProps
}

/** Whether nothing is stated yet: leafing through the pages is kept, too, and is nothing to tell of. */
function isBlank({ content: { methods, answers, ...others } }: Pick<Draft, 'content'>): boolean {
  return (
    methods.length === 0 && Object.keys(answers).length === 0 && Object.keys(others).length === 0
  )
}

/** A page of the wizard: heading, questions, and below them the way on with "Gespeichert um 14:03". */
export function WizardForm({ title, lead, children, submit, refused }: WizardFormProps) {
  const { t } = useTranslation('wizard')
  const label = useFaultLabel()
  const { kept, pages, page, policy, go, flush, attempt, attempted } = useWizard()
  const textOf = useFaultText(policy)
  const heading = useRef<HTMLHeadingElement>(null)
  const [attempts, setAttempts] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is heard when it opens.
  useEffect(() => {
    if (document.activeElement?.id.startsWith('field')) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [page.at])

  const at = pages.indexOf(page)
  const next = pages[at + 1]
  const faults = submit ? [] : faultsOn(page, policy, kept.server.faults)
  const shown = attempted(page.at) && faults.length > 0
  const goOn = async (event: FormEvent) => {
    event.preventDefault()
    const { server, state } = await flush()
    if (faultsOn(page, policy, server.faults).length > 0 && state !== 'failed') {
      attempt(page.at)
      setAttempts((before) => before + 1)
    } else if (next) {
      go(next.at)
    }
  }
  return (
    <form onSubmit={goOn} noValidate>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {lead && <div className={classes.lead}>{lead}</div>}
      {shown && (
        <div className={classes.summary}>
          <ErrorSummary
            attempt={attempts}
            faults={faults.map((fault) => ({
              id: fieldId(fault.pointer),
              label: label(fault.pointer),
              // The field itself already says that it is missing.
              text: fault.code === 'answer_missing' ? undefined : textOf(fault),
            }))}
          />
        </div>
      )}
      {refused && refused.faults.length > 0 && (
        <div className={classes.summary}>
          <ErrorSummary {...refused} />
        </div>
      )}
      <div className={classes.body}>{children}</div>
      <div className={classes.bar}>
        {at > 0 && (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={17} />}
            onClick={() => go(pages[at - 1]?.at ?? 'reminder')}
          >
            {t('back')}
          </Button>
        )}
        {submit ?? (
          <Button type="submit" rightSection={<IconArrowRight size={17} />}>
            {t('next')}
          </Button>
        )}
        {shown && next && (
          <Button variant="subtle" onClick={() => go(next.at)}>
            {t('skip')}
          </Button>
        )}
        <span className={classes.saved}>
          <SavedAt state={kept.state} at={isBlank(kept.server) ? null : kept.server.savedAt} />
        </span>
      </div>
    </form>
  )
}
