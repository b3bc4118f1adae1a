import { z } from 'zod'
import { Id, Instant } from '../../values.ts'

/** A key with which reports are signed that may be handed in instead of a list. */
export const ScreeningKey = z.object({
  id: Id,
  name: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  revokedAt: Instant.nullable(),
  revokedBy: z.string().nullable(),
})
export type ScreeningKey = z.infer<typeof ScreeningKey>

/** What `freigabe screen --seal` reads: the secret half, which the platform does not keep. */
export const ScreeningKeyFile = z.object({
  format: z.literal('freigabe-screening-key-1'),
  id: Id,
  /** Ed25519 private key, PKCS #8 in base64. */
  signingKey: z.string(),
  /** The platform’s public key for samples: DHKEM(P-256, HKDF-SHA256), serialised, in base64. */
  sealTo: z.object({ id: z.string(), publicKey: z.string() }),
})
export type ScreeningKeyFile = z.infer<typeof ScreeningKeyFile>
