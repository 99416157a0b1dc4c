import { countRunning } from '@/server/operations/count-running'
import { answer } from '@/server/session/answer'

export const GET = (): Promise<Response> => answer(countRunning)
