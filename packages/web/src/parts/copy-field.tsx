import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './copy-field.module.css'

interface CopyFieldProps {
  label: string
  value: string
  /** Whether copying is what to do next here, as with a secret shown this once. */
  isNext?: boolean
  onCopy?: () => void
}

/** A text that is copied rather than typed: a key, an id, a link. */
export function CopyField({ label, value, isNext = false, onCopy }: CopyFieldProps) {
  const { t } = useTranslation('parts')
  return (
    <div className={classes.field}>
      <output aria-label={label} className={classes.value}>
        {value}
      </output>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant={isNext ? 'filled' : 'default'}
            onClick={() => {
              copy()
              onCopy?.()
            }}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          >
            {copied ? t('copy.copied') : t('copy.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
