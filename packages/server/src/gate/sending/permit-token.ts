import type { Purpose } from '@freigabe/core'
import { SignJWT } from 'jose'
import type { Key } from '../../keys/key-ring.ts'
import { type PermitKey, permitKey } from '../../keys/permit-keys.ts'

/** An id, and the platform's name for it. */
export interface Named {
  id: string
  reference: string | null
}

/** What a permit says, in the order of its claims. */
export interface PermitClaims {
  id: string
  account: Named
  group: Named
  /** Null for the group as a whole. */
  batches: readonly Named[] | null
  purpose: Purpose
  count: number
  revision: number
  /** Whole seconds since 1970. */
  from: number
  until: number
}

/** Signs permits, and says which keys verify them. */
export interface PermitSigner {
  sign(claims: PermitClaims): Promise<string>
  /** The public halves of all keys in force, the signing one first. */
  open(): Promise<PermitKey['open'][]>
}

/**
 * Permits as JWS (RFC 7515, 8037), with the claims about itself that a JSON Web Token has (RFC 7519).
 *
 * @param issuer where Freigabe is served
 * @param ring the signing keys: the first signs, the others still verify
 */
export function permitSigner(issuer: string, ring: readonly Key[]): PermitSigner {
  let made: Promise<PermitKey[]> | null = null
  const keys = () => {
    made ??= Promise.all(ring.map(permitKey))
    return made
  }
  return {
    async sign({ id, account, group, batches, purpose, count, revision, from, until }) {
      const [{ secret, open }] = (await keys()) as [PermitKey]
      const claims = { account, group, batches, purpose, count, revision }
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: open.kid, typ: 'freigabe-permit+jwt' })
        .setIssuer(issuer)
        .setJti(id)
        .setIssuedAt(from)
        .setNotBefore(from)
        .setExpirationTime(until)
        .sign(secret)
    },
    open: async () => (await keys()).map(({ open }) => open),
  }
}
