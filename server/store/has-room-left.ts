import 'server-only'
import { statfs } from 'node:fs/promises'

/**
 * When a disk is full the embedded database stops the whole process at the next query, so nothing new is accepted before that.
 * Source: measured; an insert failed with 53100 and the query after it never came back.
 */
const ROOM_NEEDED_BYTES = 256 * 1024 * 1024

/** Is there room for more in the file system of this folder? */
export const hasRoomLeft = async (folder: string, neededBytes = ROOM_NEEDED_BYTES): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize >= neededBytes
}
