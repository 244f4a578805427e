export default definePageConfig({ navigationBarTitleText: '站牌' })
