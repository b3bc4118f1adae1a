import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { KnownRecipients } from '../lists/known-recipients.tsx'
import { RepeatedRecipients } from '../lists/repeated-recipients.tsx'
import { CustomerReport } from '../lists/screening/customer-report.tsx'
import { FileName } from '../parts/file/file-name.tsx'
import { Section } from '../parts/page/section.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import classes from './case-imports.module.css'
import type { CaseProps } from './case-props.ts'
import { useCaseChanges } from './mutations.ts'
import type { DivideWish } from './splitting/divide-form.tsx'
import { waysToSplit } from './splitting/division-state.ts'
import { SplitDialog } from './splitting/split-dialog.tsx'
import type { Split } from './splitting/split-form.tsx'

/** The imports that a case is about, each opening to its screening. */
export function CaseImports({ account, opened, mayWrite }: CaseProps) {
  const { t } = useTranslation(['case', 'lists'])
  const format = useFormat()
  if (opened.batches.length === 0) return null
  const isOpen = ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed'].includes(
    opened.status,
  )
  return (
    <Section
      title={t('imports.title')}
      actions={mayWrite && <SplitCase account={account} opened={opened} />}
    >
      <ul className={classes.list}>
        {opened.batches.map((batch) => (
          <li key={batch.id} className={classes.batch}>
            <details>
              <summary className={classes.line}>
                <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
                <span className={classes.name}>
                  <FileName>{batch.fileName}</FileName>
                </span>
                <span className={classes.count}>
                  {t('imports.recipients', {
                    count: batch.recipients,
                    number: format.number(batch.recipients),
                  })}
                </span>
              </summary>
              <div className={classes.report}>
                <KnownRecipients batch={batch} side="account" />
                <CustomerReport account={account} batch={batch} />
              </div>
            </details>
            {batch.repeats.length > 0 && (
              <div className={classes.note}>
                <RepeatedRecipients batch={batch} among={opened.batches} />
              </div>
            )}
            {batch.arrived?.setApart && isOpen && (
              <p className={classes.note}>
                {t(`lists:imports.setApart.${batch.arrived.setApart}`)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/**
 * Has some of the imports of a case in review reviewed separately, or some of the rows of one, and leads on
 * to their case.
 */
function SplitCase({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('case')
  const { split, divide } = useCaseChanges(account, opened.id)
  const [asking, dialog] = useDisclosure()
  const navigate = useNavigate()
  const toast = useToast()
  if (opened.status !== 'in_review') return null
  const { batches, division } = opened
  if (!asking && waysToSplit(batches, division).length === 0) return null
  const begin = (wish: Split) =>
    split.mutate(wish, {
      onSuccess: () => {
        toast(t('split.done.account'))
        const params = { account, case: wish.newCaseId }
        void navigate({ to: '/a/$account/cases/$case', params })
      },
    })
  const part = (wish: DivideWish) => divide.mutate(wish, { onSuccess: dialog.close })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('split.ask')}
      </Button>
      <SplitDialog
        opened={asking}
        batches={batches}
        division={division}
        side="account"
        valuesOf={(batch) =>
          read('readColumnValues', { params: { account, case: opened.id, batch } })
        }
        split={split}
        divide={divide}
        onSplit={begin}
        onDivide={part}
        onClose={dialog.close}
      />
    </>
  )
}
