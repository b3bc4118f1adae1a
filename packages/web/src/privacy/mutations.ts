import type { AddressWish } from '@freigabe/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../api/client.ts'

/** Finding, exporting and erasing the data about an address. None of it is kept in the browser. */
export function useAddress() {
  return {
    search: useMutation({
      mutationFn: (body: AddressWish) => client.searchAddress({ body }),
      gcTime: 0,
    }),
    save: useMutation({
      mutationFn: (body: AddressWish) => client.exportAddress({ body }),
      onSuccess: (held) => saveJson(`export-${held.at.slice(0, 10)}.json`, held),
      gcTime: 0,
    }),
    erase: useMutation({
      mutationFn: (body: AddressWish) => client.eraseAddress({ body }),
      gcTime: 0,
    }),
  }
}

/** Has the browser save data as a file of JSON. */
function saveJson(name: string, data: unknown): void {
  const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
