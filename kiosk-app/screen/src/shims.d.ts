declare module 'simple-keyboard-layouts/build/layouts/chinese' {
  const chinese: { layoutCandidates: Record<string, string> }
  export default chinese
}
