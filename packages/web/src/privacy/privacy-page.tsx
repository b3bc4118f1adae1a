import type { AddressWish } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { AddressForm } from './address-form.tsx'
import { ErasedSection } from './erased-section.tsx'
import { FoundSection } from './found-section.tsx'
import { useAddress } from './mutations.ts'
import { PastActs } from './past-acts.tsx'

/** What is held about an e-mail address: found, exported, erased. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy')
  const [wish, setWish] = useState<AddressWish | null>(null)
  const { search, save, erase } = useAddress()
  const ask = (asked: AddressWish) => {
    erase.reset()
    save.reset()
    search.mutate(asked, { onSuccess: () => setWish(asked) })
  }
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lead={t('lead')} />
      <AddressForm search={search} onSubmit={ask} />
      {wish && search.data && !erase.data && (
        <FoundSection key={wish.email} wish={wish} result={search.data} save={save} erase={erase} />
      )}
      {search.data && search.data.before.length > 0 && !erase.data && (
        <PastActs acts={search.data.before} />
      )}
      {wish && erase.data && <ErasedSection email={wish.email} result={erase.data} />}
    </Page>
  )
}
