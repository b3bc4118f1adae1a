import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Section } from '../parts/page/section.tsx'
import { Facts } from '../parts/table/facts.tsx'
import { AttackOfSource } from '../sources/attack-notice.tsx'
import { useExtentText } from '../sources/use-extent-text.ts'
import type { CaseProps } from './case-props.ts'

/**
 * The sources that a case is about, with what was declared about them and what is approved, and whether bots fill them
 * in; of a case about what came through a source, the last alone.
 */
export function CaseSources({ account, opened }: Pick<CaseProps, 'account' | 'opened'>) {
  const { t } = useTranslation(['case', 'sources'])
  const extent = useExtentText()
  const format = useFormat()
  const attackOf = (source: string) => (
    <AttackOfSource key={source} account={account} group={opened.groupId} source={source} />
  )
  const { decision } = opened
  if (opened.sources.length === 0) {
    const through = opened.batches.flatMap(({ arrived }) => arrived?.sourceId ?? [])
    return [...new Set(through)].map(attackOf)
  }
  return (
    <Section title={t('imports.sourceTitle')}>
      <Facts
        facts={opened.sources.map(({ id, name, kind, link, cap, periodDays }) => {
          const approved = decision?.sources.find((source) => source.id === id)
          return {
            name,
            value: (
              <>
                {t(`sources:kind.${kind}`)}
                {link && (
                  <>
                    {': '}
                    <Anchor href={link} target="_blank" rel="noreferrer" inherit>
                      {link}
                    </Anchor>
                  </>
                )}
                <br />
                {approved && decision?.endsAt
                  ? t('sources:approved', {
                      ...extent(approved),
                      until: format.date(decision.endsAt),
                    })
                  : t('sources:declared', extent({ cap, periodDays }))}
                {attackOf(id)}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}
