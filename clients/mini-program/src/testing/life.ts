/** The life of a page as the framework tells it, for tests: what a page registered is called by `opened` (phone.ts). */
type Listener = (query?: Record<string, string>) => unknown;

const listeners: Record<'load' | 'show' | 'hide' | 'unload', Listener[]> = {
  load: [],
  show: [],
  hide: [],
  unload: [],
};

export const onLoad = (listener: Listener) => void listeners.load.push(listener);
export const onShow = (listener: Listener) => void listeners.show.push(listener);
export const onHide = (listener: Listener) => void listeners.hide.push(listener);
export const onUnload = (listener: Listener) => void listeners.unload.push(listener);
export const onPullDownRefresh = () => undefined;
export const onLaunch = () => undefined;

export function happens(what: keyof typeof listeners, query: Record<string, string> = {}): void {
  listeners[what].forEach((listener) => listener(query));
}

export function forgetLife(): void {
  Object.values(listeners).forEach((each) => each.splice(0));
}
