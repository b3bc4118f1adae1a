import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/section.tsx'
import type { CaseProps } from '../case-props.ts'
import { SupplementForm } from './supplement-form.tsx'

/** While a case is in review, more can be added unasked. */
export function SupplementSection(props: CaseProps) {
  const { t } = useTranslation('review')
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('supplement.title')}
      lead={t('supplement.lead')}
      actions={
        !adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('supplement.start')}
          </Button>
        )
      }
    >
      {adding && <SupplementForm {...props} onDone={() => setAdding(false)} />}
    </Section>
  )
}
