import type { Api, BodyInput, Evidence } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { read } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'
import { useUpload } from '../parts/file/use-upload.ts'
import { caseQuery, waitingCasesQuery } from './queries.ts'

/**
 * What the customer does to a case. Each action carries an id of its own, so that a second click does
 * nothing.
 */
export function useCaseChanges(account: string, id: string) {
  const params = { account, case: id }
  const effects = { becomes: caseQuery(account, id), stale: about('process', account) }
  return {
    submit: useChange((body: BodyInput<Api['submitCase']>) => client.submitCase({ params, body }), {
      ...effects,
      // Another of its cases may have been handed in meanwhile; it must then no longer be chosen.
      doubtful: waitingCasesQuery(account),
    }),
    supplement: useChange(
      (body: BodyInput<Api['supplementCase']>) => client.supplementCase({ params, body }),
      effects,
    ),
    answer: useChange(
      (body: BodyInput<Api['answerQuestions']>) => client.answerQuestions({ params, body }),
      effects,
    ),
    split: useChange(
      (body: BodyInput<Api['splitCase']>) => client.splitCase({ params, body }),
      effects,
    ),
    divide: useChange(
      (body: BodyInput<Api['divideBatch']>) => client.divideBatch({ params, body }),
      effects,
    ),
    giveUpDivision: useChange(
      (division: string) => client.takeBackDivision({ params: { ...params, division } }),
      effects,
    ),
    wish: useChange((day: string | null) => client.wishDay({ params, body: { day } }), effects),
    withdraw: useChange(() => client.withdrawCase({ params }), effects),
    resume: useChange(() => client.resumeCase({ params }), effects),
  }
}

/** Uploads files that support a statement; each is reported as soon as the server has it. */
export function useUploadEvidence(account: string, onSent: (evidence: Evidence) => void) {
  const queryClient = useQueryClient()
  return useUpload(
    (file: File, options) =>
      client.uploadEvidence(
        { params: { account }, query: { fileName: file.name }, body: file },
        options,
      ),
    (evidence) => {
      queryClient.setQueryData(
        read('listReusable', { params: { account } }).queryKey,
        (known) => known && { ...known, evidence: [evidence, ...known.evidence] },
      )
      onSent(evidence)
    },
  )
}
