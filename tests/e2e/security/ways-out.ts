/** Tries to reach `host:port` from a page. Runs in the page; resolves when the page knows how it went, if it ever does. */
type WayOut = (address: string) => unknown;

/**
 * All ways that a page has to make Chromium speak to somebody. Each stands alone, since it is sent to the page as text.
 * Those that the page never hears of come first: what follows gives them their time.
 */
export const WAYS_OUT: Readonly<Record<string, WayOut>> = {
  prefetch: (address) => {
    const link = Object.assign(document.createElement('link'), { rel: 'prefetch' });
    link.href = `http://${address}/prefetch`;
    document.head.append(link);
  },
  beacon: (address) => navigator.sendBeacon(`http://${address}/`, 'words'),
  'inline style': (address) => {
    document.body.style.backgroundImage = `url(http://${address}/background)`;
  },
  'imported style': (address) => {
    const style = document.createElement('style');
    style.textContent = `@import url(http://${address}/import);`;
    document.head.append(style);
  },
  object: (address) => {
    const data = `http://${address}/object`;
    document.body.append(Object.assign(document.createElement('object'), { data }));
  },
  embed: (address) => {
    const src = `http://${address}/embed`;
    document.body.append(Object.assign(document.createElement('embed'), { src }));
  },
  'form in a frame': (address) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'target' });
    const form = document.createElement('form');
    Object.assign(form, { action: `http://${address}/form`, method: 'post', target: 'target' });
    document.body.append(frame, form);
    form.submit();
  },
  fetch: (address) => fetch(`http://${address}/`).catch(String),
  'fetch that outlives the page': (address) =>
    fetch(`http://${address}/`, { mode: 'no-cors', keepalive: true, method: 'POST' }).catch(String),
  XMLHttpRequest: (address) =>
    new Promise((end) => {
      const request = new XMLHttpRequest();
      request.onloadend = end;
      request.open('GET', `http://${address}/`);
      request.send();
    }),
  WebSocket: (address) =>
    new Promise((end) => {
      new WebSocket(`ws://${address}/`).onerror = end;
    }),
  EventSource: (address) =>
    new Promise((end) => {
      const source = new EventSource(`http://${address}/`);
      source.onerror = () => {
        source.close();
        end(null);
      };
    }),
  image: (address) =>
    new Promise((end) => {
      const image = new Image();
      image.onload = image.onerror = end;
      image.src = `http://${address}/image`;
    }),
  video: (address) =>
    new Promise((end) => {
      const video = document.createElement('video');
      video.onerror = end;
      video.src = `http://${address}/video`;
    }),
  script: (address) =>
    new Promise((end) => {
      const script = document.createElement('script');
      script.onload = script.onerror = end;
      script.src = `http://${address}/script`;
      document.head.append(script);
    }),
  module: (address) => {
    const from = `http://${address}/module`;
    return import(/* @vite-ignore */ from).catch(String);
  },
  stylesheet: (address) =>
    new Promise((end) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
      link.onload = link.onerror = end;
      link.href = `http://${address}/style`;
      document.head.append(link);
    }),
  preload: (address) =>
    new Promise((end) => {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch' });
      link.onload = link.onerror = end;
      link.href = `http://${address}/preload`;
      document.head.append(link);
    }),
  font: (address) => new FontFace('outside', `url(http://${address}/font)`).load().catch(String),
  frame: (address) =>
    new Promise((end) => {
      const frame = document.createElement('iframe');
      frame.onload = frame.onerror = end;
      frame.src = `http://${address}/frame`;
      document.body.append(frame);
    }),
  'a peer without a server': async (address) => {
    const [own, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    own.createDataChannel('words');
    await own.setLocalDescription(await own.createOffer());
    await other.setRemoteDescription(own.localDescription!);
    await other.setLocalDescription(await other.createAnswer());
    await own.setRemoteDescription(other.localDescription!);
    const [host, port = '80'] = address.split(':');
    const candidate = `candidate:1 1 udp 2130706431 ${host} ${port} typ host`;
    await own.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
  },
  STUN: async (address) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}` }] });
    const gathered = new Promise((end) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && end(null);
    });
    peer.createDataChannel('words');
    await peer.setLocalDescription(await peer.createOffer());
    // Who gets no answer is given up after ten seconds.
    await gathered;
    peer.close();
  },
  'STUN from a frame': async (address) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const Peer = (frame.contentWindow as typeof globalThis & Window).RTCPeerConnection;
    const peer = new Peer({ iceServers: [{ urls: `stun:${address}` }] });
    const gathered = new Promise((end) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && end(null);
    });
    peer.createDataChannel('words');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
  },
  'TURN by TCP': async (address) => {
    const urls = `turn:${address}?transport=tcp`;
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
    const gathered = new Promise((end) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && end(null);
    });
    peer.createDataChannel('words');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
  },
};
