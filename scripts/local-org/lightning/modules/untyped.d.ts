/** Modules that bring no types of their own; only what the shell uses of them. */
declare module 'lightning/toast' {
    export default class Toast {
        static show(
            options: {
                label: string;
                message?: string;
                messageLinks?: { url: string; label: string }[];
                variant?: string;
                mode?: string;
            },
            component: unknown
        ): Promise<void>;
    }
}

/** The project's components by bundle name; made when the project is built. */
declare module 'project/components' {
    const components: Record<string, typeof import('lwc').LightningElement>;
    export default components;
}
