import { Box, Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { WantedDay } from '../../actions/wanted-day.tsx'
import { Declaration } from '../../declaration.tsx'
import { useCaseChanges } from '../../mutations.ts'
import { ContradictionsAtEnd } from '../check/contradictions-at-end.tsx'
import { FieldLink } from '../check/field-link.tsx'
import { useFaultText } from '../use-fault-text.ts'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'
import { DraftPromise } from './draft-promise.tsx'
import { FindingsToExplain } from './findings-to-explain.tsx'
import { Letter } from './letter.tsx'
import classes from './summary-page.module.css'
import { useAlsoCases } from './use-also-cases.ts'

const declarationId = 'declaration'

/** The summary: everything as a letter to read, declare true and hand in. */
export function SummaryPage({ onSubmitted }: { onSubmitted: () => void }) {
  const { t } = useTranslation('wizard')
  const { account, case: opened, policy, kept, flush } = useWizard()
  const { submit } = useCaseChanges(account, opened.id)
  const navigate = useNavigate()
  // Drawn once, so that a second click or a repeated attempt hands in the same submission.
  const [submissionId] = useState(() => crypto.randomUUID())
  const [declared, setDeclared] = useState(false)
  const [undeclared, setUndeclared] = useState(0)
  const busy = useRef(false)
  const { faults } = kept.server

  const handIn = async () => {
    if (busy.current) return
    if (!declared) return setUndeclared((times) => times + 1)
    busy.current = true
    try {
      const { server, state } = await flush()
      if (state !== 'saved' || server.faults.length > 0) return
      await submit.mutateAsync({
        submissionId,
        draftVersion: server.version,
        declarationVersion: policy.declaration.version,
      })
      onSubmitted()
      await navigate({ to: '/a/$account/cases/$case', params: { account, case: opened.id } })
    } catch {
      // The mutation shows what went wrong.
    } finally {
      busy.current = false
    }
  }
  return (
    <WizardForm
      title={t('summary.title')}
      lead={t('summary.lead')}
      submit={
        <Button onClick={handIn} loading={submit.isPending} disabled={faults.length > 0}>
          {t('summary.submit')}
        </Button>
      }
      refused={{
        attempt: undeclared,
        faults: declared ? [] : [{ id: declarationId, label: t('summary.declaration') }],
      }}
    >
      <OpenFaults />
      <ContradictionsAtEnd />
      <AlsoCases />
      <FindingsToExplain />
      <Letter />
      <WantedDay account={account} opened={opened} />
      <Declaration
        declaration={policy.declaration}
        checked={declared}
        id={declarationId}
        missing={undeclared > 0 && !declared}
        onChange={setDeclared}
      />
      <DraftPromise />
      <ProblemNotice error={submit.error} />
    </WizardForm>
  )
}

/** What still has to be mended before handing in; each line leads to its field. */
function OpenFaults() {
  const { t } = useTranslation('wizard')
  const { kept, policy, goToField } = useWizard()
  const textOf = useFaultText(policy)
  const { faults } = kept.server
  if (faults.length === 0) return null
  return (
    <section aria-label={t('summary.open')} className={classes.faults} data-tone="amber">
      <Box component="p" m={0} fw={600}>
        {t('summary.openCount', { count: faults.length })}
      </Box>
      <Box component="ul" m="0.25rem 0 0" pl="1.1rem">
        {faults.map((fault) => (
          <li key={fault.pointer}>
            <FieldLink pointer={fault.pointer} onGo={goToField} />
            {/* The summary as a whole already says that it is missing. */}
            {fault.code !== 'answer_missing' && `: ${textOf(fault)}`}
          </li>
        ))}
      </Box>
    </section>
  )
}

/** From this many groups on, a search is quicker than the list. */
const searchedFrom = 9

/** Other groups that wait for the same details: one submission may cover them, too. */
function AlsoCases() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { change } = useWizard()
  const { others, chosen, areMore } = useAlsoCases()
  const [search, setSearch] = useState('')
  if (others.length === 0) return null
  const wanted = search.trim().toLocaleLowerCase()
  const shown = others
    .filter(({ groupName }) => groupName.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => a.groupName.localeCompare(b.groupName, format.locale, { numeric: true }))
  return (
    <Checkbox.Group
      label={t('also.title')}
      description={areMore ? t('also.leadNewest', { count: others.length }) : t('also.lead')}
      value={chosen.map(({ id }) => id)}
      onChange={(alsoCases) => change({ alsoCases })}
    >
      {others.length >= searchedFrom && (
        <TextInput
          type="search"
          size="xs"
          mt="xs"
          maw="20rem"
          aria-label={t('also.search')}
          placeholder={t('also.search')}
          leftSection={<IconSearch size={15} />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      {/* The padding is room for the focus ring, which the scrolling box would cut off. */}
      <Stack gap="xs" mt="xs" mah="20rem" mx="-0.25rem" p="0.25rem" style={{ overflowY: 'auto' }}>
        {shown.map(({ id, groupName, recipients }) => (
          <Checkbox
            key={id}
            value={id}
            styles={{ label: { overflowWrap: 'anywhere' } }}
            label={t('also.group', {
              count: recipients,
              number: format.number(recipients),
              group: groupName,
            })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
