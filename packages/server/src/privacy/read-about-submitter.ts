import type { Holding } from '@freigabe/contract'
import { signalTitles } from '@freigabe/core'
import type { Tx } from '../database/database.ts'

/**
 * What staff noted and what was found in the cases that a person handed in: data about them (Art. 15 GDPR), also where
 * no text names their address. Who noted it, and what of others a finding rests on, is left out (Art. 15(4)). It stays
 * when the address is erased: without it a decision could not be explained.
 */
export async function readAboutSubmitter(tx: Tx, personId: string): Promise<Holding[]> {
  const handedIn = tx
    .selectFrom('submission')
    .select(['account_id', 'case_id'])
    .distinct()
    .where('by_person', '=', personId)
  const notes = await tx
    .selectFrom('note')
    .innerJoin(handedIn.as('own'), (join) =>
      join
        .onRef('own.account_id', '=', 'note.account_id')
        .onRef('own.case_id', '=', 'note.case_id'),
    )
    .select(['note.account_id', 'note.case_id', 'note_id', 'text', 'at'])
    .orderBy('at')
    .execute()
  const signals = await tx
    .selectFrom('case_signal')
    .innerJoin(handedIn.as('own'), (join) =>
      join
        .onRef('own.account_id', '=', 'case_signal.account_id')
        .onRef('own.case_id', '=', 'case_signal.case_id'),
    )
    .select(['case_signal.account_id', 'case_signal.case_id', 'revision', 'code', 'severity', 'at'])
    .orderBy('at')
    .execute()
  return [
    ...notes.map(({ note_id, ...note }) => kept('case_note', note, note_id, { text: note.text })),
    ...signals.map(({ revision, code, severity, ...signal }) =>
      kept('case_finding', signal, `${revision}/${code}`, { title: signalTitles[code], severity }),
    ),
  ]
}

function kept(
  place: Holding['place'],
  { account_id, case_id, at }: { account_id: string; case_id: string; at: string },
  id: string,
  data: Holding['data'],
): Holding {
  return { place, accountId: account_id, caseId: case_id, id, at, onErase: 'kept', data }
}
