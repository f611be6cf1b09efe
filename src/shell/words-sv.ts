export default import.meta.glob<string>(['../**/words/sv.ftl', '../**/words/*.sv.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
