export default import.meta.glob<string>('../**/words/later.sv.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});
