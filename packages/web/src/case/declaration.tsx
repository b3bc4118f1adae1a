import type { Policy } from '@freigabe/contract'
import { Box, Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'

interface DeclarationProps {
  /** Of the box to tick, for a link to it. */
  id?: string
  declaration: Policy['declaration']
  checked: boolean
  /** It was handed in without. */
  missing: boolean
  onChange: (checked: boolean) => void
}

/** The declaration of truthfulness, with what a false one leads to. */
export function Declaration({ id, declaration, checked, missing, onChange }: DeclarationProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  return (
    <Stack gap="xs" p="1rem 1.125rem" bd="1px solid var(--line-strong)" bdrs="md">
      <Checkbox
        id={id}
        label={words(declaration.text)}
        checked={checked}
        error={missing ? t('declaration.missing') : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <Box component="p" m="0 0 0 2rem" c="dimmed" fz="sm" style={{ textWrap: 'pretty' }}>
        {words(declaration.consequence)}
      </Box>
    </Stack>
  )
}
