export default definePageConfig({ navigationBarTitleText: '肥城好故事' })
