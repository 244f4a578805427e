import type { Festival } from '../../../types/county'

/** 我们的传统节日, and the days that stations mark every year. */
export const festivals: readonly Festival[] = [
  { id: 'laba', name: '腊八节', on: { lunar: [12, 8] } },
  { id: 'xiaonian', name: '小年', on: { lunar: [12, 23] } },
  { id: 'chuxi', name: '除夕', on: { lunarYearEnd: true } },
  { id: 'chunjie', name: '春节', on: { lunar: [1, 1] } },
  { id: 'yuanxiao', name: '元宵节', on: { lunar: [1, 15] } },
  { id: 'longtaitou', name: '龙抬头', on: { lunar: [2, 2] } },
  { id: 'qingming', name: '清明节', on: { term: '清明' } },
  { id: 'duanwu', name: '端午节', on: { lunar: [5, 5] } },
  { id: 'qixi', name: '七夕节', on: { lunar: [7, 7] } },
  { id: 'zhongqiu', name: '中秋节', on: { lunar: [8, 15] } },
  { id: 'chongyang', name: '重阳节', on: { lunar: [9, 9] } },
  { id: 'dongzhi', name: '冬至', on: { term: '冬至' } },
  { id: 'yuandan', name: '元旦', on: { solar: [1, 1] } },
  { id: 'leifeng', name: '学雷锋纪念日', on: { solar: [3, 5] } },
  { id: 'funv', name: '妇女节', on: { solar: [3, 8] } },
  { id: 'laodong', name: '劳动节', on: { solar: [5, 1] } },
  { id: 'ertong', name: '儿童节', on: { solar: [6, 1] } },
  { id: 'jiandang', name: '建党节', on: { solar: [7, 1] } },
  { id: 'jianjun', name: '建军节', on: { solar: [8, 1] } },
  { id: 'jiaoshi', name: '教师节', on: { solar: [9, 10] } },
  { id: 'guoqing', name: '国庆节', on: { solar: [10, 1] } },
  { id: 'zhiyuan', name: '国际志愿者日', on: { solar: [12, 5] } },
]
