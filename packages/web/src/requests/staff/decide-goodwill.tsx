import type { Api, BodyInput, GoodwillMeasure, PlanStanding, Request } from '@freigabe/contract'
import { Checkbox, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import {
  type MeasureDraft,
  type MeasureField,
  type MeasureKind,
  measureKinds,
  measureOf,
  missingOf,
} from '../goodwill/measures.ts'
import { useRequestWork } from '../mutations.ts'
import { DecisionForm } from './decision-form.tsx'

interface DecideGoodwillProps {
  account: string
  request: Request
  standing: PlanStanding
}

/** The decision on goodwill: what is granted or that nothing is, and why in words. */
export function DecideGoodwill({ account, request, standing }: DecideGoodwillProps) {
  const { t } = useTranslation(['requests', 'parts'])
  const toast = useToast()
  const { decideGoodwill: decide } = useRequestWork('billing', account, request.id)
  const [draft, keep, forget] = useKeptState(`freigabe.goodwill.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    outcome: null as 'granted' | 'declined' | null,
    measure: emptyMeasure(standing),
    exception: false,
    text: '',
  }))
  const { messageId, outcome, exception, text } = draft
  const isGranted = outcome === 'granted'
  const measure = isGranted ? measureOf(draft.measure) : null
  const missing = isGranted && measure === null ? missingOf(draft.measure) : null
  const { kind } = draft.measure
  const isPossible = kind === null ? standing.possible : standing.possibleFor.includes(kind)
  const isExceptional = isGranted && !isPossible
  const lacksException = isExceptional && !exception
  const decision = decisionOf(outcome, { messageId, text }, measure, isExceptional && exception)
  const send = () => {
    if (decision === null) return
    decide.mutate(decision, {
      onSuccess: () => {
        toast(t('staff.decided'))
        forget()
      },
    })
  }
  return (
    <DecisionForm
      account={account}
      request={request}
      outcomes={['granted', 'declined'] as const}
      outcome={outcome}
      onOutcome={(value) => keep({ ...draft, outcome: value })}
      missing={[
        ...(missing ? [{ id: `decision-${missing}`, label: t(`goodwill.${missing}`) }] : []),
        ...(lacksException ? [{ id: 'decision-exception', label: t('goodwill.exception') }] : []),
      ]}
      text={text}
      wordsHint={t('goodwill.wordsHint')}
      onText={(value) => keep({ ...draft, text: value })}
      wish={decision}
      decide={decide}
      onSend={send}
    >
      {(marks) => (
        <>
          {isGranted && (
            <MeasureFields
              draft={draft.measure}
              missing={marks ? missing : null}
              keep={(changed) => keep({ ...draft, measure: changed })}
            />
          )}
          {isExceptional && (
            <Checkbox
              id="decision-exception"
              label={t('goodwill.exception')}
              description={t('goodwill.exceptionHint')}
              error={marks && lacksException ? t('parts:form.required') : undefined}
              checked={exception}
              onChange={({ currentTarget: { checked } }) => keep({ ...draft, exception: checked })}
            />
          )}
        </>
      )}
    </DecisionForm>
  )
}

/** The decision as it would be sent; null while there is none. */
function decisionOf(
  outcome: 'granted' | 'declined' | null,
  words: { messageId: string; text: string },
  measure: GoodwillMeasure | null,
  exception: boolean,
): BodyInput<Api['decideGoodwill']> | null {
  if (outcome === 'declined') return { ...words, outcome }
  return outcome === null || measure === null ? null : { ...words, outcome, measure, exception }
}

/** Only the currency that was paid in. */
function emptyMeasure({ plan }: PlanStanding): MeasureDraft {
  return { kind: null, amount: '', currency: plan?.price?.currency ?? 'EUR', months: '', plan: '' }
}

interface MeasureFieldsProps {
  draft: MeasureDraft
  /** The field to be marked as missing. */
  missing: MeasureField | null
  keep: (draft: MeasureDraft) => void
}

/** What is granted, and how much of it. */
function MeasureFields({ draft, missing, keep }: MeasureFieldsProps) {
  const { t } = useTranslation(['requests', 'parts'])
  const format = useFormat()
  const { kind } = draft
  const field = (name: Exclude<MeasureField, 'measure'>) => ({
    id: `decision-${name}`,
    label: t(`goodwill.${name}`),
    error: missing === name && t('parts:form.required'),
  })
  return (
    <Stack>
      <Radio.Group
        label={t('goodwill.measure')}
        value={kind ?? ''}
        error={missing === 'measure' && t('parts:form.required')}
        onChange={(value) => keep({ ...draft, kind: value as MeasureKind })}
      >
        <Group gap="lg" mt="xs">
          {measureKinds.map((each, index) => (
            <Radio
              key={each}
              id={index === 0 ? 'decision-measure' : undefined}
              value={each}
              label={t(`goodwill.measures.${each}`)}
            />
          ))}
        </Group>
      </Radio.Group>
      {(kind === 'refund' || kind === 'credit') && (
        <Group align="flex-start">
          <NumberInput
            {...field('amount')}
            value={draft.amount}
            min={0}
            decimalScale={2}
            decimalSeparator={format.locale === 'de' ? ',' : '.'}
            hideControls
            w="9rem"
            onChange={(amount) => keep({ ...draft, amount })}
          />
          <TextInput
            {...field('currency')}
            value={draft.currency}
            maxLength={3}
            w="6rem"
            onChange={({ currentTarget: { value } }) =>
              keep({ ...draft, currency: value.toUpperCase() })
            }
          />
        </Group>
      )}
      {kind === 'pause' && (
        <NumberInput
          {...field('months')}
          value={draft.months}
          min={1}
          max={24}
          allowDecimal={false}
          w="9rem"
          onChange={(months) => keep({ ...draft, months })}
        />
      )}
      {kind === 'change_of_plan' && (
        <TextInput
          {...field('newPlan')}
          value={draft.plan}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => keep({ ...draft, plan: value })}
        />
      )}
    </Stack>
  )
}
