import type { SourceKind } from '@freigabe/contract'
import { Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { groupedMethods } from '../lists/grouped-methods.ts'
import type { useFields } from '../parts/use-fields.ts'
import { policyQuery } from '../policy/queries.ts'

/** What is typed about a source, all of it as text. */
export type SourceValues = Record<
  'name' | 'kind' | 'link' | 'method' | 'cap' | 'periodDays',
  string
>

const sourceKinds: SourceKind[] = ['web_form', 'interface', 'platform_form']

export const sourceRules = {
  name: 'required',
  link: 'urlIfAny',
  method: 'required',
  cap: 'required',
  periodDays: 'required',
} as const

interface SourceFieldsProps {
  fields: Pick<ReturnType<typeof useFields<keyof SourceValues>>, 'field' | 'values'>
}

/** The fields for declaring or changing a source. */
export function SourceFields({ fields: { field, values } }: SourceFieldsProps) {
  const { t } = useTranslation(['sources', 'case'])
  const format = useFormat()
  const words = useLocalText()
  const { data: policy } = useQuery(policyQuery())
  const methods = policy?.methods ?? []
  const nameOf = ({ label, stance }: (typeof methods)[number]) =>
    stance === 'forbidden'
      ? t('case:methods.forbiddenNamed', { method: words(label) })
      : words(label)
  const most = policy?.sourceCap ?? { recipients: 0, days: 0 }
  return (
    <>
      <TextInput
        {...field('name')}
        label={t('form.name')}
        description={t('form.nameHint')}
        maxLength={200}
        data-autofocus
      />
      <NativeSelect
        {...field('kind')}
        label={t('form.kind')}
        data={sourceKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      {values.kind !== 'interface' && (
        <TextInput
          {...field('link')}
          type="url"
          label={t('form.link')}
          description={t('form.linkHint')}
          maxLength={2000}
        />
      )}
      <NativeSelect
        {...field('method')}
        label={t('form.method')}
        data={[
          { value: '', label: t('form.methodChoose') },
          ...groupedMethods(methods).map(({ group, own }) => ({
            group: t(`case:methods.group.${group ?? 'other'}`),
            items: own.map((method) => ({ value: method.code, label: nameOf(method) })),
          })),
        ]}
      />
      <Group grow align="start" gap="sm">
        <TextInput {...field('cap')} label={t('form.cap')} inputMode="numeric" />
        <TextInput {...field('periodDays')} label={t('form.days')} inputMode="numeric" />
      </Group>
      <Text size="sm" c="dimmed">
        {t('form.capHint', {
          cap: format.number(most.recipients),
          days: format.number(most.days),
        })}
      </Text>
    </>
  )
}
