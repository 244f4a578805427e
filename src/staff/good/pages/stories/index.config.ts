export default definePageConfig({ navigationBarTitleText: '故事和品牌' })
