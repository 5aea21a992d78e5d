import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../app/ipc/contract';

/**
 * What the page gets of the other side: the contract's calls and events, and nothing of Electron itself. Types are all
 * that is taken from the contract, so the preload stays a few lines; main validates what comes through.
 */
const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke(channel, request),
  on: (event, listener) => {
    const pass = (_event: IpcRendererEvent, data: Parameters<typeof listener>[0]) => listener(data);
    ipcRenderer.on(event, pass);
    return () => ipcRenderer.off(event, pass);
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
