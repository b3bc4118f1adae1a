import { Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId, pointerOf } from '../fields/pointer.ts'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'

const fields = [
  { name: 'name', autoComplete: 'name', type: 'text', most: 200 },
  { name: 'phone', autoComplete: 'tel', type: 'tel', most: 60 },
  { name: 'email', autoComplete: 'email', type: 'email', most: 254 },
  { name: 'bestTime', autoComplete: 'off', type: 'text', most: 200 },
] as const

/** Step 3: contact data for special cases only. It may be left out, and stays closed to reviewers. */
export function ContactPage() {
  const { t } = useTranslation('wizard')
  const { kept, change, leave, faultAt } = useWizard()
  const { contact } = kept.typed.content
  const set = (name: (typeof fields)[number]['name'], value: string) => {
    const next = { ...contact, name: contact?.name ?? '', [name]: value }
    const isEmpty = Object.values(next).every((text) => text === '')
    change({ contact: isEmpty ? undefined : next })
  }
  return (
    <WizardForm title={t('contact.title')} lead={t('contact.lead')}>
      <Stack maw="26rem">
        {fields.map(({ name, autoComplete, type, most }) => (
          <TextInput
            key={name}
            id={fieldId(pointerOf('contact', name))}
            label={t(`contact.${name}`)}
            description={name === 'bestTime' ? t('contact.bestTimeHint') : undefined}
            type={type}
            autoComplete={autoComplete}
            maxLength={most}
            value={contact?.[name] ?? ''}
            error={faultAt(pointerOf('contact', name))}
            onChange={({ currentTarget: { value } }) => set(name, value)}
            onBlur={() => leave(pointerOf('contact', name))}
          />
        ))}
      </Stack>
    </WizardForm>
  )
}
