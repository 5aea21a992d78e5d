import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge, Channel } from '../app/ipc/contract';

const OFFER: Channel = 'picture.offer';

type File = Parameters<typeof webUtils.getPathForFile>[0];

/**
 * What the page gets of the other side: the contract's calls and events, and nothing of Electron itself. Types are all
 * that is taken from the contract, so the preload stays a few lines; main validates what comes through.
 */
const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke(channel, request),
  // What `call` passes on has no paths with it, whatever the page says: see main/ipc.
  offer: (files) =>
    ipcRenderer.invoke(
      OFFER,
      {},
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
  on: (event, listener) => {
    const pass = (_event: IpcRendererEvent, data: Parameters<typeof listener>[0]) => listener(data);
    ipcRenderer.on(event, pass);
    return () => ipcRenderer.off(event, pass);
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
