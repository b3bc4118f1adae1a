import type { StatementOfReasons } from '@freigabe/contract'
import { Anchor, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './paragraph-fields.module.css'

type Part = Exclude<keyof StatementOfReasons, 'locale'>
type Edited = Partial<Record<Part, string>>

const parts: readonly Part[] = ['lookedAt', 'found', 'rule', 'whatNow']

interface ParagraphFieldsProps {
  /** As written from the coded texts. */
  written: StatementOfReasons | null
  edited: Edited
  onChange: (edited: Edited) => void
}

/** The four paragraphs of the reasons: prefilled, each open to the reviewer's own words. */
export function ParagraphFields({ written, edited, onChange }: ParagraphFieldsProps) {
  const { t } = useTranslation(['desk', 'case'])
  return (
    <div className={classes.fields}>
      {parts.map((part) => (
        <div key={part}>
          <Textarea
            label={t(`case:statement.${part}`)}
            lang={written?.locale}
            autosize
            minRows={2}
            maxRows={14}
            value={edited[part] ?? written?.[part] ?? ''}
            onChange={({ currentTarget }) => onChange({ ...edited, [part]: currentTarget.value })}
          />
          {edited[part] !== undefined && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => onChange(without(edited, part))}
            >
              {t('paragraphs.reset')}
            </Anchor>
          )}
        </div>
      ))}
    </div>
  )
}

function without(edited: Edited, part: Part): Edited {
  const { [part]: _, ...rest } = edited
  return rest
}
