import type { Diagnosis } from '@/lib/ecs/diagnosis'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { REFRESH_PARAMETER } from '@/lib/schemas/list-query'

type QueryContext = { signal: AbortSignal }

/** An examination of thirty regions may outlast one request; the next one finds it finished. */
const ASK_AGAIN_MS = 5_000
const FRESH_MS = 60_000

/** What the credential of the account may do. */
export const diagnosisQuery = (accountId: string) => ({
  queryKey: ['diagnosis', accountId] as const,
  queryFn: ({ signal }: QueryContext): Promise<Diagnosis> => fetchResult(paths.api.diagnosis(accountId), signal),
  refetchInterval: ({ state }: { state: { data: Diagnosis | undefined; error: Error | null } }): number | false =>
    state.data === undefined && state.error !== null ? ASK_AGAIN_MS : false,
  staleTime: FRESH_MS,
  refetchOnWindowFocus: false,
  retry: false,
})

/** The same, asked of the cloud again (at most every 5 s). Put the answer under the key of `diagnosisQuery`. */
export const refreshDiagnosis = (accountId: string, signal: AbortSignal): Promise<Diagnosis> =>
  fetchResult(`${paths.api.diagnosis(accountId)}?${REFRESH_PARAMETER}=1`, signal)
