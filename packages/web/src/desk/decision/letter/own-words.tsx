import type { StatementOfReasons } from '@freigabe/contract'
import { Anchor, Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LetterPart, letterParts, type Part } from './letter.tsx'

type Edited = Partial<Record<Part, string>>

interface OwnWordsProps {
  /** As written from the coded texts. */
  written: StatementOfReasons | undefined
  edited: Edited
  onChange: (edited: Edited) => void
  /** What is chosen and what is missing in a paragraph. */
  besides: { [one in Part]?: { children?: ReactNode } }
}

/** The four paragraphs of the reasons with the choices in them; each is open to the reviewer's own words. */
export function OwnWords({ written, edited, onChange, besides }: OwnWordsProps) {
  const { t } = useTranslation(['desk', 'case'])
  const [isWriting, setIsWriting] = useState(false)
  return (
    <>
      {letterParts.map((part) => {
        const isOwn = edited[part] !== undefined
        const { children } = besides[part] ?? {}
        const text = edited[part] ?? written?.[part]
        if (!isWriting) {
          return (
            <LetterPart key={part} part={part} text={text}>
              {children}
            </LetterPart>
          )
        }
        const field = (
          <>
            <Textarea
              aria-label={t(`case:statement.${part}`)}
              lang={written?.locale}
              autosize
              minRows={2}
              maxRows={14}
              value={text ?? ''}
              onChange={({ currentTarget }) => onChange({ ...edited, [part]: currentTarget.value })}
            />
            {isOwn && (
              <Anchor
                component="button"
                type="button"
                size="xs"
                onClick={() => onChange(without(edited, part))}
              >
                {t('letter.discard')}
              </Anchor>
            )}
          </>
        )
        return (
          <LetterPart key={part} part={part} field={field}>
            {children}
          </LetterPart>
        )
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ justifySelf: 'start', marginInlineStart: '-0.5rem' }}
        aria-pressed={isWriting}
        onClick={() => setIsWriting(!isWriting)}
      >
        {t(isWriting ? 'letter.doneWriting' : 'letter.ownWords')}
      </Button>
    </>
  )
}

function without(edited: Edited, part: Part): Edited {
  const { [part]: _, ...rest } = edited
  return rest
}
