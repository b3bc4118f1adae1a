import type { Api, Batch, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { read } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'
import { useUpload } from '../parts/file/use-upload.ts'
import type { FileToSend, ListToSend } from './preview/decide-on-file.ts'

/** Creating, renaming and deleting the groups of an account. */
export function useGroupChanges(account: string) {
  const queryClient = useQueryClient()
  const stale = about('process', account)
  return {
    create: useChange(
      (body: BodyInput<Api['createGroup']>) => client.createGroup({ params: { account }, body }),
      { stale },
    ),
    rename: useChange(
      ({ group, name }: { group: string; name: string }) =>
        client.renameGroup({ params: { account, group }, body: { name } }),
      { stale },
    ),
    remove: useMutation({
      mutationFn: (group: string) => client.deleteGroup({ params: { account, group } }),
      // Pages that show the group are left first; they would only learn that it is gone.
      onSuccess: (_done, group) =>
        queryClient.removeQueries(read('readGroup', { params: { account, group } })),
    }),
  }
}

/** Hands in a list of those to be left out; the server keeps digests of it. */
function sendList(account: string, { file, keep }: ListToSend) {
  return client.uploadLeaveOutList({
    params: { account },
    query: { fileName: file.name, keep: keep ? 'true' : undefined },
    body: file,
  })
}

/** Stopping to apply a list to every import. */
export function useKeptListRemoval(account: string) {
  return useChange((list: string) => client.removeLeaveOutList({ params: { account, list } }), {
    stale: about('process', account),
  })
}

/** Saying which column holds the addresses of an import, leaving people out of it, and removing it. */
export function useBatchChanges(account: string, { id, groupId, columns }: Batch) {
  const params = { account, group: groupId, batch: id }
  const stale = about('process', account)
  return {
    confirmColumn: useChange(
      (email: number) => {
        const { columns: others, encoding } = columns?.chosen ?? { columns: {}, encoding: null }
        return client.correctColumns({ params, body: { columns: { ...others, email }, encoding } })
      },
      { stale },
    ),
    leaveOut: useChange(
      async (list: ListToSend) => {
        const { id: leaveOut } = await sendList(account, list)
        return client.leaveOutOfBatch({ params, body: { leaveOut } })
      },
      { stale },
    ),
    remove: useChange(() => client.deleteBatch({ params }), { stale }),
  }
}

interface UploadChoice {
  /** Checked long before a campaign needs them. */
  early: boolean
  /** Ids of imports that the new one replaces. */
  replaces: string[]
  /** Id of the source through which all of them signed up. */
  source: string | null
}

/** Imports recipients files into a group. */
export function useUploadBatch(
  account: string,
  group: string,
  { early, replaces, source }: UploadChoice,
) {
  const queryClient = useQueryClient()
  return useUpload(
    async ({ name, body, columns, mended, list }: FileToSend, options) => {
      const leaveOut = list && (await sendList(account, list))
      const batch = await client.uploadBatch(
        {
          params: { account, group },
          query: {
            fileName: name,
            trigger: early ? 'early' : 'import',
            columns: JSON.stringify(columns),
            mended: mended ? JSON.stringify(mended) : undefined,
            source: source ?? undefined,
            leaveOut: leaveOut?.id,
          },
          body,
        },
        options,
      )
      // An import that could not be removed is still listed, with its own button to remove it.
      await Promise.allSettled(
        replaces.map((old) => client.deleteBatch({ params: { account, group, batch: old } })),
      )
      return batch
    },
    () => queryClient.invalidateQueries(about('process', account)),
  )
}
