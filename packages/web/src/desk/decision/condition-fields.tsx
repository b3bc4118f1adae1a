import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import type { CaseDraft } from '../case/case-draft.ts'
import classes from './condition-fields.module.css'

type Conditions = CaseDraft['accept']['conditions']

interface ConditionFieldsProps {
  value: Conditions
  /** Marks where a number is missing. */
  marks: boolean
  onChange: (conditions: Conditions) => void
}

/** The conditions of an acceptance, each with what it does to the gate. */
export function ConditionFields({ value, marks, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation(['desk', 'parts'])
  const words = useLocalText()
  const { policy, shown } = useCase()
  // Without an imported list there is nothing to clean.
  const conditions = policy.conditions.filter(
    ({ kind }) => kind !== 'only_after_cleaned_reimport' || shown.batches.length > 0,
  )
  if (conditions.length === 0) return null
  const without = (code: string) => value.filter((condition) => condition.code !== code)
  return (
    <fieldset className={classes.conditions}>
      <legend className={classes.legend}>{t('accept.conditions')}</legend>
      {conditions.map(({ code, kind, label, counts }) => {
        const chosen = value.find((condition) => condition.code === code)
        return (
          <div key={code} className={classes.condition}>
            <Checkbox
              label={words(label)}
              checked={chosen !== undefined}
              description={t(`accept.gate.${kind}`)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...without(code), { code }] : without(code))
              }
            />
            {chosen && counts && (
              <NumberInput
                size="xs"
                ml={32}
                mt={4}
                w={160}
                aria-label={t('accept.limit', { condition: words(label) })}
                placeholder={t(`accept.counts.${counts}`)}
                required
                error={marks && chosen.limit === undefined && t('parts:form.required')}
                min={1}
                allowDecimal={false}
                value={chosen.limit ?? ''}
                onChange={(limit) =>
                  onChange([
                    ...without(code),
                    typeof limit === 'number' && limit > 0 ? { code, limit } : { code },
                  ])
                }
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
