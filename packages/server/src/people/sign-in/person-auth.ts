import { randomUUIDv7 } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { Config } from '../../config/read-config.ts'
import { openAsRole } from '../../database/open-as-role.ts'
import type { AnyDatabase } from '../../database/open-database.ts'
import { AppError } from '../../http/app-error.ts'
import type { Key } from '../../keys/key-ring.ts'
import { sessionSecret } from './read-cookie.ts'

const minimumPasswordLength = 12
const sessionCookie = 'freigabe_session'

/** Sends the link for a new password; called by the sign-in library outside any transaction. */
export type SendPasswordReset = (person: { id: string }, token: string) => Promise<void>

/**
 * The sign-in library over our own tables, under the `door` role. Only its functions are called; its HTTP
 * handler is never mounted, so that the contract stays the only way in.
 */
export function openPersonAuth(
  database: AnyDatabase,
  config: Config,
  sessionKeys: readonly Key[],
  sendPasswordReset: SendPasswordReset,
) {
  return betterAuth({
    baseURL: config.url,
    secret: sessionSecret(sessionKeys[0]!),
    database: { db: openAsRole(database, 'door'), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    trustedOrigins: [config.url],
    advanced: {
      cookiePrefix: 'freigabe',
      useSecureCookies: config.url.startsWith('https:'),
      cookies: { session_token: { name: sessionCookie } },
      database: { generateId: () => randomUUIDv7() },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) => sendPasswordReset(user, token),
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        locale: { type: ['de', 'en'], required: false },
        timeZone: { type: 'string', required: false, fieldName: 'time_zone' },
      },
    },
    session: {
      modelName: 'person_session',
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'person_credential',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'person_verification',
      // A link for a new password must not be readable in the database, as it opens the door.
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  })
}

export type PersonAuth = ReturnType<typeof openPersonAuth>

/** Throws PASSWORD_TOO_WEAK for a password that is too short (NIST SP 800-63B asks for length alone). */
export function refuseWeakPassword(password: string): void {
  if ([...password].length < minimumPasswordLength) throw new AppError('PASSWORD_TOO_WEAK')
}
