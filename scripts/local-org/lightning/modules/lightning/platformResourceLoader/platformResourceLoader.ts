const loads = new Map<string, Promise<void>>();

function once(url: string, create: () => HTMLScriptElement | HTMLLinkElement): Promise<void> {
    let load = loads.get(url);
    if (!load) {
        load = new Promise((resolve, reject) => {
            const element = create();
            element.onload = () => resolve();
            element.onerror = () => {
                loads.delete(url);
                reject(new Error(`The static resource at ${url} could not be loaded.`));
            };
            document.head.append(element);
        });
        loads.set(url, load);
    }
    return load;
}

/** Runs a script of a static resource once per page. */
export const loadScript = (_component: unknown, url: string): Promise<void> =>
    once(url, () => Object.assign(document.createElement('script'), { src: url }));

/** Adds a style sheet of a static resource once per page. */
export const loadStyle = (_component: unknown, url: string): Promise<void> =>
    once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
