import { isDeepStrictEqual } from 'node:util'
import {
  AddressFault,
  ColumnRole,
  FileRefusalCode,
  RefusedReport,
  ReportFinding,
  RowFault,
  ScreenedReport,
} from '@freigabe/contract'
import { type CheckId, checks, reportVersion } from '@freigabe/screening'
import { descriptions } from './openapi/descriptions.gen.ts'
import type { JsonSchema } from './openapi/document.ts'
import { plainSchema } from './openapi/plain-schema.ts'

const codes = { AddressFault, ColumnRole, FileRefusalCode, RowFault }

/** The form of a screening’s report as a JSON Schema, for other people's programs that read one. */
export function reportSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Screening report of Freigabe, version ${reportVersion}`,
    description:
      'What `freigabe screen --json` prints and the API gives; see screening-report.md. Fields may be added within a version, so read what you know and leave the rest.',
    oneOf: [{ $ref: '#/$defs/ScreenedReport' }, { $ref: '#/$defs/RefusedReport' }],
    $defs: {
      ScreenedReport: withNames({ ScreenedReport }),
      RefusedReport: withNames({ RefusedReport }),
      ReportFinding: { oneOf: ReportFinding.options.map(findingSchema) },
      ...Object.fromEntries(
        Object.entries(codes).map(([name, code]) => [name, printed(name, code)]),
      ),
    },
  }
}

interface Printable {
  toJSONSchema(options: { io: 'input' }): unknown
}

function printed(name: string, schema: Printable): JsonSchema {
  return plainSchema(schema.toJSONSchema({ io: 'input' }) as JsonSchema, name, descriptions)
}

/** A report with references to the shapes that are described separately. */
function withNames(named: Record<string, Printable>): JsonSchema {
  const [[name, schema]] = Object.entries(named) as [[string, Printable]]
  const whole = printed(name, schema)
  const { findings } = whole.properties!
  if (findings !== undefined) findings.items = { $ref: '#/$defs/ReportFinding' }
  return withCodes(whole)
}

/** A finding, under the question of its check. */
function findingSchema(finding: (typeof ReportFinding.options)[number]) {
  const id = finding.shape.id.value as CheckId
  const schema = withCodes(printed('', finding))
  return { title: checks[id].title.en, description: checks[id].question.en, ...schema }
}

/** Lists of codes by their names, wherever they occur. */
function withCodes<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map(withCodes) as Part
  const known = Object.entries(codes).find(
    ([, code]) => 'enum' in part && isDeepStrictEqual(part.enum, code.options),
  )
  if (known !== undefined) return { $ref: `#/$defs/${known[0]}` } as Part
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [key, withCodes(inner)]),
  ) as Part
}
