import { useTranslation } from 'react-i18next'

const forAll = ['lists', 'listsForStaff'] as const

/** The words of an area on an account's pages, with those that staff read beside them. */
export function useAccountWords<Of extends 'proceedings' | 'complaints' | 'watching'>(
  area: Of,
  forStaff: boolean,
) {
  const areas = [area, 'listsForStaff'] as const
  return useTranslation((forStaff ? areas : areas.slice(0, 1)) as typeof areas)
}

/** The words of an account's pages; those that staff read are loaded for staff alone. */
export function useListWords(forStaff: boolean) {
  return useTranslation((forStaff ? forAll : forAll.slice(0, 1)) as typeof forAll)
}
