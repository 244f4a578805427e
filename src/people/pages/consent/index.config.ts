export default definePageConfig({ navigationBarTitleText: '征求您的意见' })
