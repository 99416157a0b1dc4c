import { listPeople } from '@/server/people/list-people'
import { answer } from '@/server/session/answer'

export const GET = (): Promise<Response> => answer(listPeople, 'administer')
