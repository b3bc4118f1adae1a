/** A JSON Schema, as much of it as we print (draft 2020-12, the dialect of OpenAPI 3.1). */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: (string | number)[]
  const?: unknown
  default?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  examples?: unknown[]
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  pattern?: string
}

export interface Reference {
  $ref: string
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

export type Content = Record<string, { schema?: JsonSchema; examples?: Record<string, Example> }>
type Example = { summary: string; value: unknown }

/** What the platform is told in a request of ours, rather than in an answer. */
export interface Webhook {
  operationId: string
  tags: string[]
  summary: string
  requestBody: { required: boolean; content: Content }
  responses: Record<string, Response>
}

export interface Response {
  description: string
  headers?: Record<string, Reference | { description: string; schema: JsonSchema }>
  content?: Content
}

export interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description: string
  security: Record<string, string[]>[]
  parameters?: (Parameter | Reference)[]
  requestBody?: { description?: string; required: boolean; content: Content }
  responses: Record<string, Response | Reference>
  /** Set if its path begins differently from the others. */
  servers?: Server[]
}

export interface Server {
  url: string
  description: string
}

/** An OpenAPI 3.1 document, as much of it as we print. */
export interface OpenapiDocument {
  openapi: string
  info: Record<string, unknown>
  servers: Server[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, { post: Webhook }>
  components: {
    securitySchemes: Record<string, Record<string, string>>
    parameters: Record<string, Parameter>
    headers: Record<string, { description: string; schema: JsonSchema }>
    responses: Record<string, Response>
    schemas: Record<string, JsonSchema>
  }
}
