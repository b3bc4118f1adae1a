import type { Passage, StatementOfReasons } from '@freigabe/contract'
import { letterHeadings } from '@freigabe/contract/choices'
import { Box, Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { statementParts } from '../../case/decision/statement-of-reasons.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { caseQuery } from '../../case/queries.ts'
import rows from '../../desk/two-sides.module.css'
import { Quiet } from '../../parts/page/quiet.tsx'
import classes from './appealed-letter.module.css'

/** What is said against single paragraphs, by part and place. */
export interface Objection {
  messageId: string
  about: Passage
  text: string
}

interface ObjectionsProps {
  statement: StatementOfReasons
  value: Objection[]
  onChange: (objections: Objection[]) => void
}

/** The letter that an appeal is against; what is said against one of its paragraphs is written right below it. */
export function Objections({ statement, value, onChange }: ObjectionsProps) {
  const { t, i18n } = useTranslation(['requests', 'case'])
  return (
    <Box component="details">
      <summary style={{ cursor: 'pointer' }}>{t('filing.passages')}</summary>
      {statement.locale !== i18n.language && (
        <Quiet fz="sm" mt="xs">
          {t(`case:statement.writtenIn.${statement.locale}`)}
        </Quiet>
      )}
      <div className={rows.rows}>
        {statementParts.flatMap((part) =>
          statement[part].split(/\n\s*\n/).map((words, paragraph) => {
            const about = { part, paragraph }
            const said = value.find((each) => isSame(each.about, about))
            const others = value.filter((each) => each !== said)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a paragraph is its identity.
              <div key={`${part} ${paragraph}`} className={rows.row}>
                <div lang={statement.locale} className={rows.side}>
                  {paragraph === 0 && (
                    <p className={classes.part}>{letterHeadings[statement.locale][part]}</p>
                  )}
                  <Paragraphs text={words} />
                </div>
                <Said
                  label={t('filing.passage')}
                  words={words}
                  text={said?.text ?? null}
                  onText={(text) => {
                    const messageId = said?.messageId ?? crypto.randomUUID()
                    onChange([...others, { messageId, about, text }])
                  }}
                />
              </div>
            )
          }),
        )}
      </div>
    </Box>
  )
}

interface SaidProps {
  label: string
  /** The paragraph, for the ear. */
  words: string
  text: string | null
  onText: (text: string) => void
}

function Said({ label, words, text, onText }: SaidProps) {
  const [isOpen, setIsOpen] = useState(text !== null)
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ justifySelf: 'start', marginInlineStart: '-0.5rem' }}
        aria-label={`${label}: ${words}`}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
    )
  }
  return (
    <Textarea
      aria-label={`${label}: ${words}`}
      autoFocus={text === null}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={20_000}
      value={text ?? ''}
      onChange={({ currentTarget: { value } }) => onText(value)}
    />
  )
}

function isSame(one: Passage, other: Passage): boolean {
  return one.part === other.part && one.paragraph === other.paragraph
}

/** What an appeal would be against: the letter, and its last day where there is one. */
interface Appealable {
  statement: StatementOfReasons
  until: string | null
  /** Whether one can be filed. */
  isOpen: boolean
}

/** What an appeal would be against; undefined where there is nothing, or it is still being read. */
export function useAppealable(
  account: string,
  { caseId, proceeding }: { caseId: string | null; proceeding: string | null },
): Appealable | undefined {
  const { data: opened } = useQuery({
    ...caseQuery(account, caseId ?? ''),
    enabled: caseId !== null,
  })
  const { data: told } = useQuery({
    ...read('listProceedings', { params: { account } }),
    enabled: caseId === null,
  })
  if (caseId !== null) {
    const decision = opened?.decision
    if (!decision || decision.outcome !== opened?.status) return undefined
    return { statement: decision.statement, until: decision.appealUntil, isOpen: true }
  }
  const against = told?.items.find(({ id, mayAppeal }) =>
    proceeding === null ? mayAppeal : id === proceeding,
  )
  const statement = against?.entries.findLast((entry) => entry.statement !== null)?.statement
  return statement ? { statement, until: null, isOpen: against!.mayAppeal } : undefined
}
