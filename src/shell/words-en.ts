export default import.meta.glob<string>(['../**/words/en.ftl', '../**/words/*.en.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
