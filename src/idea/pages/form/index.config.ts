export default definePageConfig({ navigationBarTitleText: '我想办个活动' })
