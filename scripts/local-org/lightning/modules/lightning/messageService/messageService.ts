/** Lightning Message Service is not modelled: a channel that silently carried nothing would be worse than none. */
const refuse = (what: string): never => {
    throw new Error(`NotSupported: lightning/messageService ${what} in the local org.`);
};

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');
export const publish = (): never => refuse('publish');
export const subscribe = (): never => refuse('subscribe');
export const unsubscribe = (): never => refuse('unsubscribe');
export const createMessageContext = (): never => refuse('createMessageContext');
export const releaseMessageContext = (): never => refuse('releaseMessageContext');
export class MessageContext {
    constructor() {
        refuse('MessageContext');
    }
}
