import { z } from 'zod'
import { FileRefusalCode } from '../lists/screening/report-codes.ts'
import { Attack } from '../sources/attack.ts'
import { SetApart, SourceKind } from '../sources/source.ts'
import { Id, Instant } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const { group, batch, otherBatch, approval, source, attack } = exampleIds
const OfGroup = z.object({ groupId: Id })
const OfBatch = z.object({ batchId: Id })
const OfSource = z.object({ sourceId: Id })

/** Groups, their imports, and the sources through which recipients keep arriving. */
export const listEvents = {
  'group.created': eventType({
    summary: 'A group was created.',
    data: OfGroup,
    example: { groupId: group },
  }),
  'group.renamed': eventType({
    summary: 'A group has another name.',
    data: OfGroup,
    example: { groupId: group },
  }),
  'group.deleted': eventType({
    summary: 'A group was deleted with its imports.',
    data: OfGroup,
    example: { groupId: group },
  }),
  'import.received': eventType({
    summary: 'A recipients file was received, or a part of a divided one.',
    data: OfBatch.extend({
      /** The import that it was a part of; null for a file of its own. */
      dividedFrom: Id.nullable(),
    }),
    example: { batchId: batch, dividedFrom: null },
  }),
  'import.screened': eventType({
    summary: 'An import was screened, and its report can be read.',
    data: OfBatch.extend({
      /** All of the import, or those who are new where others are in approved lists already. */
      recipients: z.number().int(),
      /** Recipients of approved lists, who are not reviewed again. */
      known: z.number().int(),
    }),
    example: { batchId: batch, recipients: 4180, known: 0 },
  }),
  'import.refused': eventType({
    summary: 'A recipients file could not be read.',
    data: OfBatch.extend({ refusal: FileRefusalCode }),
    example: { batchId: batch, refusal: 'no_email_column' },
  }),
  'import.covered': eventType({
    summary: 'An import needs no decision: approvals that stand cover it.',
    data: OfBatch.extend({ approvalIds: z.array(Id) }),
    example: { batchId: otherBatch, approvalIds: [approval] },
  }),
  'import.set_apart': eventType({
    summary: 'What came through a source is reviewed by itself before it may be sent to.',
    data: OfBatch.extend({ sourceId: Id, why: SetApart }),
    example: { batchId: batch, sourceId: source, why: 'unlike_source' },
  }),
  'import.removed': eventType({
    summary: 'An import was removed.',
    data: OfBatch,
    example: { batchId: batch },
  }),
  'source.declared': eventType({
    summary: 'A source was declared through which recipients keep arriving.',
    data: OfSource.extend({ kind: SourceKind }),
    example: { sourceId: source, kind: 'web_form' },
  }),
  'source.changed': eventType({
    summary: 'What was declared of a source changed; from then on it is a new version.',
    data: OfSource.extend({ kind: SourceKind, version: z.number().int() }),
    example: { sourceId: source, kind: 'web_form', version: 2 },
  }),
  'source.withdrawn': eventType({
    summary: 'A source was withdrawn.',
    data: OfSource,
    example: { sourceId: source },
  }),
  'source.attacked': eventType({
    summary:
      'Bots fill in a form: few confirm, or confirmations come back. Fewer are asked to confirm until it is over; nothing is on hold.',
    data: OfSource.extend({
      groupId: Id,
      attackId: Id,
      kind: Attack.shape.kind,
      since: Instant,
      /** So many an hour are asked to confirm meanwhile. */
      perHour: z.number().int(),
    }),
    example: {
      ...{ sourceId: source, groupId: group, attackId: attack, kind: 'unconfirmed' },
      ...{ since: '2026-11-25T06:00:00.000Z', perHour: 20 },
    },
  }),
  'source.recovered': eventType({
    summary: 'An attack on a form is over, as its figures or a person say.',
    data: OfSource.extend({ groupId: Id, attackId: Id }),
    example: { sourceId: source, groupId: group, attackId: attack },
  }),
}
