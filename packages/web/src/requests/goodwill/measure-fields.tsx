import { Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type MeasureDraft, type MeasureField, type MeasureKind, measureKinds } from './measures.ts'

interface MeasureFieldsProps {
  draft: MeasureDraft
  keep: (draft: MeasureDraft) => void
}

/** What is granted, and how much of it. */
export function MeasureFields({ draft, keep }: MeasureFieldsProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { kind } = draft
  const field = (name: Exclude<MeasureField, 'measure'>) => ({
    id: `answer-${name}`,
    label: t(`goodwill.${name}`),
  })
  return (
    <Stack>
      <Radio.Group
        label={t('goodwill.measure')}
        value={kind ?? ''}
        onChange={(value) => keep({ ...draft, kind: value as MeasureKind })}
      >
        <Group gap="lg" mt="xs">
          {measureKinds.map((each, index) => (
            <Radio
              key={each}
              id={index === 0 ? 'answer-measure' : undefined}
              data-mode-focus={index === 0 || undefined}
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
