import { findRegion, findRegionOfZone, HANGZHOU, type Region } from '../regions.ts'
import type { EditResult } from './edit-result.ts'

export type Place = { region: Region; fields: { RegionId: string; ZoneId: string } }

/** Where a thing goes: by its zone, else the first zone of its region, else of cn-hangzhou. */
export const placeOf = ({ RegionId, ZoneId }: { RegionId?: string | undefined; ZoneId?: string | undefined }): EditResult<Place> => {
  const region = ZoneId === undefined ? findRegion(RegionId ?? HANGZHOU.RegionId) : findRegionOfZone(ZoneId)
  if (region === undefined)
    return { ok: false, message: `This cloud has no ${ZoneId === undefined ? `region ${RegionId}` : `zone ${ZoneId}`}.` }
  if (RegionId !== undefined && RegionId !== region.RegionId) return { ok: false, message: `Zone ${ZoneId} is not in ${RegionId}.` }
  return { ok: true, value: { region, fields: { RegionId: region.RegionId, ZoneId: ZoneId ?? region.zones[0] } } }
}
