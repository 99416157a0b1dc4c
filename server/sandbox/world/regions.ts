/** A region of this cloud. Names of zones and the letters with which ids begin are the real ones. */
export type Region = {
  RegionId: string
  /** Ids of things in the region begin with these characters, behind `d-`, `i-`, `s-`. */
  idPrefix: string
  zones: readonly [string, ...string[]]
  /** The second number of the private addresses, `10.n.x.y`. */
  network: number
  /** eu-central-1 lacks it, so that the documented refusal can be met; the parameter itself has no effect any more. */
  hasInstantAccess: boolean
  localNames: Readonly<Record<RegionLanguage, string>>
}

export const REGION_LANGUAGES = ['zh-CN', 'zh-TW', 'en-US', 'ja', 'fr', 'de', 'ko'] as const
export type RegionLanguage = (typeof REGION_LANGUAGES)[number]

export const HANGZHOU: Region = {
  RegionId: 'cn-hangzhou',
  idPrefix: 'bp1',
  zones: ['cn-hangzhou-i', 'cn-hangzhou-h', 'cn-hangzhou-b', 'cn-hangzhou-j', 'cn-hangzhou-k'],
  network: 10,
  hasInstantAccess: true,
  localNames: {
    'zh-CN': '华东1（杭州）',
    'zh-TW': '華東1（杭州）',
    'en-US': 'China (Hangzhou)',
    ja: '中国 (杭州)',
    fr: 'Chine (Hangzhou)',
    de: 'China (Hangzhou)',
    ko: '중국(항저우)',
  },
}

export const BEIJING: Region = {
  RegionId: 'cn-beijing',
  idPrefix: '2ze',
  zones: ['cn-beijing-g', 'cn-beijing-h', 'cn-beijing-k', 'cn-beijing-l'],
  network: 20,
  hasInstantAccess: true,
  localNames: {
    'zh-CN': '华北2（北京）',
    'zh-TW': '華北2（北京）',
    'en-US': 'China (Beijing)',
    ja: '中国 (北京)',
    fr: 'Chine (Pékin)',
    de: 'China (Peking)',
    ko: '중국(베이징)',
  },
}

export const SHANGHAI: Region = {
  RegionId: 'cn-shanghai',
  idPrefix: 'uf6',
  zones: ['cn-shanghai-l', 'cn-shanghai-g', 'cn-shanghai-m', 'cn-shanghai-n'],
  network: 30,
  hasInstantAccess: true,
  localNames: {
    'zh-CN': '华东2（上海）',
    'zh-TW': '華東2（上海）',
    'en-US': 'China (Shanghai)',
    ja: '中国 (上海)',
    fr: 'Chine (Shanghai)',
    de: 'China (Shanghai)',
    ko: '중국(상하이)',
  },
}

export const SINGAPORE: Region = {
  RegionId: 'ap-southeast-1',
  idPrefix: 't4n',
  zones: ['ap-southeast-1a', 'ap-southeast-1b', 'ap-southeast-1c'],
  network: 40,
  hasInstantAccess: true,
  localNames: {
    'zh-CN': '新加坡',
    'zh-TW': '新加坡',
    'en-US': 'Singapore',
    ja: 'シンガポール',
    fr: 'Singapour',
    de: 'Singapur',
    ko: '싱가포르',
  },
}

export const FRANKFURT: Region = {
  RegionId: 'eu-central-1',
  idPrefix: 'gw8',
  zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  network: 50,
  hasInstantAccess: false,
  localNames: {
    'zh-CN': '德国（法兰克福）',
    'zh-TW': '德國（法蘭克福）',
    'en-US': 'Germany (Frankfurt)',
    ja: 'ドイツ (フランクフルト)',
    fr: 'Allemagne (Francfort)',
    de: 'Deutschland (Frankfurt)',
    ko: '독일(프랑크푸르트)',
  },
}

export const REGIONS: readonly [Region, ...Region[]] = [HANGZHOU, BEIJING, SHANGHAI, SINGAPORE, FRANKFURT]

export const findRegion = (regionId: string): Region | undefined => REGIONS.find((region) => region.RegionId === regionId)

export const findRegionOfZone = (zoneId: string): Region | undefined => REGIONS.find((region) => region.zones.includes(zoneId))
