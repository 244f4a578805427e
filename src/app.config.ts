export default defineAppConfig({
  // pages/station/index is printed on metal signs: its path never changes.
  pages: [
    'pages/station/index',
    'pages/choose/index',
    'pages/menu/index',
    'pages/activity/index',
    'pages/project/index',
    'pages/mine/index',
  ],
  subPackages: [{ root: 'booking', pages: ['pages/form/index', 'pages/done/index'] }],
  window: {
    navigationBarTitleText: '肥城文明实践',
    navigationBarBackgroundColor: '#9e1b1b',
    navigationBarTextStyle: 'white',
    backgroundColor: '#faf6ee',
    backgroundTextStyle: 'dark',
  },
  // Pages slide in a browser otherwise, and a transformed page carries its fixed footer away.
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
