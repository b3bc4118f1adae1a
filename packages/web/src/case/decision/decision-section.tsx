import type { Decision } from '@freigabe/contract'
import { Box, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ButtonLink, TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useOpenGoodwill } from '../../requests/standing-requests.ts'
import { UnderWay } from '../../requests/under-way.tsx'
import type { CaseProps } from '../case-props.ts'
import { policyPacks } from '../policy-packs.ts'
import { AppealStanding, useAppealStanding } from './appeal-standing.tsx'
import { StatementOfReasons } from './statement-of-reasons.tsx'

/** The decision with its reasons and what can be done now. */
export function DecisionSection(props: CaseProps & { decision: Decision }) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const words = useLocalText()
  const { opened, decision } = props
  const versions = [
    {
      name: t('decision.policy'),
      value: format.list(
        policyPacks(decision.policyVersion, format, {
          base: t('decision.packs.base'),
          house: t('decision.packs.house'),
        }),
      ),
    },
    { name: t('decision.revision'), value: decision.revision },
  ]
  const conditionsId = useId()
  const isReopened = opened.status === 'in_review' || opened.status === 'awaiting_answer'
  return (
    <Section
      title={t(isReopened ? 'decision.earlier' : 'decision.title')}
      lead={
        <>
          {t(`decision.by.${decision.byTwo ? 'two' : decision.decidedBy}`, {
            rule: decision.rule ? words(decision.rule.title) : '',
          })}{' '}
          <Moment at={decision.at} />
          {isReopened && (
            <>
              <br />
              {t('decision.reopened')}
            </>
          )}
        </>
      }
    >
      <StatementOfReasons
        statement={decision.statement}
        actions={
          <>
            <AppealStanding {...props} />
            {!isReopened && <WhatNow {...props} />}
            {opened.status === 'rejected' && <Goodwill {...props} />}
          </>
        }
      />
      {isReopened && decision.conditions.length > 0 && (
        <section aria-labelledby={conditionsId}>
          <Text id={conditionsId} component="h3" fw={600} mt="1.75rem">
            {t('decision.condition', { count: decision.conditions.length })}
          </Text>
          {decision.conditions.map(({ code, words: sentences }) => (
            <Text key={code} mt="xs">
              {sentences}
            </Text>
          ))}
        </section>
      )}
      <Box component="details" mt="1.75rem">
        <summary style={{ cursor: 'pointer' }}>{t('decision.details')}</summary>
        <Box mt="sm">
          <Facts facts={versions} />
        </Box>
      </Box>
    </Section>
  )
}

function WhatNow({ account, opened, decision, mayWrite }: CaseProps & { decision: Decision }) {
  const { t } = useTranslation('case')
  const toGroup = { account, group: opened.groupId }
  if (decision.outcome === 'accepted') {
    return (
      <Group gap="xs" mt="sm">
        <ButtonLink to="/a/$account/groups/$group" params={toGroup}>
          {t('decision.toGroup')}
        </ButtonLink>
        {mayWrite && <FileRequest account={account} opened={opened} decision={decision} />}
      </Group>
    )
  }
  if (!mayWrite) return null
  return (
    <Group gap="xs" mt="sm">
      <ButtonLink
        variant={decision.remedies.length > 0 ? 'filled' : 'default'}
        to="/a/$account/groups/$group"
        params={toGroup}
      >
        {t('decision.importOther')}
      </ButtonLink>
      <ButtonLink variant="default" to="/a/$account" params={{ account }}>
        {t('decision.otherGroup')}
      </ButtonLink>
      <FileRequest account={account} opened={opened} decision={decision} />
    </Group>
  )
}

/** The way to goodwill, where nothing speaks against it; to the request for it while one is open. */
function Goodwill({ account, opened, mayWrite }: CaseProps) {
  const { t } = useTranslation('case')
  const { data } = useQuery({ ...read('readPlan', { params: { account } }), enabled: mayWrite })
  const open = useOpenGoodwill(account, mayWrite)
  if (!mayWrite || !data?.possible) return null
  if (open) {
    return (
      <Text mt="sm">
        <UnderWay account={account} kind="goodwill" request={open} />
      </Text>
    )
  }
  return (
    <Text mt="sm">
      <Trans
        t={t}
        i18nKey="decision.goodwill"
        components={{
          ask: (
            <TextLink
              to="/a/$account/requests/new"
              params={{ account }}
              search={{ case: opened.id, kind: 'goodwill' }}
            />
          ),
        }}
      />
    </Text>
  )
}

/** The way to an appeal, while one can be filed, or otherwise to any other request. */
function FileRequest(props: Pick<CaseProps, 'account' | 'opened'> & { decision: Decision }) {
  const { t } = useTranslation('case')
  const isAppealable = useAppealStanding(props)?.kind === 'possible'
  return (
    <ButtonLink
      variant="default"
      to="/a/$account/requests/new"
      params={{ account: props.account }}
      search={{ case: props.opened.id, ...(isAppealable ? { kind: 'appeal' } : {}) }}
    >
      {t(isAppealable ? 'decision.appeal' : 'decision.request')}
    </ButtonLink>
  )
}
