import Taro from '@tarojs/taro'

/** Opens the dialler with the number filled in; the person still presses the green button. */
export const dial = (phone: string) =>
  Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() => {
    // Closing the dialler is reported as a failure.
  })
