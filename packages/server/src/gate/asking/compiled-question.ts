import type { BodyOf, Endpoint } from '@freigabe/contract'
import { z } from 'zod'
import type { App } from '../../http/server.ts'

/** What an endpoint takes, as JSON Schema; of fields that it does not know only the contract says what becomes. */
export function schemaOf(body: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', target: 'draft-7' })
  return { ...schema, additionalProperties: false }
}

/**
 * Whether something is a body as an endpoint takes it, which sets what the contract assumes where nothing is said:
 * by the schema's compiler of a server that has routes with schemas, and so is ready.
 */
export function compiled<E extends Endpoint & { body: z.ZodType }>(
  server: App,
  { method, path, body }: E,
): (value: unknown) => value is BodyOf<E> {
  let isBody: ReturnType<NonNullable<App['validatorCompiler']>> | undefined
  return (value): value is BodyOf<E> => {
    isBody ??= server.validatorCompiler!({
      schema: schemaOf(body),
      method,
      url: path,
      httpPart: 'body',
    })
    return isBody!(value) === true
  }
}
