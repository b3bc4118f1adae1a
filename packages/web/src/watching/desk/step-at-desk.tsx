import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useWidenStep } from '../mutations.ts'
import { stepQuery } from '../queries.ts'
import { useStepFigures } from '../use-step-figures.ts'

/** How far an acceptance in steps is, and the way to open the rest; nothing where all is open. */
export function StepAtDesk({ account, caseId }: { account: string; caseId: string }) {
  const { t } = useTranslation('watching')
  const { number } = useFormat()
  const figuresOf = useStepFigures()
  const [isAsking, setIsAsking] = useState(false)
  const { data } = useQuery(stepQuery(account, caseId))
  const widen = useWidenStep(account, caseId)
  if (!data?.step) return null
  const { step } = data
  const rest = number(step.slice.of - step.slice.size)
  return (
    <Stack gap="sm" component="section" aria-label={t('steps.ofCase')}>
      <FactGrid>
        <Fact name={t('steps.ofCase')}>{t(`steps.state.${step.state}`)}</Fact>
        <Fact name={t('steps.firstPart')}>
          {t('steps.part', { size: number(step.slice.size), of: number(step.slice.of) })}
        </Fact>
        <Fact name={t('steps.figures')}>{figuresOf(step)}</Fact>
        {step.opensFrom && (
          <Fact name={t('steps.opensFrom')}>
            <Moment at={step.opensFrom} />
          </Fact>
        )}
        {step.waitsFrom && (
          <Fact name={t('steps.waitsFrom')}>
            <Moment at={step.waitsFrom} />
          </Fact>
        )}
        {step.lookBy && (
          <Fact name={t('desk.column.due')}>
            <Deadline by={step.lookBy} />
          </Fact>
        )}
      </FactGrid>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('steps.widen')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('steps.widenTitle', { group: step.group.name })}
        confirm={t('steps.widenConfirm')}
        mutation={widen}
        onClose={() => setIsAsking(false)}
        onConfirm={() => widen.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
      >
        {t('steps.widenText', { rest })}
      </ConfirmDialog>
    </Stack>
  )
}
