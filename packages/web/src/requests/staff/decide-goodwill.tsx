import type { PlanStanding, Request } from '@freigabe/contract'
import { Button, Checkbox, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useToast } from '../../parts/use-toast.ts'
import { useKeptState } from '../../review/case/actions/use-kept-state.ts'
import { fractionDigits, type MeasureDraft, measureOf } from '../goodwill/measure-draft.ts'
import { MeasureFields } from '../goodwill/measure-fields.tsx'
import { useRequestWork } from '../mutations/use-request-work.ts'

interface DecideGoodwillProps {
  account: string
  request: Request
  standing: PlanStanding
}

/** The decision on goodwill: what is granted or that nothing is, and why in words. */
export function DecideGoodwill({ account, request, standing }: DecideGoodwillProps) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { decideGoodwill: decide } = useRequestWork('billing', account, request.id)
  const [draft, keep, forget] = useKeptState(`freigabe.goodwill.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    outcome: 'granted' as 'granted' | 'declined',
    measure: emptyMeasure(standing),
    exception: false,
    text: '',
  }))
  const { messageId, outcome, exception, text } = draft
  const measure = measureOf(draft.measure)
  const isExceptional = outcome === 'granted' && !standing.possible
  const isMissing = outcome === 'granted' && (measure === null || (isExceptional && !exception))
  const send = () => {
    const words = { messageId, text }
    if (outcome === 'granted' && measure === null) return
    decide.mutate(
      outcome === 'granted' && measure !== null
        ? { ...words, outcome, measure, exception: isExceptional && exception }
        : { ...words, outcome: 'declined' },
      {
        onSuccess: () => {
          toast(t('staff.decided'))
          forget()
        },
      },
    )
  }
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('goodwill.decide')}
        value={outcome}
        data={(['granted', 'declined'] as const).map((value) => ({
          value,
          label: t(`goodwill.outcome.${value}`),
        }))}
        onChange={(value) => keep({ ...draft, outcome: value as typeof outcome })}
      />
      {outcome === 'granted' && (
        <MeasureFields
          draft={draft.measure}
          keep={(changed) => keep({ ...draft, measure: changed })}
        />
      )}
      {isExceptional && (
        <Checkbox
          label={t('goodwill.exception')}
          description={t('goodwill.exceptionHint')}
          checked={exception}
          onChange={({ currentTarget: { checked } }) => keep({ ...draft, exception: checked })}
        />
      )}
      <Textarea
        label={t('staff.words')}
        description={t('goodwill.wordsHint')}
        autosize
        minRows={4}
        maxRows={18}
        maxLength={20_000}
        value={text}
        onChange={({ currentTarget: { value } }) => keep({ ...draft, text: value })}
      />
      <ProblemNotice error={decide.error} />
      <Group>
        <Button
          disabled={text.trim() === '' || isMissing}
          loading={decide.isPending}
          onClick={send}
        >
          {t(`goodwill.submit.${outcome}`)}
        </Button>
      </Group>
    </Stack>
  )
}

/** Begins with a refund of the whole price, where one is known. */
function emptyMeasure({ plan }: PlanStanding): MeasureDraft {
  const price = plan?.price ?? null
  return {
    kind: 'refund',
    amount: price === null ? '' : price.amount / 10 ** fractionDigits(price.currency),
    currency: price?.currency ?? 'EUR',
    months: 1,
    plan: '',
  }
}
