/* global RTCPeerConnection, setTimeout, window */
// Connects two peers of this page as the bridge told two pages to, has one say a word to the other, and tells by which
// way it went. Tells also what the browser complained of while it looked for ways.
window.meet = async ([booth, clerk]) => {
  const PATIENCE_MS = 10_000
  const open = ({ iceServers, relayOnly }) =>
    new RTCPeerConnection({ iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all' })
  const one = open(booth)
  const other = open(clerk)
  const complaints = []
  one.onicecandidateerror = ({ errorCode, errorText }) => complaints.push(`${errorCode} ${errorText}`)
  one.onicecandidate = ({ candidate }) => candidate && other.addIceCandidate(candidate)
  other.onicecandidate = ({ candidate }) => candidate && one.addIceCandidate(candidate)
  const channel = one.createDataChannel('words')
  channel.onopen = () => channel.send('good day')
  const heard = new Promise((tell) => {
    other.ondatachannel = (event) => (event.channel.onmessage = ({ data }) => tell(data))
    one.onicegatheringstatechange = () =>
      one.iceGatheringState === 'complete' && !one.localDescription.sdp.includes('a=candidate') && tell('')
    setTimeout(() => tell(''), PATIENCE_MS)
  })
  await one.setLocalDescription()
  await other.setRemoteDescription(one.localDescription)
  await other.setLocalDescription()
  await one.setRemoteDescription(other.localDescription)
  const word = await heard
  const ways = await Promise.all([one, other].map(wayOf))
  one.close()
  other.close()
  return { word, ways, complaints }

  async function wayOf(peer) {
    const stats = await peer.getStats()
    const transport = [...stats.values()].find(({ type }) => type === 'transport')
    const pair = stats.get(transport?.selectedCandidatePairId)
    const { candidateType, relayProtocol, address, url } = stats.get(pair?.localCandidateId) ?? {}
    return { candidateType, relayProtocol, address, url }
  }
}
