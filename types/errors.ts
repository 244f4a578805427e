/**
 * Every refusal the system can answer with, and the sentence a resident reads.
 * Codes are stable: support staff and logs rely on them. A sentence says what to do next.
 */
export const errors = {
  bad_input: '填写的内容有问题，请检查后再试。',
  input_too_large: '内容太多了，请删减一些再试。',
  unknown_action: '您的小程序版本太旧，请退出后重新打开再试。',
  sign_in_needed: '请在微信里打开本小程序后再试。',
  not_allowed: '您没有权限做这件事。如有需要，请联系所在的实践站。',
  internal: '系统出了点问题，您的操作没有完成。请稍后再试，或把下面的编号告诉工作人员。',
  offline: '网络不通，请检查网络后再试。',
  timeout: '网络太慢，没有等到结果。请再试一次，不会重复预约。',

  station_unknown: '没有找到这个实践站，请从镇街名单里选择。',
  project_unknown: '没有找到这个项目，可能已经下架。',
  activity_unknown: '没有找到这个活动，可能已经撤下。请回到实践站看看其他活动。',

  booking_not_needed: '这个活动不用预约，到时间直接来就行。',
  booking_by_order: '这个活动要先和实践站商量时间，请打电话联系。',
  booking_not_open: '还没有到预约时间，请到时再来。',
  booking_closed: '预约已经截止。想参加请打电话问问实践站。',
  booking_full: '座位已经约满。可以看看其他活动，或打电话给实践站。',
  booking_too_few_seats: '剩下的座位不够您要的人数。可以减少人数，或看看其他活动。',
  booking_party_too_large: '一次预约的人数太多了。人多请打电话和实践站商量。',
  booking_audience: '这个活动是为其他人群准备的，请看看适合您的活动。',
  booking_name_needed: '这个活动需要登记姓名，请填写。',
  booking_phone_needed: '这个活动需要登记手机号，有变化好通知您。请填写。',
  booking_activity_cancelled: '这个活动已经取消，请看看其他活动。',
  booking_activity_over: '这个活动已经开始或结束，不能再预约或取消。',
  booking_unknown: '没有找到这条预约。',
} as const

export type ErrorCode = keyof typeof errors
