/** Somebody who may hold a phone in the demo. The web version sends `o-demo-<role>` as openid. */
export interface CastMember {
  role: string
  name: string
  /** Who it is, in a line for the desk. */
  words: string
}

/** The fixed cast, named by role; the same people in the demo, the tests and the documents. */
export const cast: readonly CastMember[] = [
  { role: 'resident', name: '居民王阿姨', words: '头一回候补，正好给她留了个座' },
  { role: 'neighbour', name: '邻居老李', words: '常来，约过好几场' },
  { role: 'volunteer', name: '志愿者小赵', words: '周末常去市民广场' },
  { role: 'stationStaff', name: '站点工作人员小周', words: '管一个实践站' },
  { role: 'townStaff', name: '镇街工作人员小孙', words: '管一个镇街的分中心，也审核' },
  { role: 'countyStaff', name: '市中心工作人员小吴', words: '管全市的实践中心' },
  { role: 'frontDesk', name: '活动现场小郑', words: '在门口核对预约码' },
  { role: 'helper', name: '帮办员小何', words: '替没有手机的人预约' },
  { role: 'auditor', name: '监督员老梁', words: '看谁做过什么，别的不碰' },
  { role: 'newSecretary', name: '新来的书记小冯', words: '还没有权限，等着邀请码' },
]

export const openidOf = (role: string): string => `o-demo-${role}`
