import { z } from 'zod'
import { outdated } from '../case/case-status.ts'
import {
  ColumnValues,
  DivideCommand,
  indivisible,
  SplitCommand,
  unsplittable,
} from '../case/split.ts'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id } from '../values.ts'
import { DeskCase, deskCase } from './desk.ts'

/** Taking a part out of a case: whole imports, or a part of one that a column tells apart. */
export const deskDividingEndpoints = {
  splitCaseAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/split`,
    summary: 'Take imports out of a case and open a linked case about them; the customer is told.',
    access: deskAccess,
    params: CaseParams,
    body: SplitCommand.extend({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 200,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED', ...unsplittable, ...outdated],
  }),
  readColumnValuesAtDesk: endpoint({
    method: 'GET',
    path: `${deskCase}/batches/:batch/column-values`,
    summary: 'The values of an import’s small columns with their rows, by which it can be divided.',
    access: deskAccess,
    params: CaseParams.extend({ batch: Id }),
    response: ColumnValues,
    status: 200,
    errors: [],
  }),
  divideBatchAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions`,
    summary:
      'Divide an import by a column: the rest gets a linked case of its own; the customer is told.',
    access: deskAccess,
    params: CaseParams,
    body: DivideCommand.safeExtend({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 202,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED', ...indivisible, ...outdated],
  }),
  uploadDivisionFileAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions/:division/file`,
    summary:
      'Hand in for the customer the file that a division waits for; it is known by its digest.',
    access: deskAccess,
    params: CaseParams.extend({ division: Id }),
    query: z.object({ leaseToken: z.coerce.number().int() }),
    upload: { description: 'The file that was imported.', maximumBytes: 2 * 1024 ** 3 },
    response: DeskCase,
    status: 202,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_INTERRUPTED',
    ],
  }),
  takeBackDivisionAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions/:division/withdrawal`,
    summary: 'Give up a division that waits for a file; the case stays as it was.',
    access: deskAccess,
    params: CaseParams.extend({ division: Id }),
    body: z.object({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 200,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED'],
  }),
}
