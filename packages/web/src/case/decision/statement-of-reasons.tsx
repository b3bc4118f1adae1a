import type { StatementOfReasons as Statement } from '@freigabe/contract'
import { letterHeadings } from '@freigabe/contract/choices'
import { Box, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Paragraphs } from '../paragraphs.tsx'

interface StatementOfReasonsProps {
  statement: Statement
  /** Shown below what can be done now: buttons. */
  actions?: ReactNode
}

/** The paragraphs of the reasons, in the order in which they are read. */
export const statementParts = ['lookedAt', 'found', 'rule', 'whatNow'] as const

/** The reasons of a decision in four short paragraphs, the same as in the mail. */
export function StatementOfReasons({ statement, actions }: StatementOfReasonsProps) {
  const { t, i18n } = useTranslation('case')
  return (
    <Stack gap="1.375rem" maw="42rem">
      {statement.locale !== i18n.language && (
        <Quiet fz="sm">{t(`statement.writtenIn.${statement.locale}`)}</Quiet>
      )}
      {statementParts.map((part) => (
        <section key={part}>
          <div lang={statement.locale}>
            <Box component="h3" m="0 0 0.25rem" fz="h3" fw={600}>
              {letterHeadings[statement.locale][part]}
            </Box>
            <Paragraphs text={statement[part]} links={part === 'rule'} />
          </div>
          {part === 'whatNow' && actions}
        </section>
      ))}
    </Stack>
  )
}
