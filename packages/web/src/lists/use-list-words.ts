import { useTranslation } from 'react-i18next'

const forAll = ['lists', 'listsForStaff'] as const

/** The words of an account's pages; those that staff read are loaded for staff alone. */
export function useListWords(forStaff: boolean) {
  return useTranslation((forStaff ? forAll : forAll.slice(0, 1)) as typeof forAll)
}
