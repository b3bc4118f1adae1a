import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { later, useSoon } from '../../../parts/later.tsx'
import { useCase } from '../../case/case-context.tsx'
import type { CaseDraft } from '../../case/judging/case-draft.ts'
import classes from './phrase.module.css'

const NumberInput = later(() =>
  import('../../../parts/number-input.ts').then((part) => part.NumberInput),
)

type Conditions = CaseDraft['accept']['conditions']

interface ConditionPhrasesProps {
  value: Conditions
  /** Marks where a number is missing. */
  marks: boolean
  onChange: (conditions: Conditions) => void
}

/** The conditions of an acceptance, each with what it does to the gate; further ones come from a menu. */
export function ConditionPhrases({ value, marks, onChange }: ConditionPhrasesProps) {
  const { t } = useTranslation(['desk', 'parts'])
  const words = useLocalText()
  const offered = useOffered()
  useSoon(NumberInput)
  const isChosen = (code: string) => value.some((condition) => condition.code === code)
  const without = (code: string) => value.filter((condition) => condition.code !== code)
  const more = offered.filter(({ code }) => !isChosen(code))
  return (
    <>
      {offered
        .filter(({ code }) => isChosen(code))
        .map(({ code, kind, label, counts }) => (
          <div key={code} className={classes.chosen}>
            <span>{words(label)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('accept.withoutCondition', { condition: words(label) })}
              onClick={() => onChange(without(code))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
            {counts && (
              <NumberInput
                size="xs"
                w={160}
                aria-label={t('accept.limit', { condition: words(label) })}
                placeholder={t(`accept.counts.${counts}`)}
                required
                autoFocus
                error={marks && limitOf(value, code) === undefined && t('parts:form.required')}
                min={1}
                allowDecimal={false}
                value={limitOf(value, code) ?? ''}
                onChange={(limit) =>
                  onChange([
                    ...without(code),
                    typeof limit === 'number' && limit > 0 ? { code, limit } : { code },
                  ])
                }
              />
            )}
            <p className={classes.does}>{t(`accept.gate.${kind}`)}</p>
          </div>
        ))}
      {more.length > 0 && (
        <Menu position="bottom-start" classNames={{ dropdown: classes.menu }}>
          <Menu.Target>
            <UnstyledButton className={classes.phrase}>{t('accept.addCondition')}</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ code, label, kind }) => (
              <Menu.Item key={code} onClick={() => onChange([...value, { code }])}>
                {words(label)}
                <p className={classes.does}>{t(`accept.gate.${kind}`)}</p>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

function limitOf(value: Conditions, code: string): number | undefined {
  return value.find((condition) => condition.code === code)?.limit
}

/** What the gate can hold to in this case; how long an approval lasts is its end, and no condition. */
function useOffered() {
  const { policy, shown } = useCase()
  const hasImports = shown.batches.length > 0
  const isForSource = shown.sources.length > 0
  return policy.conditions.filter(({ kind }) => {
    if (kind === 'expires_after') return false
    if (kind === 'only_after_cleaned_reimport') return hasImports
    return kind !== 'in_steps' || (hasImports && !isForSource)
  })
}
