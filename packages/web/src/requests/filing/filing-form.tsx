import type { CaseStatus, RequestKind } from '@freigabe/contract'
import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { UploadProblem } from '../../lists/upload-problem.tsx'
import { useCaseName } from '../../parts/badge/case-status-badge.tsx'
import { ChangedElsewhere, written as textOf } from '../../parts/kept/changed-elsewhere.tsx'
import { ButtonLink, TextLink } from '../../parts/page/links.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Objections } from '../appeal/objections.tsx'
import { Composer } from '../composer.tsx'
import { Booking } from '../goodwill/goodwill-section.tsx'
import { UnderWay } from '../under-way.tsx'
import { type Filing, type FilingProps, useFiling } from './use-filing.ts'

/** The form of a new request. The possible kinds follow from the chosen case. */
export function FilingForm(props: FilingProps) {
  const { t } = useTranslation('requests')
  const filing = useFiling(props)
  const { kind, isAppeal, appealable, fields, keptAs, choose, sending } = filing
  return (
    <form onSubmit={filing.onSubmit} noValidate>
      <Stack gap="lg">
        <ChangedElsewhere
          elsewhere={filing.elsewhere}
          show={({ title, text, objections }) =>
            textOf(title, text, ...objections.map((each) => each.text))
          }
          onTake={filing.takeOver}
        />
        <Subject {...props} filing={filing} />
        <Kinds filing={filing} />
        <LeftOut account={props.account} filing={filing} />
        {isAppeal && <OnceOnly appealable={appealable} />}
        {kind === 'goodwill' && <Booking standing={props.booking} />}
        <TextInput
          {...keptAs('title', fields.field('title'))}
          label={t('filing.subject')}
          maxLength={200}
        />
        {isAppeal && appealable && (
          <Objections
            statement={appealable.statement}
            value={filing.objections}
            onChange={(objections) => choose({ objections })}
          />
        )}
        <Composer
          text={{
            ...keptAs('text', fields.field('text')),
            label: t('filing.text'),
            description: t(`filing.textHint.${isAppeal ? 'appeal' : 'other'}`),
          }}
          files={sending.isFiled ? [] : sending.files}
          onFiles={sending.setFiles}
          transfer={sending.transfer}
          send={
            <Button type="submit" loading={sending.isFiling} disabled={sending.isFiled}>
              {t(isAppeal ? 'filing.appeal.submit' : 'filing.submit')}
            </Button>
          }
        />
        {sending.isFiled && sending.rest.error !== null && (
          <UnsentFiles account={props.account} sending={sending} />
        )}
        <ProblemNotice error={sending.error} atFields={fields.names} />
      </Stack>
    </form>
  )
}

const general = 'general'
const undecided: readonly CaseStatus[] = ['awaiting_submission', 'in_review', 'awaiting_answer']

/** What the request is about: a case, or the account as a whole. */
function Subject({ account, cases, filing }: FilingProps & { filing: Filing }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const caseName = useCaseName(true)
  const { chosen, choose } = filing
  return (
    <>
      <Select
        label={t('filing.about')}
        description={t('filing.aboutHint')}
        value={chosen?.id ?? general}
        allowDeselect={false}
        searchable
        data={[
          { value: general, label: t('filing.general') },
          ...cases.map(({ id, groupName, status, extent, openedAt }) => ({
            value: id,
            label: `${groupName} · ${caseName({ status, extent })} · ${format.date(openedAt)}`,
          })),
        ]}
        onChange={(value) => choose({ caseId: value === general ? null : value, objections: [] })}
      />
      {chosen && undecided.includes(chosen.status) && (
        <Text>
          <Trans
            t={t}
            i18nKey="filing.open"
            components={{
              case: <TextLink to="/a/$account/cases/$case" params={{ account, case: chosen.id }} />,
            }}
          />
        </Text>
      )}
    </>
  )
}

function Kinds({ filing: { kind, kinds, choose } }: { filing: Filing }) {
  const { t } = useTranslation('requests')
  return (
    <Radio.Group
      label={t('filing.kind')}
      value={kind}
      onChange={(value) => choose({ kind: value as RequestKind })}
    >
      <Stack gap="sm" mt="xs">
        {kinds.map((each) => (
          <Radio
            key={each}
            value={each}
            label={t(`kind.${each}`)}
            description={t(`filing.hint.${each}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Why a kind that one may look for is not offered here. */
function LeftOut({ account, filing }: { account: string; filing: Filing }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { running, wanted, kind, isAppeal, isLate, warned, appealable } = filing
  return (
    <>
      {running.appeal && (
        <Text>
          {running.appeal.status === 'closed' ? (
            t('filing.appeal.decided')
          ) : (
            <UnderWay account={account} kind="appeal" request={running.appeal} />
          )}
        </Text>
      )}
      {isLate && !running.appeal && (
        <Text>{t('filing.appeal.late', { day: format.day(appealable!.until!) })}</Text>
      )}
      {wanted === 'appeal' && warned === false && !running.appeal && !isAppeal && (
        <Text>{t('filing.appeal.notAgainstWarning')}</Text>
      )}
      {running.goodwill && (
        <Text>
          <UnderWay account={account} kind="goodwill" request={running.goodwill} />
        </Text>
      )}
      {wanted === 'goodwill' && !running.goodwill && kind !== wanted && (
        <Text>{t('filing.noGoodwill')}</Text>
      )}
    </>
  )
}

function OnceOnly({ appealable }: Pick<Filing, 'appealable'>) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  return (
    <Text>
      {t('filing.appeal.once')}{' '}
      {appealable?.until && t('filing.appeal.until', { day: format.date(appealable.until) })}
    </Text>
  )
}

/** Says that a request has arrived without all of its files, why, and how to go on. */
function UnsentFiles({ account, sending }: { account: string } & Pick<Filing, 'sending'>) {
  const { t } = useTranslation('requests')
  return (
    <Stack gap="xs">
      <Text>{t('filing.sentWithout')}</Text>
      <UploadProblem upload={sending.rest} />
      <Group>
        <ButtonLink
          variant="default"
          to="/a/$account/requests/$request"
          params={{ account, request: sending.request }}
        >
          {t('filing.toRequest')}
        </ButtonLink>
      </Group>
    </Stack>
  )
}
