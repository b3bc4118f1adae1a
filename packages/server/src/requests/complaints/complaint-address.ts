import { maskAddress } from '@freigabe/screening'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { addressDigest } from '../../keys/address-digest.ts'
import { openText, sealText } from '../../keys/sealed-text.ts'

type Keys = Pick<House, 'keys'>

/** The columns in which a complaint keeps its recipient's address. */
export function addressColumns({ keys }: Keys, complaint: string, email: string) {
  return {
    address: sealText(keys.sealing[0]!, `complaint:${complaint}`, email),
    address_digest: addressDigest(keys.sketch[0]!, email),
    masked: maskAddress(email),
  }
}

/** The whole address of a complaint. Throws ADDRESS_GONE. */
export function openAddress(
  { keys }: Keys,
  row: { complaint_id: string; address: string | null },
): string {
  if (row.address === null) throw new AppError('ADDRESS_GONE')
  return openText(keys.sealing, `complaint:${row.complaint_id}`, row.address)
}
