import type { Day } from '../types/time'

/** A festival to prepare for: until which month and day, and what people do together. */
interface Festival {
  until: string
  name: string
  deed: string
  content: string
}

/** Through the year, each entry reaching from the one before. Festivals of the lunar calendar have rough ends. */
const FESTIVALS: readonly Festival[] = [
  { until: '01-01', name: '元旦', deed: '写福字', content: '一起写福字、画年画，写好带回家贴上。' },
  { until: '02-15', name: '新春', deed: '写春联', content: '书法爱好者现场写春联，红纸免费，写好就拿走。' },
  { until: '03-08', name: '妇女节', deed: '巧手做香囊', content: '跟着老师做一个小香囊，针线布料都有。' },
  { until: '04-05', name: '清明', deed: '鲜花祭英烈', content: '用鲜花代替烧纸，听一听英烈的故事。' },
  {
    until: '05-01',
    name: '劳动节',
    deed: '夸夸身边的能手',
    content: '请村里的种植能手、手艺人讲一讲自己的窍门。',
  },
  {
    until: '06-01',
    name: '儿童节',
    deed: '孩子们的才艺会',
    content: '唱歌、朗诵、画画都行，每个孩子都能上台。',
  },
  { until: '06-20', name: '端午', deed: '一起包粽子', content: '粽叶糯米备好了，包好的粽子先送给独居老人。' },
  {
    until: '07-01',
    name: '建党节',
    deed: '听老党员讲故事',
    content: '老党员讲自己的入党故事，大家一起唱红歌。',
  },
  {
    until: '08-01',
    name: '建军节',
    deed: '给军属送光荣',
    content: '上门看望军属和退役军人，帮着打扫、理发。',
  },
  {
    until: '09-10',
    name: '教师节',
    deed: '给老师写封信',
    content: '孩子们写一封信、做一张贺卡，送给自己的老师。',
  },
  {
    until: '10-01',
    name: '国庆',
    deed: '唱支歌给祖国',
    content: '合唱、快板、广场舞都欢迎，站上报名排节目。',
  },
  { until: '10-25', name: '重阳', deed: '陪老人过节', content: '包饺子、量血压、理发，陪老人说说话。' },
  {
    until: '12-05',
    name: '志愿者日',
    deed: '夸夸身边志愿者',
    content: '讲讲志愿者帮过的忙，给他们送一束花。',
  },
  { until: '12-22', name: '冬至', deed: '一起包饺子', content: '面和馅备好了，包好的饺子先送给独居老人。' },
  { until: '12-31', name: '元旦', deed: '写福字', content: '一起写福字、画年画，写好带回家贴上。' },
]

/** The festival that a day looks forward to. */
export const festivalFor = (day: Day): Festival =>
  FESTIVALS.find(({ until }) => day.slice(5) <= until) ?? (FESTIVALS[0] as Festival)
